import type { Article } from '#contracts/article.ts';
import { proofError } from './proof-error.ts';
import type { SourceText } from '../text/source-text.ts';

/** Languages of month names in date lines. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'ru'];

const MONTH_FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
];

/** Minimum length of an abbreviated month: "Sept", "févr.", "окт". */
const MIN_LETTERS = 3;

/**
 * Proves that the year, month and day of a stated date are in the words cited for it: the year with four digits or its
 * last two, the month as a number or a name.
 *
 * @throws Error that names the file, the offsets, the date and the words
 */
export function proveDate({ date }: Article, text: SourceText): void {
  const [first] = date.citations;
  if (date.status !== 'stated' || !first) return;
  const words = date.inMetadata ? first.exact : date.citations.map(({ exact }) => exact).join(' ');
  if (isWrittenIn(date.edtf, words)) return;
  throw proofError('day of the date line', text.path, first, date.edtf, words);
}

/** The time may follow the year without a blank: `20257:55`. */
const NUMBER = /(?:19|20)\d\d(?=[012]?\d:[0-5]\d(?!\d))|\d+/g;

export function isWrittenIn(edtf: string, words: string): boolean {
  if (words.includes(edtf) || words.includes(edtf.replaceAll('-', ''))) return true;
  const [year = '', month, day] = edtf.split('-');
  const numbers = Array.from(words.matchAll(NUMBER), ([digits]) => digits);
  const takeNumber = (...forms: readonly string[]): boolean => {
    const form = forms.find((digits) => numbers.includes(digits));
    if (form !== undefined) numbers.splice(numbers.indexOf(form), 1);
    return form !== undefined;
  };
  const asWritten = (part: string): string[] => [part, `${Number(part)}`];
  return (
    takeNumber(year, year.slice(2)) &&
    (day === undefined || takeNumber(...asWritten(day))) &&
    (month === undefined || namesMonth(Number(month), words) || takeNumber(...asWritten(month)))
  );
}

/** Names of each month, January first, as `Intl` writes them, in lower case and without full stops. */
let monthNames: readonly (readonly string[])[] | undefined;

function readMonthNames(): string[][] {
  const formats = LANGUAGES.flatMap((language) =>
    MONTH_FORMS.map((form) => new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })),
  );
  return Array.from({ length: 12 }, (_, month) =>
    formats.flatMap((format) =>
      format
        .formatToParts(Date.UTC(2024, month, 15))
        .filter(({ type }) => type === 'month')
        .map(({ value }) => value.toLowerCase().replace('.', '')),
    ),
  );
}

function namesMonth(month: number, words: string): boolean {
  monthNames ??= readMonthNames();
  const names = monthNames[month - 1] ?? [];
  const found = words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return found.some(
    (word) =>
      word.length >= MIN_LETTERS && names.some((name) => name.startsWith(word) || word.startsWith(name)),
  );
}
