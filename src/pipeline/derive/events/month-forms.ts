import { hasYear, wordTest } from '../../english/word-test.ts';
import { monthNumber } from '../../english/lexicon.ts';
import { calendarMonth, daysBetween, monthOf, yearOf } from '../../english/calendar.ts';
import {
  approximate,
  counted,
  type Form,
  full,
  type Groups,
  readSpan,
  type Reading,
  type Setting,
  unresolved,
} from './form.ts';
import {
  anyCase,
  formPattern,
  hasMonth,
  hasSeason,
  MONTH,
  RANGE,
  SHORT_MONTH,
  WS,
  YEAR,
} from './date-patterns.ts';

const PART = `(?<part>${anyCase`early|late|mid|(?:the${WS})?(?:very${WS})?(?:start|beginning|middle|end)${WS}of|(?:the${WS})?(?:first|second|third|last)${WS}(?:days|week|half)${WS}of`}(?:${WS}|-))?`;
const YEAR_AFTER = `(?:,?${WS}(?:of${WS})?(?<year>${YEAR})|${WS}(?:of${WS})?(?<yearWord>${anyCase`last|this|next`}${WS}year))`;

/** Words before a bare month that make it one; "May", "March" and "August" are also verbs, names and adjectives. */
const BEFORE_MONTH =
  /\b(?:in|since|until|till|by|from|during|throughout|before|after|between|through|around|of|back in|for|to)\s+(?:about\s+|around\s+)?$/i;

/** "March 2024", "early March", "in March", "last March", "mid-March of this year" */
const month: Form = {
  needs: hasMonth,
  pattern: formPattern(
    `${PART}(?:(?<which>${anyCase`last|this|next`})${WS})?(?<month>${MONTH})${YEAR_AFTER}?`,
  ),
  read(groups, setting) {
    const { part, which, year, yearWord, month: name = '' } = groups;
    const dated = year !== undefined || yearWord !== undefined;
    if (!part && !which && !dated && !BEFORE_MONTH.test(setting.before)) return null;
    if (!dated && isName(name, Boolean(part), setting)) return null;
    return readMonth(groups, setting);
  },
};

/** "Mar 2024", "Sept. 2023": an abbreviated month needs its year. */
const shortMonth: Form = {
  needs: hasMonth,
  pattern: formPattern(`${PART}(?<month>${SHORT_MONTH})${YEAR_AFTER}`),
  read: readMonth,
};

