import { hasDigit, wordTest } from '../../english/word-test.ts';
import { MONTHS } from '../../english/lexicon.ts';
import { addMonths, calendarDay, daysBetween, weekdayOf, yearOf } from '../../english/calendar.ts';
import {
  approximate,
  counted,
  type Form,
  type Groups,
  readDay,
  readSpan,
  type Reading,
  type Setting,
  unresolved,
} from './form.ts';
import {
  hasMonth,
  hasWeekday,
  anyCase,
  DAY_OF_MONTH,
  formPattern,
  RANGE,
  SHORT_MONTH,
  WEEKDAY,
  weekdayNumber,
  WS,
  YEAR,
} from './date-patterns.ts';

const BEFORE_DAY = `(?:(?:${anyCase`the`}${WS})?(?:${anyCase`early|late`}${WS})?${anyCase`morning|afternoon|evening|night|early hours`}${WS}${anyCase`of`}${WS}(?:the${WS})?|(?<about>${anyCase`around|about|circa`})${WS})?`;
const OF_WEEK = `(?:(?<weekday>${WEEKDAY}),?${WS}(?:the${WS})?)?`;
/** "'19", or without an apostrophe a number over 31 that ends its clause: "Aug. 3, 96". */
const SHORT_YEAR = `,?${WS}['’](?<short>\\d\\d)|,?${WS}(?<bare>3[2-9]|[4-9]\\d)(?=\\s*(?:[.,;:)]|$))`;
const YEAR_AFTER = `(?:${SHORT_YEAR}|,?${WS}(?:of${WS})?(?<year>${YEAR})|${WS}(?:of${WS})?(?<yearWord>${anyCase`last|this`}${WS}year))?`;

/** "22 March", "Friday, 22 March 2024", "the night of 22 March", "the 22nd of March" */
const dayMonth: Form = {
  needs: hasMonth,
  pattern: formPattern(
    `${BEFORE_DAY}${OF_WEEK}(?<day>${DAY_OF_MONTH})(?:${WS}${anyCase`of`})?${WS}(?<month>${SHORT_MONTH})${YEAR_AFTER}`,
  ),
  read: readOneDay,
};

/** "March 22", "Friday, March 22, 2024" */
const monthDay: Form = {
  needs: hasMonth,
  pattern: formPattern(
    `${BEFORE_DAY}${OF_WEEK}(?<month>${SHORT_MONTH})${WS}(?:the${WS})?(?<day>${DAY_OF_MONTH})${YEAR_AFTER}`,
  ),
  read(groups, setting) {
    // "In March 20 people died": "in" does not precede a day.
    const bare =
      !groups['year'] &&
      !groups['short'] &&
      !groups['bare'] &&
      !groups['weekday'] &&
      /^\d+$/.test(groups['day'] ?? '');
    if (bare && /\b(?:in|during)\s+(?:early\s+|late\s+)?$/i.test(setting.before)) return null;
    return readOneDay(groups, setting);
  },
};

function readOneDay(
  { day = '', month = '', weekday, year, short, bare, yearWord, about }: Groups,
  setting: Setting,
): Reading {
  const number = weekday === undefined ? null : weekdayNumber(weekday);
  const fits = (found: string): boolean => number === null || weekdayOf(found) === number;
  const two = short ?? bare;
  const full = two === undefined ? year : longYear(two, setting.day);
  if (full === null) return unresolved('ambiguous');
  const inYear = full === undefined ? relativeYear(yearWord, setting.day) : Number(full);
  if (yearWord !== undefined && inYear === undefined) return unresolved('undated');
  const reading = readDay({ year: inYear, month, day }, fits, setting);
  if (isNamedDay(reading, setting)) return unresolved('ambiguous');
  return about === undefined ? reading : approximate(reading);
}

/** "'19" is 2019 and "'96" is 1996 in an article of 2024; null if the article has no day. */
function longYear(two: string, day: string | null): string | null {
  if (day === null) return null;
  const century = Number(day.slice(0, 2));
  return `${Number(two) > Number(day.slice(2, 4)) + 1 ? century - 1 : century}${two}`;
}

