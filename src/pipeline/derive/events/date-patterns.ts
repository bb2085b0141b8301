import { MONTHS, WEEKDAYS } from '../../english/lexicon.ts';

/** Parts of patterns. Case counts, since "march" and "may" are verbs; {@link anyCase} marks what may be in either. */

/**
 * A group that matches part of a pattern in either case, as classes: `[tT][oO]`. Not an inline modifier, which V8
 * matches wrongly where it compiles a pattern without optimisation, as it does once a process has compiled much.
 * Escapes, classes and group names stay as they are.
 */
export function anyCase(strings: TemplateStringsArray, ...values: string[]): string {
  const either = String.raw({ raw: strings }, ...values).replace(
    /\\p\{[^}]*\}|\\.|\[[^\]]*\]|\(\?<\w+>|[a-z]/g,
    (part) => (part.length === 1 ? `[${part}${part.toUpperCase()}]` : part),
  );
  return `(?:${either})`;
}

/** White space between words; a file may break its lines anywhere and indent them. */
export const WS = '\\s{1,12}';

const capitalised = (words: readonly string[]): string =>
  words.flatMap((word) => [word.replace(/^./, (first) => first.toUpperCase()), word.toUpperCase()]).join('|');

/** A month in full: it can stand without a number. */
export const MONTH = `(?:${capitalised(MONTHS)})`;
/** A month as it stands beside a day or a year. */
export const SHORT_MONTH = `(?:${capitalised(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
export const WEEKDAY = `(?:${capitalised(WEEKDAYS)})`;
export const DAY_OF_MONTH = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
export const YEAR = '(?:1[5-9]|2[01])\\d\\d';
export const RANGE = `(?:\\s?[-–—/]\\s?|${WS}(?:to|until|till|through|and)${WS})`;
export const PART_OF_DAY = `${anyCase`morning|lunchtime|afternoon|evening|night|midday|noon|midnight|dawn|dusk`}(?!s)`;

/** Cheap tests for what every date of a form has. */
export const HAS_MONTH =
  /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC/;
export const HAS_WEEKDAY = /[a-z]day|[A-Z]DAY/;
export const HAS_YEAR = /(?:1[5-9]|2[01])\d\d/;
export const HAS_SEASON = /spring|summer|autumn|winter|fall/i;
export const HAS_NUMERIC_DAY = /\d[-/.]\d/;

const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
export const NUMBER = `(?:\\d{1,3}|${anyCase`a|an|${NUMBERS.join('|')}`})`;

/** The number that {@link NUMBER} matched. */
export function numberOf(words: string): number {
  const lower = words.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  return lower === 'a' || lower === 'an' ? 1 : NUMBERS.indexOf(lower) + 1;
}

export const weekdayNumber = (words: string): number => WEEKDAYS.indexOf(words.toLowerCase());

/** Nothing of what can be joined to a word or a number stands before. */
const START = "(?<![\\p{L}\\p{M}\\p{N}_@#/\\\\=&$€£%]|[\\p{L}\\p{N}][-–.’']|\\d[,:])";
/** Nothing of it stands after; a full stop, a comma and a possessive may. */
const END = '(?![\\p{L}\\p{M}\\p{N}_@/\\\\%]|[-–][\\p{L}\\p{N}]|[.:,]\\d)';

/** Compiles a form: a whole expression between words. */
export const formPattern = (pattern: string): RegExp => new RegExp(`${START}(?:${pattern})${END}`, 'gu');
