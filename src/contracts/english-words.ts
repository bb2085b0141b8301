const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** English months, weekdays (Sunday first) and number words, in lower case, for all that reads English or writes it. */
export const MONTHS = words(
  'january february march april may june july august september october november december',
);
export const WEEKDAYS = words('sunday monday tuesday wednesday thursday friday saturday');
/** From 0 to 19; each at its value. */
export const UNITS = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`);
/** From 20 to 90. */
export const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety');

export const withCapital = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());

/** Alternatives for patterns: capitalised months and weekdays, and the first three letters of each. */
export const MONTH_NAMES = MONTHS.map(withCapital).join('|');
export const WEEKDAY_NAMES = WEEKDAYS.map(withCapital).join('|');
export const MONTH_STEMS = MONTHS.map((month) => withCapital(month.slice(0, 3))).join('|');
export const WEEKDAY_STEMS = WEEKDAYS.map((day) => withCapital(day.slice(0, 3))).join('|');

/** Alternatives for patterns: the numbers from two to ninety that are one word. */
export const NUMBER_WORDS = [...UNITS.slice(2), ...TENS].join('|');
