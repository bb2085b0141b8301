import type { ExpressionReason } from '#contracts/expression-reasons.ts';
import { calendarDay, daysBetween, yearOf } from '../../english/calendar.ts';
import type { Direction } from './telling.ts';
import { monthNumber } from '../../english/lexicon.ts';

/** The date that words name, or why they name none for certain. */
export type Reading =
  | {
      edtf: string;
      certain: boolean;
      /** The words alone give it, whatever the article's day. */ full?: boolean;
    }
  | { reason: ExpressionReason };

/** What an expression is read against: its article's day, what is told of it, and the text around it. */
export interface Setting {
  day: string | null;
  before: string;
  after: string;
  direction: () => Direction;
  /** The day of what these words call "the attack"; null where the article gives it none. */
  eventDay: (words: string) => string | null;
}

export type Groups = Partial<Record<string, string>>;

/** One way in which dates are written. `read` gives null where the words turn out to be no date at all. */
export interface Form {
  /** Matches every sentence that `pattern` matches, and costs little: most sentences have no date of most forms. */
  needs: RegExp;
  pattern: RegExp;
  read: (groups: Groups, setting: Setting) => Reading | null;
}

export const unresolved = (reason: ExpressionReason): Reading => ({ reason });
export const full = (edtf: string, certain = true): Reading => ({ edtf, certain, full: true });
export const counted = (edtf: string, certain = true): Reading => ({ edtf, certain });

/** As far back as a date without its year is taken without a doubt about the year: half a year. */
const NEAR = 184;
/** A day without its year this soon after the article's own is more likely a slip than a year old. */
const SOON = 31;

/**
 * Gives the day that has this month and number, in its year where that is known; otherwise the last up to the
 * article's day where the past is told of, or the next where the future is. The weekday beside it, if any, must fit.
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

/** Days from one to another as one date: `2024-03-22/2024-03-24`. */
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
