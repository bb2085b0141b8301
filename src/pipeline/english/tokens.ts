import { matchesOf } from '../text/matches.ts';

/** A word, a number in digits, or a mark, with its offsets in the sentence (UTF-16 units). */
export interface Token {
  kind: 'word' | 'digits' | 'mark';
  text: string;
  /** In lower case, with straight apostrophes and plain hyphens. */
  lower: string;
  start: number;
  end: number;
}

/** One tokenized sentence. Positions are token indices; an `end` is exclusive. */
export interface TokenLine {
  /** Its words with single spaces. */
  text: string;
  tokens: readonly Token[];
  /** Whether it is in Title Case or capitals, so that a capital does not mark a name. */
  titled: boolean;
}

/**
 * `digits` have no letters beside them: "12th", "9mm", "7:30", "9/11", "60-year-old" and dates in digits are words. A
 * hyphenated compound is one word ("twenty-five", "passers-by"), a range of numbers is not ("20-30").
 */
const TOKEN =
  /(?<digits>(?!\d{4}-\d\d-\d\d)(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:['’]\d{3})+|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d+(?:\.\d+)?))(?![\p{L}\p{M}\d]|[.,:/]\d|[-‐‑]\p{L})|(?<word>\[\p{L}\]\p{L}+|\d{4}-\d\d-\d\d|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑'’]|(?<=\d)[.,:/])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|(?<mark>--+|\S)/gu;

/** Tokens per line. No real sentence is longer; this bounds the work of grammars that look around. */
const LONGEST_LINE = 300;

/** Tokenizes a sentence; one of more than {@link LONGEST_LINE} tokens becomes several lines. */
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

/** The token at a position, in lower case; '' beyond the end. */
export const wordAt = (line: TokenLine, at: number): string => line.tokens[at]?.lower ?? '';

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);

/** Whether a token follows the previous one without a space. */
export const isGlued = (line: TokenLine, at: number): boolean =>
  line.tokens[at - 1]?.end === line.tokens[at]?.start;

/** The shortest word that is always capitalised in Title Case. */
const SHORTEST_TITLE_WORD = 4;

function isTitled(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length >= SHORTEST_TITLE_WORD);
  return words.length >= 2 && words.filter(isCapital).length / words.length >= 0.75;
}
