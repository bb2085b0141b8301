import { wordTest } from '../../english/word-test.ts';
import { WEEKDAY_NAMES } from '../../english/lexicon.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  mondayOf,
  weekdayOf,
  weekdayUpTo,
  yearOf,
} from '../../english/calendar.ts';
import { approximate, counted, type Form, readSpan, type Reading, type Setting, unresolved } from './form.ts';
import { HAPPENINGS } from './verb-words.ts';
import {
  anyCase,
  formPattern,
  hasWeekday,
  NUMBER,
  numberOf,
  PART_OF_DAY,
  hasUnit,
  WEEKDAY,
  weekdayNumber,
  WS,
} from './date-patterns.ts';

/** Reads what is relative to the article's day; null without one. */
const fromDay = (read: (day: string, setting: Setting) => Reading, setting: Setting): Reading =>
  setting.day ? read(setting.day, setting) : unresolved('undated');

/** "yesterday", "late last night", "this morning", "earlier today", "tomorrow" */
const nearDay: Form = {
  needs: wordTest('yesterday today tonight tomorrow night morning afternoon evening'),
  pattern: formPattern(
    `(?:(?<when>${anyCase`early|late|earlier|later`})${WS})?(?<word>${anyCase`the${WS}day${WS}before${WS}yesterday|the${WS}night${WS}before${WS}last|the${WS}day${WS}after${WS}tomorrow|yesterday(?:${WS}(?:morning|afternoon|evening|night|lunchtime))?|today|tonight|tomorrow(?:${WS}(?:morning|afternoon|evening|night))?|last${WS}night|this${WS}(?:morning|afternoon|evening)`})`,
  ),
  read({ word = '', when }, setting) {
    const words = word.toLowerCase().replace(/\s+/g, ' ');
    if (words === 'today' && !when && isNowadays(setting)) return null;
    if (words === 'tomorrow' && /^['’]s\b/.test(setting.after)) return null;
    // "Today" in capitals amid a sentence is a name: "Russia Today".
    if (/^\p{Lu}/u.test(word) && !when && /[\p{L}\p{N},;]["”’]?\s+$/u.test(setting.before)) return null;
    return fromDay((day) => {
      if (/^the (?:day|night) before/.test(words)) return counted(addDays(day, -2));
      if (words.startsWith('the day after')) return counted(addDays(day, 2));
      if (words.startsWith('tomorrow')) return counted(addDays(day, 1));
      return counted(/^(?:yesterday|last)/.test(words) ? addDays(day, -1) : day);
    }, setting);
  },
};

/** "today's world", "even today", "as of today": not a specific day. */
const isNowadays = ({ before, after }: Setting): boolean =>
  /^(?:['’]s|\s+(?:is|are|remains?))\b/.test(after) ||
  /\b(?:of|until|to|even|still|here|as\s+of|from|than|like|for|and)\s+$/i.test(before);

/** "every first [Monday]", "once every other [Sunday]": a day that comes again. */
const REPEATED =
  /\b(?:every|each)\s+(?:(?:other|single|first|second|third|fourth|last|alternate|1st|2nd|3rd|4th)\s+)?$/i;

/** "Friday evening", "late Friday", "last Friday", "Friday of last week", "every Friday", "Fridays" */
const weekday: Form = {
  needs: hasWeekday,
  pattern: formPattern(
    `(?:(?<which>${anyCase`last|this|next|this${WS}past|this${WS}coming|the${WS}previous|the${WS}following|every|each|most|some|many|one|a|any|alternate|another|the${WS}(?:first|second|third|last)`})${WS})?(?:${anyCase`early|late`}${WS}(?:on${WS})?)?(?<weekday>${WEEKDAY})(?<plural>s)?(?:${WS}${anyCase`early${WS}|late${WS}`}?(?<part>${PART_OF_DAY}|${anyCase`mornings|afternoons|evenings|nights`}))?(?:,?${WS}(?:of${WS})?(?<week>${anyCase`last|this|next`})${WS}${anyCase`week`})?`,
  ),
  read({ which = '', weekday: word = '', plural, part = '', week }, setting) {
    const determiner = which.toLowerCase().replace(/\s+/g, ' ');
    if (
      plural ||
      /s$/i.test(part) ||
      /^(?:every|each|most|some|many|any|alternate|the (?:first|second|third|last))$/.test(determiner)
    ) {
      return unresolved('recurring');
    }
    if (/^(?:a|one|another)$/.test(determiner)) return null;
    if (/^the (?:previous|following)$/.test(determiner)) return unresolved('counted-elsewhere');
    if (REPEATED.test(setting.before)) return unresolved('recurring');
    // "on the Monday": of another week, mentioned before.
    if (determiner === '' && /\bon\s+the\s+$/i.test(setting.before) && !/^\s+\p{Ll}/u.test(setting.after))
      return unresolved('counted-elsewhere');
    // "Monday (March 24)": the date after it is read instead.
    if (/^\s*\((?:\p{Lu}\p{Ll}{2,8}\.?\s\d|\d{1,2}\s\p{Lu}\p{Ll}{2})/u.test(setting.after)) return null;
    const number = weekdayNumber(word);
    if (week)
      return fromDay(
        (day) => counted(addDays(mondayOf(day), WEEK_AHEAD(week) + ((number + 6) % 7))),
        setting,
      );
    return fromDay((day) => readWeekday(number, determiner, day, setting), setting);
  },
};

const WEEK_AHEAD = (word: string): number => (/last/i.test(word) ? -7 : /next/i.test(word) ? 7 : 0);

function readWeekday(number: number, determiner: string, day: string, setting: Setting): Reading {
  const last = weekdayUpTo(day, number);
  const next = weekdayUpTo(addDays(day, 6), number);
  if (/next|coming/.test(determiner)) {
    // On a Tuesday, "next Friday" is ambiguous.
    return determiner.includes('coming') || mondayOf(next) !== mondayOf(day)
      ? counted(next > day ? next : addDays(next, 7))
      : unresolved('ambiguous');
  }
  if (determiner === 'last') {
    const before = last === day ? addDays(last, -7) : last;
    return mondayOf(before) === mondayOf(day) ? unresolved('ambiguous') : counted(before);
  }
  if (determiner === 'this past') return counted(last === day ? addDays(last, -7) : last);
  const direction = setting.direction();
  if (direction === 'unclear') return unresolved('no-tense');
  return counted(direction === 'future' ? next : last);
}

/** "from Monday to Wednesday", "between Friday and Sunday", "the night from Friday to Saturday" */
const weekdays: Form = {
  needs: hasWeekday,
  pattern: formPattern(
    `(?:(?<link>${anyCase`between|from`})${WS})?(?<from>${WEEKDAY})(?:${WS}(?:${PART_OF_DAY}))?(?<range>\\s?[-–—/]\\s?|${WS}${anyCase`to|until|through|and|into`}${WS}(?:the${WS}early${WS}hours${WS}of${WS})?)(?<to>${WEEKDAY})(?:${WS}(?:${PART_OF_DAY}))?`,
  ),
  read({ link, from = '', range = '', to = '' }, setting) {
    const into = /into/i.test(range);
    if (/and/i.test(range) && !/between/i.test(link ?? '')) return null;
    if (!link && !into) return unresolved('recurring');
    return fromDay((day) => {
      if (setting.direction() !== 'past')
        return unresolved(setting.direction() === 'future' ? 'ambiguous' : 'no-tense');
      const last = weekdayUpTo(day, weekdayNumber(to));
      return readSpan(counted(weekdayUpTo(last, weekdayNumber(from))), counted(last));
    }, setting);
  },
};

const MORE_OR_LESS = `(?:(?<about>${anyCase`about|around|almost|nearly|more${WS}than|over|some|just${WS}over|just${WS}under|roughly|at${WS}least`})${WS})?`;

/** "three days ago", "two weeks ago", "about a year ago", "a few days ago" */
const ago: Form = {
  needs: wordTest('ago'),
  pattern: formPattern(
    `${MORE_OR_LESS}(?:(?<vague>${anyCase`a${WS}few|a${WS}couple${WS}of|several|many|some|a${WS}number${WS}of|days|weeks|months|years|decades`})${WS})?(?:(?<number>${NUMBER})${WS})?(?:(?<unit>${anyCase`day|week|month|year|decade`})s?${WS})?${anyCase`ago`}(?:,?${WS}(?:(?<today>${anyCase`today`})|${anyCase`on`}${WS}(?<on>${WEEKDAY})))?`,
  ),
  read({ about, vague, number, unit, today, on }, setting) {
    if (vague) return unresolved('vague');
    if (!number || !unit) return null;
    return fromDay((day) => {
      // "a week ago on Friday": weeks before the last Friday.
      if (on && /^weeks?$/i.test(unit) && !about)
        return counted(addDays(weekdayUpTo(day, weekdayNumber(on)), -7 * numberOf(number)));
      const reading = readAgo(day, numberOf(number), unit.toLowerCase(), today !== undefined);
      return about ? approximate(reading) : reading;
    }, setting);
  },
};

function readAgo(day: string, number: number, unit: string, exactly: boolean): Reading {
  if (unit === 'day') return counted(addDays(day, -number));
  if (unit === 'week') {
    const found = counted(addDays(day, -7 * number));
    return exactly ? found : approximate(found);
  }
  if (exactly && unit === 'year')
    return counted(`${yearOf(day) - number}${day.slice(4)}`.replace(/-02-29$/, '-02-28'));
  if (unit === 'month') return counted(addMonths(day, -number), false);
  if (unit === 'year' && number <= 500) return counted(String(yearOf(day) - number), false);
  return unresolved('vague');
}

const ON_WEEKDAY = new RegExp(`^\\s+(?:on\\s+)?(?:${WEEKDAY_NAMES})\\b`);

/** "last week", "earlier this month", "next year" */
const unit: Form = {
  needs: wordTest('week month year decade century'),
  pattern: formPattern(
    `(?:(?<when>${anyCase`early|earlier|late|later|the${WS}(?:start|beginning|end|middle)${WS}of`})${WS})?(?<which>${anyCase`last|this|next|this${WS}past|this${WS}coming|the${WS}following|the${WS}previous|every|each`})${WS}(?<unit>${anyCase`week|month|year|decade|century`})`,
  ),
  read({ which = '', unit: name = '', when = '' }, setting) {
    const { before, after } = setting;
    if (/^\s+of\b/.test(after) || /\bthe\s+$/i.test(before)) return null;
    if (ON_WEEKDAY.test(after) && /last|next/i.test(which)) {
      return unresolved('counted-elsewhere');
    }
    const word = which.toLowerCase().replace(/\s+/g, ' ');
    if (/^(?:every|each)$/.test(word)) return null;
    if (/^the /.test(word)) return unresolved('counted-elsewhere');
    if (/^(?:decade|century)$/i.test(name)) return unresolved('vague');
    const ahead = /last|past/.test(word) ? -1 : /next|coming/.test(word) ? 1 : 0;
    return fromDay(
      (day) => readUnit(day, ahead, name.toLowerCase(), when.toLowerCase(), setting.direction()),
      setting,
    );
  },
};

function readUnit(
  day: string,
  ahead: number,
  name: string,
  when: string,
  direction: ReturnType<Setting['direction']>,
): Reading {
  if (name === 'year') return counted(String(yearOf(day) + ahead));
  if (name === 'month') return counted(addMonths(day, ahead));
  const monday = addDays(mondayOf(day), 7 * ahead);
  if (ahead === 0 && when === 'earlier') {
    // On a Monday there is no earlier day in the week, unless it began on Sunday.
    return monday === day ? unresolved('ambiguous') : counted(`${monday}/${day}`);
  }
  // A past event of this week ends by today.
  if (ahead === 0 && direction === 'past')
    return counted(monday === day ? day : `${monday}/${day}`, weekdayOf(day) !== 0);
  // The result depends on whether weeks begin on Sunday.
  return counted(`${monday}/${addDays(monday, 6)}`, weekdayOf(day) !== 0);
}

/** "over the weekend", "last weekend" */
const weekend: Form = {
  needs: wordTest('weekend'),
  pattern: formPattern(
    `(?<which>${anyCase`the|last|this|next|this${WS}past|the${WS}past|this${WS}coming|the${WS}coming|every|each`})${WS}${anyCase`weekend`}(?!s)`,
  ),
  read({ which = '' }, setting) {
    const word = which.toLowerCase();
    if (/^(?:every|each)$/.test(word)) return unresolved('recurring');
    if (/^\s+(?:of|before|after|edition|papers)\b/.test(setting.after)) return null;
    return fromDay((day) => readWeekend(day, word, setting), setting);
  },
};

function readWeekend(day: string, which: string, { direction }: Setting): Reading {
  const saturday = weekdayUpTo(day, 6);
  const during = daysBetween(saturday, day) <= 1;
  const of = (first: string, certain = true): Reading => counted(`${first}/${addDays(first, 1)}`, certain);
  if (/next|coming/.test(which))
    return during ? unresolved('ambiguous') : of(addDays(saturday, 7), which !== 'next');
  if (which === 'last') return during ? of(addDays(saturday, -7), false) : of(saturday);
  if (/past/.test(which)) return during ? unresolved('ambiguous') : of(saturday);
  if (direction() === 'unclear') return unresolved('no-tense');
  return of(direction() === 'future' && !during ? addDays(saturday, 7) : saturday);
}

/** What a date can be relative to: an event with a single time. */
const EVENT = `(?<event>(?!(?:yesterday|last|tomorrow)\\b)(?:${anyCase`the|this|that|its|his|her|their|an?`}${WS})?(?:[\\p{L}-]+['’]s${WS})?(?:(?!(?:and|of|or|to|in)\\b)[\\p{L}-]+${WS}){0,3}?(?:${HAPPENINGS}|${anyCase`election|vote|referendum|match|game|final|ceremony|meeting|summit|trial|verdict|ruling|hearing|sentencing|launch|announcement|strike|war|invasion|concert|wedding|funeral`}))`;

const hasSide = wordTest('after before following prior');

/** "three days after the attack", "the day before the fire", "just days before the attack" */
const fromEvent: Form = {
  needs: (text) => hasUnit(text) && hasSide(text),
  pattern: formPattern(
    `${MORE_OR_LESS}(?:${anyCase`just|only|barely`}${WS})?(?:(?<number>${NUMBER}|${anyCase`the|several|a${WS}few|a${WS}couple${WS}of`})${WS})?(?<unit>${anyCase`day|night|morning|evening|week|month|year|hour`}s?)${WS}(?<side>${anyCase`after|before|following|prior${WS}to`})${WS}${EVENT}`,
  ),
  read({ about, number = '', unit: name = '', side = '', event = '' }, setting) {
    const one = /^(?:the|a|one|1)$/i.test(number);
    if (number === '' || /^(?:several|a\s)/i.test(number) || /^hour/i.test(name)) return unresolved('vague');
    const sign = /after|following/i.test(side) ? 1 : -1;
    const anchor = setting.eventDay(event);
    if (!anchor) return unresolved('counted-elsewhere');
    const count = /^the$/i.test(number) ? 1 : numberOf(number);
    const lower = name.toLowerCase().replace(/s$/, '');
    if (/^(?:night|morning|evening)$/.test(lower) && !one) return unresolved('vague');
    if (lower === 'week') return approximate(counted(addDays(anchor, sign * 7 * count)));
    if (lower === 'month') return counted(addMonths(anchor, sign * count), false);
    if (lower === 'year') return counted(String(yearOf(anchor) + sign * count), false);
    const reading = counted(addDays(anchor, sign * count));
    return about ? approximate(reading) : reading;
  },
};

const hasOther = wordTest('next following previous same that later earlier');

/** "the next day", "three days later": relative to an event mentioned before. */
const elsewhere: Form = {
  needs: (text) => hasUnit(text) && hasOther(text),
  pattern: formPattern(
    `(?:${anyCase`the`}${WS}${anyCase`next|following|previous|same`}${WS}${anyCase`day|night|morning|afternoon|evening|week|weekend|month|year`}|${anyCase`that|the${WS}same`}${WS}${anyCase`day|night|morning|afternoon|evening`}|(?:${NUMBER}|${anyCase`a${WS}few|several`})${WS}${anyCase`day|week|month|year`}s?${WS}${anyCase`later|earlier`})`,
  ),
  read: () => unresolved('counted-elsewhere'),
};

export const countedForms: Form[] = [nearDay, weekdays, weekday, ago, fromEvent, unit, weekend, elsewhere];
