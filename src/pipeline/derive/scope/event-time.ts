import { firstDay } from '#contracts/edtf.ts';
import { addDays, addMonths, daysBetween } from '../../english/calendar.ts';
import { MONTH_STEMS, monthNumber, smallNumber } from '../../english/lexicon.ts';
import type { DateExpression } from '../events/form.ts';

/** The days against which times in an article are compared; null if unknown. */
export interface EventTime {
  /** The day of the story's event. */
  eventDay: string | null;
  /** The article's own day, `2024-04-02`. */
  day: string | null;
}

const COUNTED =
  /(?<count>[\p{L}\d-]+)\s+(?<unit>day|week|month|year|decade)s?\s+(?:ago|after|since|on|later|earlier|previously)$/iu;
const MONTH = new RegExp(`\\b(?:${MONTH_STEMS})`, 'iu');

/** In days: how far a counted time may be from the event's day, by its unit. */
const TOLERANCE: Readonly<Record<string, number>> = { day: 1, week: 4, month: 16, year: 61, decade: 183 };

/**
 * Whether words for a time can be that of the story's event: "in 2015", "a year after", "ten years ago", "the August 4".
 */
export function isTimeOfEvent(words: string, { eventDay, day }: EventTime): boolean {
  if (eventDay === null) return false;
  const counted = COUNTED.exec(words)?.groups;
  if (counted) {
    const { count = '', unit = '' } = counted;
    const number = /^an?$/i.test(count) ? 1 : (smallNumber(count.toLowerCase()) ?? Number(count));
    if (day === null || !Number.isInteger(number)) return false;
    const then = timeBefore(day, number, unit.toLowerCase());
    return Math.abs(daysBetween(then, eventDay)) <= (TOLERANCE[unit.toLowerCase()] ?? 0);
  }
  const years = words.match(/(?<!\d)\d{4}(?!\d)/gu) ?? [];
  if (years.length > 0) return years.every((year) => year === eventDay.slice(0, 4));
  const month = MONTH.exec(words)?.[0];
  return (
    month !== undefined &&
    monthNumber(month) === Number(eventDay.slice(5, 7)) &&
    new RegExp(`(?<!\\d)0?${Number(eventDay.slice(8))}(?!\\d)`, 'u').test(words)
  );
}

function timeBefore(day: string, count: number, unit: string): string {
  if (unit === 'day' || unit === 'week') return addDays(day, -count * (unit === 'day' ? 1 : 7));
  const months = count * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120);
  return `${addMonths(day, -months)}-${day.slice(8)}`.replace(/-(?:29|30|31)$/u, '-28');
}

/** Whether a date is the event's day, its month, or the time that the article counts back to it. */
export const isOfEventDay = ({ edtf, words }: DateExpression, time: EventTime): boolean =>
  time.eventDay !== null &&
  (edtf === time.eventDay || edtf === time.eventDay.slice(0, 7) || isTimeOfEvent(words, time));

/**
 * Whether a date is before the event. Without a year, another day or month is taken for one, unless `mayBeLater`.
 */
export function isBeforeEvent(
  { edtf, words, reason }: DateExpression,
  eventDay: string,
  mayBeLater: boolean,
): boolean {
  if (reason === 'plan') return false;
  if (edtf === null) {
    // "118 died on the Maristela; the last was found on 3 November"
    if (mayBeLater) return false;
    const month = MONTH.exec(words)?.[0];
    const number = /(?<!\d)\d{1,2}(?!\d)/.exec(words)?.[0];
    return (
      month !== undefined &&
      (monthNumber(month) !== Number(eventDay.slice(5, 7)) ||
        (number !== undefined && Number(number) !== Number(eventDay.slice(8))))
    );
  }
  const last = edtf.split('/').at(-1)?.replace(/~$/, '') ?? '';
  const first = firstDay(edtf);
  return first !== null && first < eventDay && !eventDay.startsWith(last) && last < eventDay;
}

/** The first days of dates that are past, in order. */
export const pastDays = (dates: readonly DateExpression[]): string[] =>
  dates.flatMap(({ edtf, reason }) => (edtf === null || reason === 'plan' ? [] : (firstDay(edtf) ?? [])));