/** Days that name historical events: "since October 7", "the September 11 attacks". */
const NAMED_DAYS = /-(?:09-11|10-07|01-06|07-07|06-04)$/;
const NAMES_EVENT =
  /^\s+(?:\p{Ll}[\p{L}-]*\s+)?(?:attacks?|massacres?|bombings?|riots?|plots?|coup|uprising|revolution|revolt|putsch|protests?|killings?|shootings?|war|crackdown|insurrection|assault)\b/u;

/** Whether a day without a year may mean a historical event rather than the last such day. */
function isNamedDay(reading: Reading, { day, after }: Setting): boolean {
  if ('reason' in reading || reading.full || !day) return false;
  const distance = daysBetween(reading.edtf, day);
  const names = NAMES_EVENT.test(after);
  return NAMED_DAYS.test(reading.edtf) ? names || distance > 45 : names && distance > 60;
}

function relativeYear(words: string | undefined, day: string | null): number | undefined {
  if (words === undefined || day === null) return undefined;
  return yearOf(day) - (/last/i.test(words) ? 1 : 0);
}

/** "2018 March 18" */
const yearMonthDay: Form = {
  needs: hasMonth,
  pattern: formPattern(`(?<year>${YEAR})${WS}(?<month>${SHORT_MONTH})${WS}(?<day>${DAY_OF_MONTH})`),
  read: readOneDay,
};

const ANOTHER_DAY = `(?:\\s*(?:,|,?\\s(?:and|or|to|until|through)\\s|[-–])\\s*(?:(?:on|the)\\s)?(?:${WEEKDAY},?\\s+(?:the\\s+)?)?${DAY_OF_MONTH})`;
/** " and Saturday 4 May": the month after a list of days. */
const MONTH_BEHIND = new RegExp(
  `^${ANOTHER_DAY}{1,6}(?:\\s+of)?\\s+(?<month>${SHORT_MONTH})(?:,?\\s+(?<year>${YEAR}))?`,
  'u',
);

/**
 * "Friday 3 and Saturday 4 May", "on Monday the 6th": a weekday and a day of the month, whose month follows or is
 * missing.
 */
const weekdayAndNumber: Form = {
  needs: hasWeekday,
  pattern: formPattern(
    `(?<weekday>${WEEKDAY}),?${WS}(?<the>the${WS})?(?<day>${DAY_OF_MONTH})(?!${WS}(?:of${WS})?${SHORT_MONTH})`,
  ),
  read({ weekday = '', the, day = '' }, setting) {
    const { month, year } = MONTH_BEHIND.exec(setting.after)?.groups ?? {};
    if (month !== undefined) return readOneDay({ weekday, day, month, year }, setting);
    // "the Friday the 13th films"
    if (the === undefined || !/\D$/.test(day) || /\bthe\s+$/i.test(setting.before)) return null;
    if (!setting.day) return unresolved('undated');
    if (setting.direction() !== 'past') return unresolved('no-tense');
    return readDayOfMonth(Number.parseInt(day, 10), weekdayNumber(weekday), setting.day);
  },
};

/** The last such day of a month up to the article's, if its weekday matches. */
function readDayOfMonth(number: number, weekday: number, article: string): Reading {
  for (const back of [0, -1]) {
    const [year, month] = addMonths(article, back).split('-').map(Number);
    const found = calendarDay(year ?? 0, month ?? 0, number);
    if (found && found <= article)
      return weekdayOf(found) === weekday ? counted(found) : unresolved('ambiguous');
  }
  return unresolved('ambiguous');
}

/** "Thursday, Friday and Saturday, May 2, 3 and 4": consecutive days are a span. */
const weekdayList: Form = {
  needs: hasMonth,
  pattern: formPattern(
    `(?<weekday>${WEEKDAY})(?:,${WS}${WEEKDAY}){0,5},?${WS}and${WS}${WEEKDAY},?${WS}(?<month>${SHORT_MONTH})${WS}(?<day>${DAY_OF_MONTH})(?:,${WS}${DAY_OF_MONTH}){0,5},?${WS}and${WS}(?<to>${DAY_OF_MONTH})(?:,?${WS}(?<year>${YEAR}))?`,
  ),
  read({ to = '', ...groups }, setting) {
    const first = readOneDay(groups, setting);
    const last = readOneDay({ ...groups, day: to, weekday: undefined }, setting);
    const span = readSpan(first, last);
    if ('reason' in span) return span;
    const [from = '', until = ''] = span.edtf.split('/');
    return daysBetween(from, until) <= 6 ? span : unresolved('ambiguous');
  },
};

