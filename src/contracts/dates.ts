import type { Day, Month } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import type { ArticleDate } from './article.ts';

/**
 * An article's date in the words readers see: `31 March`, `17 May 2031`, `March 2024`, `after 22 March` or `Undated`.
 * Only stated and supplied days have a `day`, for `<time datetime>`, and a weekday.
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

/** Gives `31 March`, or `31 March 2024` with its year. The day is a calendar day: no time zone can move it. */
export function formatDay(day: string, { withYear }: { withYear: boolean }): string {
  const { year, month, dayOfMonth } = dayParts(day);
  const words = `${dayOfMonth} ${monthName(month)}`;
  return withYear ? `${words} ${year}` : words;
}

/** Gives `March 2024` for `2024-03`. */
export function formatMonth(month: string): string {
  const { year, month: number } = dayParts(`${month}-01`);
  return `${monthName(number)} ${year}`;
}

/** Gives `Sunday`. */
export function formatWeekday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return enGB.localize.day(weekday as Day, { width: 'wide' });
}

/** The number of a day in a count of days, for distances between days. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The day that `2024-03-22/..` starts from: the day of the event that the article describes. */
export function boundDay(edtf: string): string {
  const [day, end] = edtf.split('/');
  if (!day || end !== '..')
    throw new Error(`Cannot read the bound ${edtf}: it is not a day followed by /...`);
  return day;
}

/** The day that a date states, is supplied with or is bounded by; null where none is known, or only a month or year. */
export function dayOf(date: ArticleDate): string | null {
  if (date.status === 'unknown') return null;
  if (date.status === 'bounded') return boundDay(date.edtf);
  return isDay(date.edtf) ? date.edtf : null;
}

const isDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/.test(edtf);

/** The year that a story's days are told without: that of its first dated article, in the order of time; null where there is none. */
export function storyYear(dates: readonly ArticleDate[]): string | null {
  return dates.find(isDated)?.edtf.slice(0, 4) ?? null;
}

/** Whether a date gives a day: one that the file states or the editor supplies. */
export function isDated(date: ArticleDate): date is Extract<ArticleDate, { status: 'stated' | 'supplied' }> {
  return (date.status === 'stated' || date.status === 'supplied') && isDay(date.edtf);
}

/** What the file of an article without a day says of its date: nothing, words that cannot be read, a month or year. */
export type FileDate = { status: 'none' } | { status: 'unread' | 'no-day'; words: string };

/** Gives what a file without a day says of its date. */
export function fileDateOf(found: ArticleDate): FileDate {
  if (found.status === 'stated') return { status: 'no-day', words: found.citations[0]?.exact ?? found.edtf };
  const unread = found.status === 'unknown' || found.status === 'bounded' ? found.unread : undefined;
  return unread ? { status: 'unread', words: unread.exact } : { status: 'none' };
}

/** Puts an article's date into words, its year left out where it is `within`. */
export function formatDate(date: ArticleDate, { within }: { within: string | null }): DateLabel {
  const day = dayOf(date);
  const words = day === null ? '' : formatDay(day, { withYear: day.slice(0, 4) !== within });
  switch (date.status) {
    case 'stated':
      if (day === null) return { status: 'stated', words: formatLess(date.edtf), day, weekday: null };
      return { status: 'stated', words, day, weekday: formatWeekday(date.edtf) };
    case 'supplied':
      return { status: 'supplied', words, day, weekday: formatWeekday(date.edtf) };
    case 'bounded':
      return { status: 'bounded', words: `after ${words}`, day: null, weekday: null };
    case 'unknown':
      return { status: 'unknown', words: 'Undated', day: null, weekday: null };
  }
}

/** Gives `March 2024` for `2024-03` and `2024` for `2024`. */
const formatLess = (edtf: string): string => (edtf.length === 7 ? formatMonth(edtf) : edtf);

function monthName(month: number): string {
  return enGB.localize.month((month - 1) as Month, { width: 'wide' });
}

function dayParts(day: string): DayParts {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  if (!year || !month || !dayOfMonth)
    throw new Error(`Cannot read the day ${day}: it is not written YYYY-MM-DD.`);
  return { year, month, dayOfMonth };
}
