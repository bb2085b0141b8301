import { dayNumber, formatDay, formatMonth } from '#contracts/dates.ts';
import { monthOf, runsOf } from './months.ts';
import type { StoryEntry } from './entries.ts';

/** A bar of the strip: the articles of a day, or of a month if there are many days. */
export interface Bar {
  /** `2031-03-11`, or `2031-03`. */
  id: string;
  /** Its label: `11`. */
  short: string;
  /** ` March`, the rest of the label, for screen readers. */
  rest: string;
  count: number;
  /** Empty days before it, in the same group. */
  gap: number;
}

/** Consecutive bars, with the month or year that they belong to. */
export interface BarGroup {
  /** `2031-03`, or `2031`; only the first group of a month has a name. */
  id: string;
  name: string | null;
  bars: Bar[];
}

/** The strip is shown for this many articles on this many days; for more days, its bars are months. */
const [MIN_ARTICLES, MIN_DAYS, MAX_DAYS] = [8, 3, 45];
/** This many empty days divide the strip. */
const BREAK_DAYS = 14;

/** Articles by day, or by month if there are many days; null if there are too few. */
export function coverageStrip(onTimeline: readonly StoryEntry[]): BarGroup[] | null {
  const dated = onTimeline.filter(({ date }) => date.day !== null);
  const days = runsOf(dated, ({ date }) => date.day ?? '');
  if (dated.length < MIN_ARTICLES || days.length < MIN_DAYS) return null;
  if (days.length > MAX_DAYS) return byMonth(dated);
  let year = '';
  return runsOf(days, ([first]) => monthOf(first)).flatMap((ofMonth) => {
    const id = monthOf(ofMonth[0][0]);
    const name = id.slice(0, 4) === year ? formatMonth(id).replace(/ \d+$/, '') : formatMonth(id);
    year = id.slice(0, 4);
    const bars = ofMonth.map((entries, index): Bar => {
      const day = entries[0].date.day ?? '';
      const before = ofMonth[index - 1]?.[0].date.day;
      const [short = '', ...rest] = formatDay(day, { withYear: false }).split(' ');
      return {
        id: day,
        short,
        rest: ` ${rest.join(' ')}`,
        count: entries.length,
        gap: before ? dayNumber(day) - dayNumber(before) - 1 : 0,
      };
    });
    return broken(bars).map((run, index) => ({ id, name: index === 0 ? name : null, bars: run }));
  });
}

function byMonth(dated: readonly StoryEntry[]): BarGroup[] {
  const bars = runsOf(dated, monthOf).map((entries): Bar => {
    const id = monthOf(entries[0]);
    const [month = ''] = formatMonth(id).split(' ');
    return { id, short: month.slice(0, 3), rest: month.slice(3), count: entries.length, gap: 0 };
  });
  return runsOf(bars, ({ id }) => id.slice(0, 4)).map((ofYear) => {
    const year = ofYear[0].id.slice(0, 4);
    return { id: year, name: year, bars: ofYear };
  });
}

/** Divides bars at long gaps. */
function broken(bars: readonly Bar[]): Bar[][] {
  const runs: Bar[][] = [];
  for (const bar of bars) {
    const last = runs.at(-1);
    if (last && bar.gap < BREAK_DAYS) last.push(bar);
    else runs.push([{ ...bar, gap: 0 }]);
  }
  return runs;
}