const BETWEEN = `(?:(?<between>${anyCase`between`})${WS})?(?:${WEEKDAY}${WS})?`;

/** "3-5 May", "between 3 and 5 May 2024", "the night of 22 to 23 March" */
const days: Form = {
  needs: hasMonth,
  pattern: formPattern(
    `${BEFORE_DAY}${BETWEEN}(?<from>${DAY_OF_MONTH})(?<range>${RANGE})(?<to>${DAY_OF_MONTH})(?:${WS}of)?${WS}(?<month>${SHORT_MONTH})${YEAR_AFTER}`,
  ),
  read: readDays,
};

/** "May 3-5", "between May 3 and 5, 2024" */
const monthDays: Form = {
  needs: hasMonth,
  pattern: formPattern(
    `${BETWEEN}(?<month>${SHORT_MONTH})${WS}(?<from>${DAY_OF_MONTH})(?<range>${RANGE})(?<to>${DAY_OF_MONTH})${YEAR_AFTER}`,
  ),
  read: readDays,
};

function readDays(groups: Groups, setting: Setting): Reading {
  const { between, range = '' } = groups;
  const one = (day: string | undefined): Reading =>
    readOneDay({ ...groups, day, weekday: undefined }, setting);
  const span = readSpan(one(groups['from']), one(groups['to']));
  if (between !== undefined || !/and/i.test(range) || 'reason' in span) return span;
  // "3 and 15 May" are two days, not a span.
  const [from = '', to = ''] = span.edtf.split('/');
  return daysBetween(from, to) === 1 ? span : unresolved('ambiguous');
}

/** "22 March to 3 April", "between 30 December 2023 and 2 January 2024" */
const daysOfMonths: Form = {
  needs: hasMonth,
  pattern: formPattern(
    `${BETWEEN}(?<from>${DAY_OF_MONTH})${WS}(?<fromMonth>${SHORT_MONTH})(?:,?${WS}(?<fromYear>${YEAR}))?(?<range>${RANGE})(?<to>${DAY_OF_MONTH})${WS}(?<month>${SHORT_MONTH})${YEAR_AFTER}`,
  ),
  read: readDaysOfMonths,
};

/** "March 22 to April 3", "between December 30, 2023, and January 2, 2024" */
const monthsAndDays: Form = {
  needs: hasMonth,
  pattern: formPattern(
    `${BETWEEN}(?<fromMonth>${SHORT_MONTH})${WS}(?<from>${DAY_OF_MONTH})(?:,?${WS}(?<fromYear>${YEAR}),?)?(?<range>${RANGE})(?<month>${SHORT_MONTH})${WS}(?<to>${DAY_OF_MONTH})${YEAR_AFTER}`,
  ),
  read: readDaysOfMonths,
};

function readDaysOfMonths(groups: Groups, setting: Setting): Reading {
  const { between, range = '', from, fromMonth, fromYear, to } = groups;
  const last = readOneDay({ ...groups, day: to, weekday: undefined, about: undefined }, setting);
  if (!between && /and/i.test(range)) return unresolved('ambiguous');
  if ('reason' in last) return last;
  const year = fromYear ?? last.edtf.slice(0, 4);
  const first = readOneDay({ day: from, month: fromMonth, year }, setting);
  if ('reason' in first || first.edtf <= last.edtf || fromYear) return toSpan(first, last);
  return toSpan(readOneDay({ day: from, month: fromMonth, year: String(Number(year) - 1) }, setting), last);
}

/** The first day takes the year of the last, so both are equally certain. */
function toSpan(first: Reading, last: Reading): Reading {
  const span = readSpan(first, last);
  if ('reason' in span || 'reason' in last || last.full) return span;
  return { edtf: span.edtf, certain: last.certain };
}

/** "2024-03-22", "2024/03/22" */
const isoDay: Form = {
  needs: hasDigit,
  pattern: formPattern(
    `(?<year>${YEAR})(?<mark>[-/.])(?<month>0\\d|1[0-2])\\k<mark>(?<day>0[1-9]|[12]\\d|3[01])`,
  ),
  read: ({ year, month, day }) => numericDay(Number(year), Number(month), Number(day)),
};

