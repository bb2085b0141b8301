import type { ArticleDate } from './article.ts';

/** English months, and weekdays from Sunday on. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');
export const WEEKDAYS: readonly string[] = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(
  ' ',
);

/**
 * An article's date as shown: `31 March`, `17 May 2031`, `March 2024`, `after 22 March` or `Undated`. Only stated and
 * supplied days have a `day` (for `<time datetime>`) and a weekday.
 */
export interface DateLabel {
  status: ArticleDate['status'];
  words: string;
  day: string | null;
  weekday: string | null;
}

interface DayParts {
  year: number;
  month: number;
  dayOfMonth: number;
}

/** Returns `31 March`, or `31 March 2024` with the year. Time zones play no part. */
export function formatDay(day: string, { withYear }: { withYear: boolean }): string {
  const { year, month, dayOfMonth } = dayParts(day);
  const words = `${dayOfMonth} ${monthName(month)}`;
  return withYear ? `${words} ${year}` : words;
}

/** Returns `March 2024` for `2024-03`. */
export function formatMonth(month: string): string {
  const { year, month: number } = dayParts(`${month}-01`);
  return `${monthName(number)} ${year}`;
}

/** Returns the English weekday: `Sunday`. */
export function formatWeekday(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** Days since 1970-01-01, for distances between days. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The start of an open interval such as `2024-03-22/..`. */
export function boundDay(edtf: string): string {
  const [day, end] = edtf.split('/');
  if (!day || end !== '..')
    throw new Error(`Cannot read the bound ${edtf}: it is not a day followed by /...`);
  return day;
}

/** The stated, supplied or bounding day; null if the date is unknown, or only a month or year. */
export function dayOf(date: ArticleDate): string | null {
  if (date.status === 'unknown') return null;
  if (date.status === 'bounded') return boundDay(date.edtf);
  return isDay(date.edtf) ? date.edtf : null;
}

const isDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/.test(edtf);

/** The year to omit from a story's days: that of its first dated article, in timeline order; null if none is dated. */
export function storyYear(dates: readonly ArticleDate[]): string | null {
  return dates.find(isDated)?.edtf.slice(0, 4) ?? null;
}

/** Whether the date is a stated or supplied day. */
export function isDated(date: ArticleDate): date is Extract<ArticleDate, { status: 'stated' | 'supplied' }> {
  return (date.status === 'stated' || date.status === 'supplied') && isDay(date.edtf);
}

/** Whether the date is a stated or supplied day or month: it has a place on the timeline. */
export function isOnTimeline(
  date: ArticleDate,
): date is Extract<ArticleDate, { status: 'stated' | 'supplied' }> {
  return (date.status === 'stated' || date.status === 'supplied') && /^\d{4}-\d\d(?:-\d\d)?$/.test(date.edtf);
}

/**
 * What is known of the date of an article without a day: nothing, words of the file that cannot be read, or a month or
 * year, stated by the file or supplied.
 */
export type FileDate =
  { status: 'none' } | { status: 'unread' | 'no-day' | 'supplied-no-day'; words: string };

export function fileDateOf(found: ArticleDate): FileDate {
  if (found.status === 'stated') return { status: 'no-day', words: found.citations[0]?.exact ?? found.edtf };
  if (found.status === 'supplied') return { status: 'supplied-no-day', words: formatMonthOrYear(found.edtf) };
  return found.unread ? { status: 'unread', words: found.unread.exact } : { status: 'none' };
}

/** Formats an article's date. The year is omitted if it equals `within`. */
export function formatDate(date: ArticleDate, { within }: { within: string | null }): DateLabel {
  const day = dayOf(date);
  const words = day === null ? '' : formatDay(day, { withYear: day.slice(0, 4) !== within });
  switch (date.status) {
    case 'stated':
    case 'supplied': {
      const { status, edtf } = date;
      if (day === null) return { status, words: formatMonthOrYear(edtf), day, weekday: null };
      return { status, words, day, weekday: formatWeekday(edtf) };
    }
    case 'bounded':
      return { status: 'bounded', words: `after ${words}`, day: null, weekday: null };
    case 'unknown':
      return { status: 'unknown', words: 'Undated', day: null, weekday: null };
  }
}

/** Formats a month or a year. */
const formatMonthOrYear = (edtf: string): string => (edtf.length === 7 ? formatMonth(edtf) : edtf);

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

function dayParts(day: string): DayParts {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  if (!year || !month || !dayOfMonth)
    throw new Error(`Cannot read the day ${day}: it is not written YYYY-MM-DD.`);
  return { year, month, dayOfMonth };
}
