import {
  MONTH_NAMES,
  MONTH_STEMS,
  NUMBER_WORDS,
  TENS,
  UNITS,
  WEEKDAYS,
  WEEKDAY_NAMES,
  smallNumber,
} from '../../english/lexicon.ts';
import { wordTest } from '../../english/word-test.ts';

/** Parts of patterns. They are case-sensitive, because "march" and "may" are verbs, except inside {@link anyCase}. */

/**
 * Makes a part of a pattern case-insensitive by character classes: `[tT][oO]`. An inline modifier is not an option: V8
 * matches it wrongly in patterns compiled without optimisation, as in long-running processes. Escapes, classes and
 * group names are kept.
 */
export function anyCase(strings: TemplateStringsArray, ...values: string[]): string {
  const either = String.raw({ raw: strings }, ...values).replace(
    /\\p\{[^}]*\}|\\.|\[[^\]]*\]|\(\?<\w+>|[a-z]/g,
    (part) => (part.length === 1 ? `[${part}${part.toUpperCase()}]` : part),
  );
  return `(?:${either})`;
}

/** White space between words, line breaks and indents included. */
export const WS = '\\s{1,12}';

/** A month in full, which needs no number. */
export const MONTH = `(?:${MONTH_NAMES}|${MONTH_NAMES.toUpperCase()})`;
/** A month beside a day or a year, possibly abbreviated. */
export const SHORT_MONTH = `(?:${MONTH}|(?:Sept|${MONTH_STEMS})\\b\\.?)`;
export const WEEKDAY = `(?:${WEEKDAY_NAMES}|${WEEKDAY_NAMES.toUpperCase()})`;
export const DAY_OF_MONTH = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
export const YEAR = '(?:1[5-9]|2[01])\\d\\d';
export const RANGE = `(?:\\s?[-–—/]\\s?|${WS}(?:to|until|till|through|and)${WS})`;
export const PART_OF_DAY = `${anyCase`morning|lunchtime|afternoon|evening|night|midday|noon|midnight|dawn|dusk`}(?!s)`;

/** Quick tests for words that every date of a form has. */
export const hasMonth = wordTest(`${MONTH_NAMES}|${MONTH_STEMS}|Sept`.replaceAll('|', ' '));
export const hasWeekday = wordTest(WEEKDAY_NAMES.replaceAll('|', ' ').replace(/\w+/g, '$& $&s'));
export const hasSeason = wordTest('spring summer autumn winter fall');
export const hasUnit = wordTest(
  'day night morning afternoon evening week weekend month year hour'.replace(/\w+/g, '$& $&s'),
);

export const NUMBER = `(?:\\d{1,3}|${anyCase`an?|(?:${TENS.join('|')})-(?:${UNITS.slice(1, 10).join('|')})|one|${NUMBER_WORDS}`})`;

/** The number matched by {@link NUMBER}. */
export function numberOf(words: string): number {
  const lower = words.toLowerCase();
  return /^an?$/.test(lower) ? 1 : (smallNumber(lower) ?? Number(lower));
}

export const weekdayNumber = (words: string): number => WEEKDAYS.indexOf(words.toLowerCase());

/** Nothing before that could belong to the word or number. */
const START = "(?<![\\p{L}\\p{M}\\p{N}_@#/\\\\=&$€£%]|[\\p{L}\\p{N}][-–.’']|\\d[,:])";
/** Nothing after; a full stop, a comma and a possessive are allowed. */
const END = '(?![\\p{L}\\p{M}\\p{N}_@/\\\\%]|[-–][\\p{L}\\p{N}]|[.:,]\\d)';

/** Compiles the pattern of a form, with word boundaries. */
export const formPattern = (pattern: string): RegExp => new RegExp(`${START}(?:${pattern})${END}`, 'gu');
