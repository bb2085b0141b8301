import { calendarDay, daysBetween } from '../../../english/calendar.ts';
import { monthNumber, wordSet } from '../../../english/lexicon.ts';
import { type Token, type TokenLine, wordAt } from '../../../english/tokens.ts';
import { isMonth, WEEKDAY_WORDS } from '../../../english/word-classes.ts';

/** The years of an article's own events. */
export type OwnYears = ReadonlySet<number>;

/** Words that refer to another time or event than the article's own, by token. */
export interface OtherTime {
  start: number;
  end: number;
  /**
   * `time` dates its clause; `event` is another event ("a similar attack"); `measure` is a comparison: "the deadliest
   * since 2004" applies only to what follows it.
   */
  by: 'time' | 'event' | 'measure';
}

const EVENTS = wordSet(`
  attack attacks assault assaults bombing bombings bomb blast blasts explosion explosions shooting shootings massacre
  massacres stabbing stabbings siege raid raids ambush fire fires blaze inferno wildfire wildfires crash crashes accident
  accidents collision collisions derailment disaster disasters tragedy incident incidents collapse earthquake earthquakes
  quake quakes tremor tsunami flood floods flooding storm storms cyclone cyclones hurricane hurricanes typhoon typhoons
  tornado tornadoes landslide landslides mudslide avalanche avalanches eruption eruptions sinking stampede crush riot
  riots protest protests demonstration crackdown coup war conflict clash clashes uprising rebellion genocide outbreak
  epidemic pandemic famine drought heatwave strike strikes airstrike rampage killing killings murder murders spill leak
  capsizing shipwreck hijacking violence unrest pogrom atrocity invasion offensive operation battle incursion`);

export const isEvent = (word: string): boolean => EVENTS.has(word);

/** Finds references to other times or events in a sentence. */
export function findOtherTimes(line: TokenLine, ownYears: OwnYears, day: string | null = null): OtherTime[] {
  return line.tokens.flatMap((token, at) => {
    if (token.kind === 'mark' || !mayRefer(token)) return [];
    const found =
      yearAt(line, at, ownYears) ??
      spanAt(line, at) ??
      dayAt(line, at, day) ??
      monthAt(line, at) ??
      warAt(line, at) ??
      eventAt(line, at) ??
      measureAt(line, at);
    return found ? [found] : [];
  });
}

/** The words that all rules below begin with; others begin with a digit, or a month. */
const REFERRING = wordSet(`
  year years decade decades century centuries generation generations winter summer spring autumn season month months week
  weeks day days hour hours before since last in war holocaust began started erupted triggered ignited sparked off out
  september separate similar previous unrelated earlier prior past historic infamous notorious`);

const mayRefer = (token: Token): boolean =>
  REFERRING.has(token.lower.endsWith("'s") ? token.lower.slice(0, -2) : token.lower) ||
  /^\d/.test(token.text) ||
  isMonth(token) ||
  MEASURING.has(token.lower);

const BEFORE_YEAR = wordSet(`
  in since of from until till during by after before late early mid the a an and to year summer winter spring autumn
  fall through between around this that , : ; ( - –`);

