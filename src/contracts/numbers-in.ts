const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/);

/** English number words from 0 to 19, each at its value. */
export const UNITS = wordsOf(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`);
/** From 20 to 90. */
export const TENS = wordsOf('twenty thirty forty fifty sixty seventy eighty ninety');

/** "one" is more often a pronoun, so numbers in words begin at two. */
const NUMBER = new RegExp(
  `\\d[\\d,.\u00a0\u202f\u2009]*(?<=\\d)|\\b(?:(${TENS.join('|')})(?:[-\\s](${UNITS.slice(1, 10).join('|')}))?|(${UNITS.slice(2).join('|')}))\\b`,
  'giu',
);
const MULTIPLIED = /\b(?:hundred|thousand|million|billion|dozen|score)s?\b|\d(?:k|m|bn)\b/iu;

/**
 * The numbers of words in digits or in English words. Null if they have none, or one that is not read here ("two
 * hundred", "1.2 million").
 */
export function numbersIn(words: string): ReadonlySet<number> | null {
  if (MULTIPLIED.test(words)) return null;
  const found = Array.from(words.matchAll(NUMBER), ([digits, tens, unit, small]) => {
    const word = (list: readonly string[], name: string | undefined): number =>
      name === undefined ? 0 : list.indexOf(name.toLowerCase());
    if (tens !== undefined) return (word(TENS, tens) + 2) * 10 + word(UNITS, unit);
    return small === undefined ? Number(digits.replace(/[^\d.]/g, '')) : word(UNITS, small);
  });
  return found.length === 0 || found.some(Number.isNaN) ? null : new Set(found);
}

const LIKE_NUMBER = new RegExp(`\\d|${[...UNITS.slice(2), ...TENS].join('|')}`, 'iu');

/** Whether words, or a part of them, may have a number: a first test that is sooner done than {@link numbersIn}. */
export const mayHaveNumbers = (words: string): boolean => LIKE_NUMBER.test(words);

/** Whether each of two quotations has a number that the other has not. */
export function haveOtherNumbers(one: string, other: string): boolean {
  const [own, theirs] = [numbersIn(one), numbersIn(other)];
  return own !== null && theirs !== null && !own.isSubsetOf(theirs) && !theirs.isSubsetOf(own);
}