/** "for May", "of April Jones", "to March Street": a month that is a name. */
function isName(name: string, hasPart: boolean, { before, after }: Setting): boolean {
  if (!hasPart && /\b(?:for|to|of)\s+$/i.test(before)) {
    if (
      !/\b(?:months?|week|days?|end|start|beginning|middle|rest|most|much|all|half|scheduled|planned|set)\s+(?:for|of)\s+$/i.test(
        before,
      )
    ) {
      return /^(?:May|March|April|June|August)$/i.test(name) || !/\bof\s+$/i.test(before);
    }
  }
  const person = /^(?:April|May|June|August|January|March)$/.test(name);
  return (
    person &&
    (/^\s+\p{Lu}[\p{Ll}]+['’]s\b/u.test(after) ||
      (!hasPart &&
        /\b(?:by|from|before|after)\s+$/i.test(before) &&
        /^(?:['’]s\b|\s+\p{Lu}\p{Ll})/u.test(after)))
  );
}

function readMonth(
  { month: name = '', part = '', which, year, yearWord }: Groups,
  setting: Setting,
): Reading {
  const number = monthNumber(name);
  if (year !== undefined) return full(calendarMonth(Number(year), number));
  const { day } = setting;
  if (!day) return unresolved('undated');
  const [thisYear, thisMonth] = [yearOf(day), monthOf(day)];
  if (yearWord !== undefined) {
    const ahead = /last/i.test(yearWord) ? -1 : /next/i.test(yearWord) ? 1 : 0;
    return counted(calendarMonth(thisYear + ahead, number));
  }
  if (which) return relativeMonth(which.toLowerCase(), number, thisYear, thisMonth);
  const direction = setting.direction();
  if (direction === 'unclear') return unresolved('no-tense');
  if (direction === 'future') {
    const ahead = number < thisMonth ? thisYear + 1 : thisYear;
    return counted(calendarMonth(ahead, number), (number - thisMonth + 12) % 12 <= 6);
  }
  // On the fifth, "late March" has not begun.
  const begins = /late|end|last|second\s+half/i.test(part)
    ? 16
    : /mid|middle|second|third/i.test(part)
      ? 8
      : 1;
  const ahead = number > thisMonth || (number === thisMonth && Number(day.slice(8)) < begins);
  const found = calendarMonth(ahead ? thisYear - 1 : thisYear, number);
  return counted(found, daysBetween(`${found}-01`, day) <= 214);
}

function relativeMonth(which: string, number: number, year: number, thisMonth: number): Reading {
  if (which === 'this') return counted(calendarMonth(year, number));
  if (which === 'next') {
    return number > thisMonth ? unresolved('ambiguous') : counted(calendarMonth(year + 1, number));
  }
  return number < thisMonth ? unresolved('ambiguous') : counted(calendarMonth(year - 1, number));
}

/** "between January and March 2024", "from March to May" */
const months: Form = {
  needs: hasMonth,
  pattern: formPattern(
    `(?:(?<between>${anyCase`between`})${WS})?(?<from>${MONTH})(?:${WS}(?<fromYear>${YEAR}))?(?<range>${RANGE})(?<month>${MONTH})(?:${WS}(?:of${WS})?(?<year>${YEAR}))?`,
  ),
  read({ between, from, fromYear, range = '', month: to, year }, setting) {
    const linked = between !== undefined || /\bfrom\s+$/i.test(setting.before) || year !== undefined;
    if (!linked || (/and|\//i.test(range) && !between)) return null;
    const last = readMonth({ month: to, year }, setting);
    if ('reason' in last) return last;
    const lastYear = Number(last.edtf.slice(0, 4));
    const early = monthNumber(from ?? '') > monthNumber(to ?? '') ? lastYear - 1 : lastYear;
    const first = readMonth({ month: from, year: fromYear ?? String(early) }, setting);
    const span = readSpan(first, last);
    return 'reason' in span || last.full ? span : counted(span.edtf, last.certain);
  },
};

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const seasonNumber = (words: string): number =>
  21 + SEASONS.indexOf(words.toLowerCase().replace('fall', 'autumn'));

/** "the summer of 2023", "last spring"; EDTF numbers the seasons from 21 */
const season: Form = {
  needs: hasSeason,
  pattern: formPattern(
    `(?:${anyCase`early|late|mid`}(?:${WS}|-))?(?<season>${anyCase`spring|summer|autumn|winter|fall`})(?:${WS}(?:of${WS})?(?<year>${YEAR})|${WS}(?:of${WS})(?<yearWord>${anyCase`last|this`}${WS}year))`,
  ),
  read({ season: name = '', year, yearWord }, { day }) {
    const winter = /winter/i.test(name);
    if (year !== undefined) return full(`${year}-${seasonNumber(name)}`, !winter);
    if (!day) return unresolved('undated');
    const found = yearOf(day) - (/last/i.test(yearWord ?? '') ? 1 : 0);
    return counted(`${found}-${seasonNumber(name)}`, !winter);
  },
};

/** "this spring", and "last summer": that of last year, if this year's cannot be meant. */
const lastSeason: Form = {
  needs: hasSeason,
  pattern: formPattern(
    `(?<which>${anyCase`last|this`})${WS}(?<season>${anyCase`spring|summer|autumn|winter|fall`})`,
  ),
  read({ season: name = '', which = '' }, { day }) {
    if (!day) return unresolved('undated');
    if (/this/i.test(which)) {
      // Summer and winter cross the end of the year in one hemisphere or the other.
      return /winter/i.test(name)
        ? unresolved('ambiguous')
        : counted(`${yearOf(day)}-${seasonNumber(name)}`, !/summer/i.test(name));
    }
    const opens = 3 * (seasonNumber(name) - 20);
    if (/winter/i.test(name) || monthOf(day) >= opens) return unresolved('ambiguous');
    return counted(`${yearOf(day) - 1}-${seasonNumber(name)}`, false);
  },
};

const QUARTERS = ['first', 'second', 'third', 'fourth', 'last', 'final'];

/** "the first quarter of 2024", "Q3 2023", "the second half of 2022": of the calendar year, not a fiscal year. */
const quarter: Form = {
  needs: wordTest('quarter half Q1 Q2 Q3 Q4'),
  pattern: formPattern(
    `(?:(?<quarter>${anyCase`first|second|third|fourth|last|final`})(?:${WS}|-)${anyCase`quarter`}|(?<half>${anyCase`first|second|latter`})(?:${WS}|-)${anyCase`half`}|Q(?<q>[1-4]))(?:${WS}(?:of${WS})?)(?<year>${YEAR})`,
  ),
  read({ quarter: word, half, q, year }, { before }) {
    if (/\b(?:fiscal|financial)\s+$/i.test(before)) return unresolved('ambiguous');
    const length = half ? 6 : 3;
    const index = half
      ? /first/i.test(half)
        ? 0
        : 1
      : q
        ? Number(q) - 1
        : Math.min(3, QUARTERS.indexOf((word ?? '').toLowerCase()));
    const from = calendarMonth(Number(year), index * length + 1);
    return full(`${from}/${calendarMonth(Number(year), (index + 1) * length)}`);
  },
};

/** Words after a number that is not a year: "2024 rubles", "in 2000 homes". */
const COUNTED =
  /^[\s-]+(?:rubles?|roubles?|dollars?|euros?|pounds?|pesos?|yen|yuan|rupees?|lira|crowns?|francs?|people|men|women|children|homes?|houses?|cases?|deaths?|dead|injured|killed|troops|soldiers|officers|workers|jobs|votes?|voters|seats?|points?|places?|towns?|villages|schools|households|families|acres|hectares|km|kilometres|kilometers|miles?|metres|meters|feet|tonnes?|tons|kilos|kg|litres|barrels|megawatts|mw|calories|steps|hours|hrs|GMT|UTC|degrees|respondents|patients|passengers|tickets|pages|words|million|billion|thousand|percent|per\s+cent)\b/i;
const FUNCTION_WORD =
  /^(?:$|[^\s\p{L}]|\s+(?:[^\p{Ll}\s]|(?:and|but|when|to|in|the|was|were|as|that|which|with|on|at|for|or|by|is|are|has|have|had|after|before|because|who|where|while|until|he|she|it|they|we|a|an|until|under|over|following|amid|alone|from|of|if|did|will|would)\b))/u;
const BEFORE_YEAR =
  /\b(?<word>in|since|of|from|until|till|by|during|before|after|around|circa|through|throughout|and|or|year|back\s+to|than|to|for|the|a|this|that|its|his|her|their)\s+(?:(?:about|around|the\s+year)\s+)?$/i;

/** "in 2019", "late 2023", "the 2016 attack", "since 1991" */
const year: Form = {
  needs: hasYear,
  pattern: formPattern(
    `(?:(?<about>${anyCase`around|about|circa|c\\.`})${WS})?(?:(?<part>${anyCase`early|late|mid`})(?:${WS}|-))?(?<year>${YEAR})(?!s)`,
  ),
  read({ part, year: found = '', about }, { before, after }) {
    if (COUNTED.test(after)) return null;
    const word = BEFORE_YEAR.exec(before)?.groups?.['word']?.toLowerCase();
    const possessive = /^['’]s\b/.test(after);
    const attributive = /^(?:the|a|this|that|its|his|her|their)$/.test(word ?? '');
    if (attributive && !/^(?:['’]s\b|[\s-]+\p{L})/u.test(after)) return null;
    if (
      !attributive &&
      !part &&
      !possessive &&
      !/^(?:in|since|during)$/.test(word ?? '') &&
      !FUNCTION_WORD.test(after)
    )
      return null;
    if (word === undefined && !part && !about && !possessive) return null;
    const weak = /^(?:and|or|than|to|for|a)$/.test(word ?? '');
    if (weak && !part && !/\b(?:in|since|from|between|year)\s+(?:\S+\s+){0,2}(?:and|or|to)\s+$/i.test(before))
      return null;
    if (
      about !== undefined &&
      !/\b(?:in|since|from|of|until|by|back\s+to|dates?\s+(?:to|from))\s+(?:the\s+year\s+)?$/i.test(before)
    )
      return null;
    return about === undefined ? full(found) : approximate(full(found));
  },
};

/** "the 1990s", "the early 2000s" */
const decade: Form = {
  needs: hasYear,
  pattern: formPattern(`(?:${anyCase`early|late|mid`}(?:${WS}|-))?(?<decade>(?:1[5-9]|20)\\d)0s`),
  read: ({ decade: found = '' }) => full(`${found}X`),
};

/** "2019-2021", "between 2019 and 2021", "from 2014 to 2016" */
const years: Form = {
  needs: hasYear,
  pattern: formPattern(
    `(?:(?<between>${anyCase`between`})${WS})?(?<from>${YEAR})(?<range>${RANGE})(?<to>${YEAR}|\\d\\d)`,
  ),
  read({ between, from = '', range = '', to = '' }, { before, after }) {
    if (COUNTED.test(after) || (/and|\//i.test(range) && !between)) return null;
    if (!between && !/\b(?:in|from|of|during|the|for|since|season|between)\s+$/i.test(before)) return null;
    const last = to.length === 2 ? `${from.slice(0, 2)}${to}` : to;
    return last > from ? full(`${from}/${last}`) : null;
  },
};

export const monthForms: Form[] = [
  months,
  month,
  shortMonth,
  season,
  lastSeason,
  quarter,
  years,
  year,
  decade,
];
