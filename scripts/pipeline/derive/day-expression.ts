// One module each: the package's index loads hundreds.
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import { subDays } from 'date-fns/subDays';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = `(?:${WEEKDAYS.join('|')})(?:\\s+(?:morning|afternoon|evening|night))?`;
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const DAY_OF_MONTH = '\\d{1,2}(?:st|nd|rd|th)?';

/** Words that name one day: a weekday, "yesterday", "22 March", "March 22, 2024", "2024-03-22". */
export const DAY_EXPRESSION = `(?:${WEEKDAY}|yesterday(?:\\s+(?:morning|afternoon|evening))?|${DAY_OF_MONTH}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+\\d{4})?|${MONTH}\\s+${DAY_OF_MONTH}(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2})`;

/** Names of days that recur or stand for something else, before a weekday: none of them says which day. */
export const NOT_A_DAY_BEFORE =
  /\b(?:every|each|most|next|coming|last|previous|good|black|bloody|ash|holy|easter|super|cyber|giving|maundy)\s+$/iu;

/**
 * Resolves words that match {@link DAY_EXPRESSION}, as they stand in an article of a known day, to the day
 * they name (`2024-03-22`); null where they name none for certain.
 *
 * A weekday is the last one up to the article's day; a day without a year the last such day up to it. Without
 * the article's day only a full date is a day. The calendar is the only source: no time zone, no clock.
 */
export function resolveDay(words: string, articleDay: string | null): string | null {
  const text = words
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/u, '$1')
    .replace(/,| of\b/gu, '');
  for (const pattern of ['yyyy-MM-dd', 'd MMMM yyyy', 'MMMM d yyyy']) {
    const day = parse(text, pattern, NOON);
    if (isValid(day)) return isoDay(day);
  }
  if (!articleDay) return null;
  const written = parse(articleDay, 'yyyy-MM-dd', NOON);
  if (text.startsWith('yesterday')) return isoDay(subDays(written, 1));
  const weekday = WEEKDAYS.indexOf(text.split(' ')[0] ?? '');
  if (weekday >= 0) return isoDay(subDays(written, (written.getDay() - weekday + 7) % 7));
  for (const year of [written.getFullYear(), written.getFullYear() - 1]) {
    const days = ['d MMMM yyyy', 'MMMM d yyyy'].map((pattern) => parse(`${text} ${year}`, pattern, NOON));
    const day = days.find((candidate) => isValid(candidate));
    if (day && isoDay(day) <= articleDay) return isoDay(day);
  }
  return null;
}

/** A fixed reference, so that nothing depends on the clock; noon keeps clear of changes of the hour. */
const NOON = new Date(2000, 0, 1, 12);

const isoDay = (day: Date): string => format(day, 'yyyy-MM-dd');