/** "22/03/2024" and "22.03.2024" have one reading; "03/04/2024" has two, and "22/03/24" has more. */
const numbers: Form = {
  needs: hasDigit,
  pattern: formPattern(`(?<one>\\d{1,2})(?<mark>[-/.])(?<two>\\d{1,2})\\k<mark>(?<year>${YEAR}|\\d\\d)`),
  read({ one, two, year, mark }, { before }) {
    const [first, second] = [Number(one), Number(two)];
    if (year?.length !== 4)
      return mark === '/' && /\b(?:on|dated|since|until|of)\s+$/i.test(before)
        ? unresolved('ambiguous')
        : null;
    if (first > 12) return numericDay(Number(year), second, first);
    if (second > 12) return numericDay(Number(year), first, second);
    return first === second ? numericDay(Number(year), first, second) : unresolved('ambiguous');
  },
};

function numericDay(year: number, month: number, day: number): Reading {
  const name = MONTHS[month - 1];
  if (name === undefined) return unresolved('no-such-day');
  return readDay({ year, month: name, day: String(day) }, () => true, {
    day: null,
    direction: () => 'unclear',
  });
}

/** "Christmas Day", "New Year’s Eve 2023": feasts on a fixed date, if the sentence reports an event. */
const feasts: Form = {
  needs: wordTest('Christmas Boxing New Valentine Halloween'),
  pattern: formPattern(
    `(?<feast>Christmas${WS}(?:Day|Eve)|Boxing${WS}Day|New${WS}Year['’]s${WS}(?:Day|Eve)|Valentine['’]s${WS}Day|Halloween)(?:,?${WS}(?<year>${YEAR}))?`,
  ),
  read({ feast = '', year }, setting) {
    if (!year && !/\b(?<!\ba\s)on\s+$/i.test(setting.before)) return null;
    const named = FEASTS.find(({ name }) => name.test(feast));
    if (!named) return null;
    const { month, day } = named;
    return readDay({ year: year ? Number(year) : undefined, month, day }, () => true, setting);
  },
};

/** "Thanksgiving Day": the fourth Thursday of November, unless the Canadian one in October is possible. */
const thanksgiving: Form = {
  needs: wordTest('Thanksgiving'),
  pattern: formPattern(`Thanksgiving(?:${WS}${anyCase`day|morning|evening|night`})?(?<year>,?${WS}${YEAR})?`),
  read({ year }, { day, before, direction }) {
    if (!/\b(?:on|since|until|before|after)\s+$/i.test(before)) return null;
    if (year) return unresolved('ambiguous');
    if (!day) return unresolved('undated');
    const toward = direction();
    if (toward === 'unclear') return unresolved('no-tense');
    const thisYear = yearOf(day);
    const found = [thisYear, thisYear - 1]
      .map(fourthThursday)
      .find((one) => (toward === 'future' ? one >= day : one <= day));
    const distance = found === undefined ? Infinity : Math.abs(daysBetween(found, day));
    return found === undefined || distance > NEAR_FEAST ? unresolved('ambiguous') : counted(found);
  },
};

const NEAR_FEAST = 40;

const fourthThursday = (year: number): string => {
  const first = weekdayOf(`${year}-11-01`);
  return `${year}-11-${22 + ((4 - first + 7) % 7)}`;
};

const FEASTS = [
  { name: /^Christmas\s+Day/, month: 'Dec', day: '25' },
  { name: /^Christmas\s+Eve/, month: 'Dec', day: '24' },
  { name: /^Boxing/, month: 'Dec', day: '26' },
  { name: /^Valentine/, month: 'Feb', day: '14' },
  { name: /^Halloween/, month: 'Oct', day: '31' },
  { name: /Day$/, month: 'Jan', day: '1' },
  { name: /Eve$/, month: 'Dec', day: '31' },
];

export const dayForms: Form[] = [
  weekdayList,
  weekdayAndNumber,
  yearMonthDay,
  daysOfMonths,
  monthsAndDays,
  days,
  monthDays,
  dayMonth,
  monthDay,
  isoDay,
  numbers,
  feasts,
  thanksgiving,
];
