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
  /((?!\d{4}-\d\d-\d\d)(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:['’]\d{3})+|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d+(?:\.\d+)?))(?![\p{L}\p{M}\d]|[.,:/]\d|[-‐‑]\p{L})|(\[\p{L}\]\p{L}+|\d{4}-\d\d-\d\d|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑'’]|(?<=\d)[.,:/])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|--+|\S/gu;

/** Tokens per line. No real sentence is longer; this bounds the work of grammars that look around. */
const LONGEST_LINE = 300;

/** Sentences whose tokens are kept: more than most articles have. */
const KEPT = 500;
/** By place, and the places by sentence. Lines in a map that is cleared would outlive the next collections of garbage. */
const kept: (readonly TokenLine[])[] = Array.from({ length: KEPT }, () => []);
const placeOf = new Map<string, number>();

/**
 * Tokenizes a sentence; one of more than {@link LONGEST_LINE} tokens becomes several lines. All that reads English gets
 * the same tokens of a sentence, which are made once.
 */
export function parseTokens(text: string): readonly TokenLine[] {
  const place = placeOf.get(text);
  if (place !== undefined) return kept[place] ?? [];
  const tokens = matchesOf(text, TOKEN).map(toToken);
  const lines: TokenLine[] = [];
  for (let at = 0; at < tokens.length; at += LONGEST_LINE) {
    const some = tokens.slice(at, at + LONGEST_LINE);
    const words = text.slice(some[0]?.start, some.at(-1)?.end).replace(/\s+/gu, ' ');
    lines.push({ text: words, tokens: some, titled: isTitled(some) });
  }
  if (placeOf.size >= KEPT) placeOf.clear();
  kept[placeOf.size] = lines;
  placeOf.set(text, placeOf.size);
  return lines;
}

function toToken(match: RegExpExecArray): Token {
  const { 0: text, 1: digits, 2: word, index } = match;
  const kind = digits === undefined ? (word === undefined ? 'mark' : 'word') : 'digits';
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
