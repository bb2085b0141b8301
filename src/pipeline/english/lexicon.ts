/** English months, weekdays and their patterns, shared by all readers of English, in lower case. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const withCapital = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());

/** Alternatives for patterns, capitalised. */
export const MONTH_NAMES = MONTHS.map(withCapital).join('|');
export const WEEKDAY_NAMES = WEEKDAYS.map(withCapital).join('|');

/** Months abbreviated to three letters, and "Sept". */
export const SHORT_MONTHS = [...MONTHS.map((month) => month.slice(0, 3)), 'sept'];
export const SHORT_WEEKDAYS = [...WEEKDAYS.map((day) => day.slice(0, 3)), 'tues', 'thurs'];

/** 1 for "January", "Jan." and "JANUARY"; 0 if the word is no month. */
export function monthNumber(word: string): number {
  const lower = word.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(lower)) + 1;
}
