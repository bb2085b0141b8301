/**
 * Arithmetic on calendar days written `2024-03-22`. Days are counted, never placed in a time zone, and nothing asks
 * the clock.
 */
const MILLISECONDS = 86_400_000;

const toNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
const toDay = (number: number): string => new Date(number * MILLISECONDS).toISOString().slice(0, 10);

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** Gives `2024-03-22`, or null where the calendar has no such day. */
export function calendarDay(year: number, month: number, dayOfMonth: number): string | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** Gives `2024-03`. */
export const calendarMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !isLeapYear(year) ? 1 : 0);

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const addDays = (day: string, days: number): string => toDay(toNumber(day) + days);

/** Gives the month so many months after that of a day: `2024-01` for `2024-03-22` and −2. */
export function addMonths(day: string, months: number): string {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  return calendarMonth(Math.floor(count / 12), (count % 12) + 1);
}

/** Whole days from one day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number => toNumber(to) - toNumber(from);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string): number => (((toNumber(day) + 4) % 7) + 7) % 7;

/** The last such weekday up to a day, itself included. */
export const weekdayUpTo = (day: string, weekday: number): string =>
  addDays(day, -((weekdayOf(day) - weekday + 7) % 7));

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => weekdayUpTo(day, 1);

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));