/** A year other than the article's: four digits after a preposition or a month, or before an event noun. */
function yearAt(line: TokenLine, at: number, ownYears: OwnYears): OtherTime | null {
  const word = wordAt(line, at);
  if (/^(?:1\d|20)\d0s$/.test(word)) return { start: at, end: at + 1, by: 'time' };
  const year = /^(1\d{3}|20\d\d)(?:'s|-\d\d(?:\d\d)?|-\d\d-\d\d)?$/.exec(word)?.[1];
  if (!year || ownYears.has(Number(year))) return null;
  const before = line.tokens[at - 1];
  const leads =
    before === undefined ||
    isMonth(before) ||
    BEFORE_YEAR.has(before.lower) ||
    before.lower.endsWith("'s") ||
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(before.lower);
  if (!leads && !isEvent(wordAt(line, at + 1))) return null;
  if (COUNTED.has(wordAt(line, at + 1))) return null;
  return { start: at, end: at + 1, by: isAfterSuperlative(line, at) ? 'measure' : 'time' };
}

/** "2000 people" is a count, "2000" after "in" is not. */
const COUNTED = wordSet(`
  people men women children soldiers civilians others migrants residents homes houses families troops police refugees`);

/** "two years ago", "last year", "in the past decade", "so far this year", "a year after". */
function spanAt(line: TokenLine, at: number): OtherTime | null {
  const word = wordAt(line, at).replace(/'s$/, '');
  const before = wordAt(line, at - 1);
  const after = wordAt(line, at + 1);
  const from = (start: number, end: number): OtherTime => ({ start, end, by: 'time' });
  if (/^(?:years?|decades?|century|centuries|generations?)$/.test(word)) {
    if (/^(?:ago|earlier|before|previously|after|since)$/.test(after)) return from(at, at + 2);
    if (/^(?:last|previous|past|recent|preceding)$/.test(before)) return from(at - 1, at + 1);
    if (/^(?:past|last)$/.test(wordAt(line, at - 2))) return from(at - 2, at + 1);
    if (before === 'this') return from(at - 1, at + 1);
  }
  if (/^(?:winter|summer|spring|autumn|season)$/.test(word) && /^(?:last|previous|this)$/.test(before)) {
    return from(at - 1, at + 1);
  }
  if (/^months?$/.test(word)) {
    if (/^(?:ago|earlier|before)$/.test(after)) return from(at, at + 2);
    if (before === 'previous') return from(at - 1, at + 1);
  }
  // "two days after another boat capsized, killing 25"
  if (
    /^(?:days?|weeks?|months?)$/.test(word) &&
    /^(?:after|before)$/.test(after) &&
    wordAt(line, at + 2) === 'another'
  )
    return { start: at, end: at + 3, by: 'event' };
  // "the attack came hours after troops killed 600"
  if (/^(?:hours?|days?|weeks?|months?)$/.test(word) && after === 'after' && isOfEventThatCame(line, at))
    return from(at, at + 2);
  // "three runners had died before"
  if (
    word === 'before' &&
    isLastWord(line, at) &&
    !/^(?:days?|nights?|evenings?|weeks?|ever|never)$/.test(before) &&
    [2, 3, 4].some((back) => wordAt(line, at - back) === 'had')
  )
    return from(at, at + 1);
  if (word === 'month' && before === 'this' && after === 'alone') return from(at - 1, at + 2);
  if (/^weeks?$/.test(word) && /^(?:earlier|before)$/.test(after)) return from(at, at + 2);
  if (
    /^(?:days?|weeks?|months?)$/.test(word) &&
    after === 'after' &&
    /^(?:an?|another)$/.test(wordAt(line, at + 2))
  ) {
    return [3, 4, 5].some((ahead) => isEvent(wordAt(line, at + ahead))) ? from(at, at + 2) : null;
  }
  return null;
}

/**
 * "since January", "last June"; "in January" or "last month" only with a newly introduced event: "a collision in
 * January", not "the collision in January".
 */
function monthAt(line: TokenLine, at: number): OtherTime | null {
  const word = wordAt(line, at);
  const next = wordAt(line, at + 2) === '.' ? at + 3 : at + 2;
  const inMonth = isMonth(line.tokens[at + 1]) && !/^\d/.test(wordAt(line, next));
  if (inMonth && (word === 'since' || word === 'last')) {
    return { start: at, end: at + 2, by: isAfterSuperlative(line, at + 1) ? 'measure' : 'time' };
  }
  const vague = (inMonth && word === 'in') || (word === 'last' && wordAt(line, at + 1) === 'month');
  return vague && isNearNewEvent(line, at) ? { start: at, end: at + 2, by: 'time' } : null;
}

function isNearNewEvent(line: TokenLine, at: number): boolean {
  for (let near = Math.max(0, at - 8); near < at + 8; near++) {
    if (!/^(?:an?|another)$/.test(wordAt(line, near))) continue;
    if ([1, 2, 3].some((ahead) => isEvent(wordAt(line, near + ahead)))) return true;
  }
  return false;
}

const isLastWord = (line: TokenLine, at: number): boolean => /^[.,;”"]?$/.test(wordAt(line, at + 1));

function isOfEventThatCame(line: TokenLine, unit: number): boolean {
  const came = [1, 2, 3, 4].find((back) =>
    /^(?:came|comes|occurred|happened)$/.test(wordAt(line, unit - back)),
  );
  return came !== undefined && isEvent(wordAt(line, unit - came - 1));
}

/** "7 October", "October 7": a day without a year. */
const isDayAt = (line: TokenLine, at: number): boolean =>
  /^\d{1,2}(?:st|nd|rd|th)?$/.test(wordAt(line, isMonth(line.tokens[at]) ? at + 1 : at)) &&
  (isMonth(line.tokens[at]) || isMonth(line.tokens[at + 1])) &&
  !/^\d{4}$/.test(wordAt(line, at + 2));

/** In days: how long articles refer to an event by its day. */
const STILL_NEWS = 60;

/** "the August 4 explosion", "the Nov. 13 attacks": an event named by its day, long before the article's own. */
function dayAt(line: TokenLine, at: number, day: string | null): OtherTime | null {
  if (day === null || wordAt(line, at - 1) !== 'the') return null;
  const monthFirst = isMonth(line.tokens[at]);
  const dot = wordAt(line, at + 1) === '.' ? 1 : 0;
  const month = monthFirst ? at : at + 1;
  const number = monthFirst ? at + 1 + dot : at;
  if (!isMonth(line.tokens[month]) || !/^\d{1,2}$/.test(wordAt(line, number))) return null;
  const end = Math.max(month + (monthFirst ? 0 : wordAt(line, month + 1) === '.' ? 1 : 0), number) + 1;
  if (![0, 1].some((ahead) => isEvent(wordAt(line, end + ahead)))) return null;
  const year = Number(day.slice(0, 4));
  const found = [year, year - 1]
    .map((inYear) => calendarDay(inYear, monthNumber(wordAt(line, month)), Number(wordAt(line, number))))
    .find((one) => one !== null && one <= day);
  return found && daysBetween(found, day) > STILL_NEWS ? { start: at, end, by: 'time' } : null;
}

const WARS = wordSet('world civil vietnam gulf korean cold iraq gaza balkan');
const ERAS = wordSet('war conflict invasion coup revolution independence insurgency pandemic');

const WAR_BEGINS = wordSet('began started erupted triggered ignited sparked off out');

const isOfWar = (line: TokenLine, verb: number): boolean =>
  [1, 2, 3, 4].some((back) => ERAS.has(wordAt(line, verb - back)));

/** Wars and eras, and attacks named by their day. */
function warAt(line: TokenLine, at: number): OtherTime | null {
  const word = wordAt(line, at);
  const before = wordAt(line, at - 1);
  const after = wordAt(line, at + 1);
  if (word === 'war' && WARS.has(before)) return { start: at - 1, end: at + 1, by: 'time' };
  if (word === 'holocaust' || word === '9/11') return { start: at, end: at + 1, by: 'time' };
  // "the war began when gunmen killed 1,200"
  if (WAR_BEGINS.has(word) && /^(?:when|after|with)$/.test(after) && isOfWar(line, at))
    return { start: at, end: at + 1, by: 'event' };
  // "the 7/7 bombings"
  if (/^\d{1,2}\/\d{1,2}$/.test(word) && isEvent(after)) return { start: at, end: at + 1, by: 'time' };
  if (word === 'since' && isDayAt(line, after === 'the' ? at + 2 : at + 1))
    return { start: at, end: at + 3, by: 'time' };
  if (
    word === 'september' &&
    /^11(?:th)?$/.test(after) &&
    /^(?:attacks?|hijackings|terrorist|terror)$/.test(wordAt(line, at + 2))
  ) {
    return { start: at, end: at + 2, by: 'time' };
  }
  if (
    word === 'since' &&
    /^(?:the|a|its|his|their)$/.test(after) &&
    [2, 3, 4, 5].some((ahead) => ERAS.has(wordAt(line, at + ahead)))
  ) {
    return { start: at, end: at + 2, by: 'time' };
  }
  return null;
}

/** "a similar attack", "in a separate incident", "the previous crash"; "the worst since a ferry sank". */
function eventAt(line: TokenLine, at: number): OtherTime | null {
  const word = wordAt(line, at);
  const isOther =
    word === 'separate'
      ? /^(?:a|another)$/.test(wordAt(line, at - 1))
      : /^(?:similar|previous|unrelated|earlier|prior|past|historic|infamous|notorious)$/.test(word);
  if (isOther && [1, 2, 3].some((ahead) => isEvent(wordAt(line, at + ahead))))
    return { start: at, end: at + 1, by: 'event' };
  if (
    word === 'since' &&
    isAfterSuperlative(line, at + 1) &&
    !WEEKDAY_WORDS.has(wordAt(line, at + 1)) &&
    !/^\d{4}$/.test(wordAt(line, at + 1))
  ) {
    return { start: at, end: at + 1, by: 'measure' };
  }
  return null;
}

const MEASURES = wordSet(`
  compared-with compared-to compares-with compares-to comparing-with up-from down-from reminiscent-of instead-of record-of worse-than deadlier-than
  surpassing-the than-the than-those similarities-to similarity-to similar-to comparable-to comparisons-with
  comparison-with echoes-of parallels-with memories-of recalled-the recalling-the`);

/** Their first words. */
const MEASURING: ReadonlySet<string> = new Set(Array.from(MEASURES, (words) => words.replace(/-.*/, '')));

/** "compared with", "up from", "than the one that": what follows is a comparison. */
const measureAt = (line: TokenLine, at: number): OtherTime | null =>
  MEASURES.has(`${wordAt(line, at)}-${wordAt(line, at + 1)}`)
    ? { start: at, end: at + 2, by: 'measure' }
    : null;

const SUPERLATIVE = wordSet(`
  deadliest worst bloodiest largest biggest first most highest strongest heaviest gravest only longest costliest`);

/** Whether a superlative and "since" precede a token. */
function isAfterSuperlative(line: TokenLine, at: number): boolean {
  let since = false;
  for (let back = at - 1; back > at - 14 && back >= 0; back--) {
    const word = wordAt(line, back);
    if (word === 'since') since = true;
    else if (since && SUPERLATIVE.has(word)) return true;
  }
  return false;
}
