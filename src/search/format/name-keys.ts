/** Closes the key of a name's spelling, whose words are parted by blanks; no key of a word has one. */
const NAME_END = ' ';

/** The key of a spelling of a name; it sorts next to the key of its first word. */
export const nameKey = (words: readonly string[]): string => `${words.join(' ')}${NAME_END}`;

export const isNameKey = (key: string): boolean => key.endsWith(NAME_END);

/**
 * Keys of days and years, among the names in the blocks of terms: `@03-22 2024` for a day, with the month first so that it is
 * found without a year; `@2024` for a year.
 */
export function dayKey(day: string): [monthAndDay: string, year: string] {
  return [`@${day.slice(5)}`, day.slice(0, 4)];
}

/** The day, month or year of an article, as `2025-10-03`, `2025-10` or `2025`; null for "after 3 March" and "Undated". */
export function periodOf({ day, words }: { day: string | null; words: string }): string | null {
  if (day !== null) return day;
  const [, month, year] = /^(?:([A-Z][a-z]{2})[a-z]* )?(\d{4})$/.exec(words) ?? [];
  if (year === undefined || month === undefined) return year ?? null;
  return `${year}-${twoFigures(new Date(`1 ${month} ${year} UTC`).getUTCMonth() + 1)}`;
}

/** The keys of a day or month, and of its year. */
export function periodKeys(period: string): string[][] {
  const [year = '', month, day] = period.split('-');
  const ofYear = [yearKey(year)];
  return month === undefined ? [ofYear] : [[`@${month}-${day ?? ''}`, year], ofYear];
}

export const yearKey = (year: number | string): string => `@${year}`;

/** What the keys of the days of a month begin with, or those of one day of any year. */
export function dayPrefix(month: number, day: number | null): string {
  return `@${twoFigures(month)}-${day === null ? '' : `${twoFigures(day)} `}`;
}

const twoFigures = (number: number): string => String(number).padStart(2, '0');

/** Whether a key is of a day of this month, and of this day and year where they are given. */
export function isDayKey(
  key: string,
  { year, month, day }: { year: number | null; month: number; day: number | null },
): boolean {
  return key.startsWith(dayPrefix(month, day)) && (year === null || key.trimEnd().endsWith(` ${year}`));
}
