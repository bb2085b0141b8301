import type { ExpressionReason } from '#contracts/expression-reasons.ts';
import type { Span } from '../../text/positions.ts';
import { calendarDay, daysBetween, yearOf } from '../../english/calendar.ts';
import type { Direction } from './date-clause.ts';
import { monthNumber } from '../../english/lexicon.ts';

/** A date expression of an article, with its UTF-16 offsets. */
export interface DateExpression extends Span {
  words: string;
  /** EDTF level 1; null if no date can be computed reliably. */
  edtf: string | null;
  /** False if several dates are possible and this one is only the likeliest. */
  certain: boolean;
  /** Whether the words give the date by themselves, without the article's day. */
  full: boolean;
  /** Why it is no event of the story; null if it is one. */
  reason: ExpressionReason | null;
  /** The sentence, headline or heading that contains it. */
  sentence: Span;
  /** The event it is relative to, if any: its words, and where this article dates it. */
  event: { words: string; place: Span | null } | null;
}

/** The date of an expression, or why it has none. */
export type Reading =
  | {
      edtf: string;
      certain: boolean;
      /** The words alone give it, whatever the article's day. */ full?: boolean;
    }
  | { reason: ExpressionReason };

/** The context of an expression: the article's day, the direction of time, and the surrounding text. */
export interface Setting {
  day: string | null;
  before: string;
  after: string;
  direction: () => Direction;
  /** The day of the event that these words refer to; null if the article gives none. */
  eventDay: (words: string) => string | null;
}

export type Groups = Partial<Record<string, string>>;

/** One form of dates. `read` returns null if the words turn out not to be a date. */
export interface Form {
  /** A quick test that passes every sentence `pattern` matches; most sentences fail most tests. */
  needs: (text: string) => boolean;
  pattern: RegExp;
  read: (groups: Groups, setting: Setting) => Reading | null;
}

export const unresolved = (reason: ExpressionReason): Reading => ({ reason });
export const full = (edtf: string, certain = true): Reading => ({ edtf, certain, full: true });
export const counted = (edtf: string, certain = true): Reading => ({ edtf, certain });

/** In days: a date without a year up to half a year back is certain. */
const NEAR = 184;
/** In days: a date without a year this soon after the article is more likely a slip than a year old. */
const SOON = 31;

/**
 * Returns the day with this month and number: in the given year, else the last one up to the article's day in the past
 * tense, or the next one in the future tense. Its weekday, if given, must match.
 */
export function readDay(
  { year, month, day }: { year?: number | undefined; month: string; day: string },
  weekdayFits: (day: string) => boolean,
  { day: article, direction }: Pick<Setting, 'day' | 'direction'>,
): Reading {
  const make = (inYear: number): string | null =>
    calendarDay(inYear, monthNumber(month), Number.parseInt(day, 10));
  if (year !== undefined) {
    const found = make(year);
    return found && weekdayFits(found) ? full(found) : unresolved('no-such-day');
  }
  if (!make(2000)) return unresolved('no-such-day');
  if (!article) return unresolved('undated');
  const toCome = direction() === 'future';
  if (direction() === 'unclear') return unresolved('no-tense');
  const thisYear = yearOf(article);
  const years = toCome
    ? [thisYear, thisYear + 1]
    : [thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4];
  const found = years
    .map(make)
    .find((candidate) => candidate !== null && (toCome ? candidate >= article : candidate <= article));
  if (!found) return unresolved('no-such-day');
  if (!weekdayFits(found)) return unresolved('ambiguous');
  const distance = Math.abs(daysBetween(found, article));
  const slip = !toCome && distance > 365 - SOON;
  return counted(found, distance <= NEAR && !slip);
}

/** A span of days as one date: `2024-03-22/2024-03-24`. */
export function readSpan(from: Reading, to: Reading): Reading {
  if ('reason' in from) return from;
  if ('reason' in to) return to;
  if (from.edtf > to.edtf) return unresolved('no-such-day');
  if (from.edtf === to.edtf) return to;
  const both = from.full === true && to.full === true;
  return {
    edtf: `${from.edtf}/${to.edtf}`,
    certain: from.certain && to.certain,
    ...(both ? { full: true } : {}),
  };
}

/** "around 22 March" */
export function approximate(reading: Reading): Reading {
  if ('reason' in reading || /[/~]/.test(reading.edtf)) return reading;
  return { ...reading, edtf: `${reading.edtf}~`, certain: false };
}
