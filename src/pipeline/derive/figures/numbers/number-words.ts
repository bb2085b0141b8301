import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { MULTIPLIERS, smallNumber, wordSet } from '../../../english/lexicon.ts';

/** A number as written; `value` is null for "dozens", "hundreds", "several". */
export interface NumberPhrase {
  start: number;
  end: number;
  value: number | null;
}

/** Whether a word may begin a number in words, or a vague count. */
export const mayBeginNumber = (word: string): boolean =>
  word === 'a' ||
  word === 'half' ||
  word === 'half-dozen' ||
  VAGUE.has(word) ||
  word === 'tens' ||
  smallNumber(word) !== null;

/** Parses a number in words: "one hundred and forty-four", "two dozen", "half a million", "a hundred". */
export function parseNumberWords(line: TokenLine, start: number): NumberPhrase | null {
  const half = halfAt(line, start);
  if (half) return { start, ...half };
  const article = wordAt(line, start) === 'a' && MULTIPLIERS.has(wordAt(line, start + 1));
  let at = article ? start + 1 : start;
  let total = 0;
  let current: number | null = article ? 1 : null;
  for (; ; at++) {
    const word = wordAt(line, at);
    const small = smallNumber(word);
    const factor = MULTIPLIERS.get(word);
    if (small !== null && fitsAfter(current, small)) current = (current ?? 0) + small;
    else if (small === null && word === 'and' && isHalf(line, at)) {
      // "one and a half million", "a million and a half"
      const next = MULTIPLIERS.get(wordAt(line, at + 3));
      const last = MULTIPLIERS.get(wordAt(line, at - 1));
      const scaled = current === null ? total : current;
      if (next !== undefined) return { start, end: at + 4, value: (scaled + 0.5) * next };
      return last === undefined ? null : { start, end: at + 3, value: total + (current ?? 0) + last / 2 };
    } else if (factor !== undefined && current !== null && factor <= 100) current *= factor;
    else if (factor !== undefined && current !== null) {
      total += current * factor;
      current = null;
    } else if (!(word === 'and' && joinsNumber(line, at))) break;
  }
  return at === start || (total === 0 && current === null)
    ? null
    : { start, end: at, value: total + (current ?? 0) };
}

const fitsAfter = (current: number | null, small: number): boolean =>
  current === null ||
  (small < 100 && current % 100 === 0 && current > 0) ||
  (current % 100 >= 20 && current % 10 === 0 && small < 10);

const isHalf = (line: TokenLine, and: number): boolean =>
  wordAt(line, and + 1) === 'a' && wordAt(line, and + 2) === 'half';

/** "one hundred and two" is one number, "a hundred and two others" are two. */
const joinsNumber = (line: TokenLine, and: number): boolean =>
  /^(?:hundred|thousand|million)$/.test(wordAt(line, and - 1)) &&
  smallNumber(wordAt(line, and + 1)) !== null &&
  !/^(?:other|others|more)$/.test(wordAt(line, and + 2));

function halfAt(line: TokenLine, start: number): { value: number; end: number } | null {
  const words = [0, 1, 2].map((ahead) => wordAt(line, start + ahead));
  const multiplier = MULTIPLIERS.get(words[2] ?? '');
  if (words[0] === 'half' && words[1] === 'a' && multiplier !== undefined) {
    return { value: multiplier / 2, end: start + 3 };
  }
  if (words[0] === 'a' && words[1] === 'half-dozen') return { value: 6, end: start + 2 };
  return words[0] === 'half-dozen' ? { value: 6, end: start + 1 } : null;
}

const VAGUE = wordSet('dozens scores hundreds thousands millions several multiple');
const BEFORE_OF_THOUSANDS = wordSet('tens dozens scores hundreds thousands');
const LARGE = wordSet('hundreds thousands millions');

/** Vague counts of several words, longest first; "dozen", "hundred" and the like may follow. */
const VAGUE_PHRASES = [
  'a few',
  'a couple of',
  'a couple',
  'a handful of',
  'a handful',
  'a number of',
  'a small number of',
  'a large number of',
  'several',
].map((phrase) => phrase.split(' '));

/** Parses a count without a number: "dozens", "tens of thousands", "a handful of", "several hundred". */
export function parseVagueCount(line: TokenLine, start: number): NumberPhrase | null {
  const first = wordAt(line, start);
  if (
    BEFORE_OF_THOUSANDS.has(first) &&
    wordAt(line, start + 1) === 'of' &&
    LARGE.has(wordAt(line, start + 2))
  ) {
    return { start, end: start + 3, value: null };
  }
  if (first === 'a' || first === 'several') {
    const phrase = VAGUE_PHRASES.find((words) => words.every((word, i) => wordAt(line, start + i) === word));
    if (!phrase) return null;
    const end = start + phrase.length;
    // "A couple died" is two people, not some.
    if (phrase.at(-1) === 'couple' && !MULTIPLIERS.has(wordAt(line, end)) && wordAt(line, end) !== 'more')
      return null;
    return { start, end: MULTIPLIERS.has(wordAt(line, end)) ? end + 1 : end, value: null };
  }
  return VAGUE.has(first) ? { start, end: start + 1, value: null } : null;
}
