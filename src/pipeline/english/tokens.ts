import { matchesOf } from '../text/matches.ts';

/** A word, a number in digits, or a mark, with its place in the sentence (UTF-16 units). */
export interface Token {
  kind: 'word' | 'digits' | 'mark';
  text: string;
  /** In small letters, with straight apostrophes and plain hyphens. */
  lower: string;
  start: number;
  end: number;
}

/** One sentence as the grammar reads it. Places in it are numbers of tokens; an `end` is exclusive. */
export interface TokenLine {
  /** Its words with one blank between them, however the file breaks its lines. */
  text: string;
  tokens: readonly Token[];
  /** Whether it is in Title Case or capitals, as headlines are: then a capital tells nothing. */
  titled: boolean;
}

/**
 * Digits stand alone, without letters on either side: "12th", "9mm", "7:30", "9/11" and "60-year-old" are
 * words, and so is a date in digits. A hyphenated compound is one word ("twenty-five", "passers-by"), a range of
 * numbers is not ("20-30").
 */
const TOKEN =
  /(?<digits>(?!\d{4}-\d\d-\d\d)(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:['’]\d{3})+|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d+(?:\.\d+)?))(?![\p{L}\p{M}\d]|[.,:/]\d|[-‐‑]\p{L})|(?<word>\d{4}-\d\d-\d\d|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑'’]|(?<=\d)[.,:/])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|(?<mark>--+|\S)/gu;

/** The most tokens that are read as one line: no sentence is longer, and the grammar looks around in it. */
const LONGEST_LINE = 300;

/** Divides a sentence into its tokens; one of hundreds of words, which is none, into several lines. */
export function parseTokens(text: string): TokenLine[] {
  const lines: TokenLine[] = [];
  let tokens: Token[] = [];
  const endLine = (): void => {
    const [first] = tokens;
    const last = tokens.at(-1);
    if (first && last) {
      const words = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
      lines.push({ text: words, tokens, titled: isTitled(tokens) });
    }
    tokens = [];
  };
  for (const match of matchesOf(text, TOKEN)) {
    tokens.push(toToken(match));
    if (tokens.length === LONGEST_LINE) endLine();
  }
  endLine();
  return lines;
}

function toToken({ 0: text, index, groups }: RegExpExecArray): Token {
  const kind = groups?.['digits'] ? 'digits' : groups?.['word'] ? 'word' : 'mark';
  const small = text.toLowerCase();
  const lower = /[’‐‑]/.test(small) ? small.replaceAll('’', "'").replaceAll(/[‐‑]/g, '-') : small;
  return { kind, text, lower, start: index, end: index + text.length };
}

/** The word at a place, in small letters; nothing where the sentence has ended. */
export const wordAt = (line: TokenLine, at: number): string => line.tokens[at]?.lower ?? '';

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);

/** Whether no blank stands before a token. */
export const isGlued = (line: TokenLine, at: number): boolean =>
  line.tokens[at - 1]?.end === line.tokens[at]?.start;

/** The shortest word that Title Case writes with a capital wherever it stands. */
const SHORTEST_TITLE_WORD = 4;

function isTitled(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length >= SHORTEST_TITLE_WORD);
  return words.length >= 2 && words.filter(isCapital).length / words.length >= 0.75;
}
