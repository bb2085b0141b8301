import { MONTHS as ALL_MONTHS, WEEKDAYS as ALL_WEEKDAYS } from '#contracts/dates.ts';
import { TENS, UNITS } from '#contracts/numbers-in.ts';

export { TENS, UNITS };

const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Makes a set from a list of words. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(wordsOf(list));

/** English months and weekdays, in lower case, for all that reads English. */
export const MONTHS = ALL_MONTHS.map((month) => month.toLowerCase());
export const WEEKDAYS = ALL_WEEKDAYS.map((day) => day.toLowerCase());

const stems = (words: readonly string[]): string => words.map((word) => word.slice(0, 3)).join('|');

/** Alternatives for patterns: months and weekdays with a capital, whole and their first three letters. */
export const MONTH_NAMES = ALL_MONTHS.join('|');
export const WEEKDAY_NAMES = ALL_WEEKDAYS.join('|');
export const MONTH_STEMS = stems(ALL_MONTHS);
export const WEEKDAY_STEMS = stems(ALL_WEEKDAYS);
/** The numbers from two to ninety that are one word. */
export const NUMBER_WORDS = [...UNITS.slice(2), ...TENS].join('|');

/** Months abbreviated to three letters, and "Sept"; in lower case. */
export const SHORT_MONTHS = [...MONTHS.map((month) => month.slice(0, 3)), 'sept'];
export const SHORT_WEEKDAYS = [...WEEKDAYS.map((day) => day.slice(0, 3)), 'tues', 'thur', 'thurs'];

/** 1 for "January", "Jan." and "JANUARY"; 0 if the word is no month. */
export function monthNumber(word: string): number {
  const lower = word.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(lower)) + 1;
}

/** Multipliers after a number. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['lakh', 100_000],
  ['million', 1_000_000],
  ['mn', 1_000_000],
  ['crore', 10_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
]);

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);

/** The value of "seven", "forty", "twenty-five"; null for other words. */
export function smallNumber(word: string): number | null {
  const [tens = '', unit, ...more] = word.split('-');
  const value = VALUES.get(tens);
  if (value === undefined || more.length > 0) return null;
  if (unit === undefined) return value;
  const one = VALUES.get(unit) ?? 0;
  return value >= 20 && one > 0 && one < 10 ? value + one : null;
}
