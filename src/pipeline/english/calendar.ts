import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { getDay } from 'date-fns/getDay';
import { isExists } from 'date-fns/isExists';
import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';

/** Arithmetic on calendar days written `2024-03-22`, by date-fns; no time zones, no clock. */
const toDay = (date: Date): string => formatISO(date, { representation: 'date' });

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** Returns `2024-03-22`, or null if there is no such day. */
export const calendarDay = (year: number, month: number, dayOfMonth: number): string | null =>
  isExists(year, month - 1, dayOfMonth) ? `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` : null;

/** Returns `2024-03`. */
export const calendarMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;

export const addDays = (day: string, days: number): string => toDay(addDaysTo(parseISO(day), days));

/** Adds months to a day's month: `2024-01` for `2024-03-22` and −2. */
export const addMonths = (day: string, months: number): string =>
  toDay(addMonthsTo(parseISO(`${day.slice(0, 7)}-01`), months)).slice(0, 7);

/** Whole days between two days; negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string): number => getDay(parseISO(day));

/** The latest day with this weekday, up to and including a day. */
export const weekdayUpTo = (day: string, weekday: number): string =>
  toDay(subDays(parseISO(day), (weekdayOf(day) - weekday + 7) % 7));

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => weekdayUpTo(day, 1);

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));
