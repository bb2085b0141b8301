import { type DateLabel, dayNumber, formatDay, formatMonth, formatWeekday } from '#contracts/dates.ts';
import type { DayEvent } from './day-events.ts';
import type { StoryEntry } from './entries.ts';

/** A day with more articles than the first shows the second number and collapses the rest. */
const [MAX_ON_A_DAY, SHOWN_OF_MORE] = [10, 8];
/** A month with more events shows those in the most articles and collapses the rest. */
const MAX_EVENTS = 12;
/** Empty days after which a month states the gap. */
const GAP_DAYS = 14;

/** A day of the timeline: events, then articles. Without articles it may be a month or a span. */
export interface StoryDay {
  /** `d-2031-03-11`, `d-2031-03` of articles of the month; null without articles. */
  anchor: string | null;
  date: DateLabel;
  events: DayEvent[];
  shown: StoryEntry[];
  more: StoryEntry[];
}

/** The days of a month with articles, and preceding events; `id` is `2031-03`. */
export interface StoryMonth {
  id: string;
  name: string;
  count: number;
  /** `None dated between 10 April and 8 July`; null if there is no such gap before its first article. */
  gap: string | null;
  days: StoryDay[];
  moreEvents: DayEvent[];
}

/** Events in months without articles; before, between or after other months. */
export interface EventsApart {
  days: StoryDay[];
  moreEvents: DayEvent[];
}

/** Divides the timeline into months with articles, and events outside of them, in order. */
export function toMonths(
  dated: readonly StoryEntry[],
  events: readonly DayEvent[],
  year: string | null,
): (StoryMonth | EventsApart)[] {
  const months = new Set(dated.map(monthOf));
  const keyOf = (place: string): string => place.slice(0, 7);
  const items = [
    ...events.map((event) => ({ place: event.place, event })),
    ...dated.map((entry) => ({ place: `${entry.place} ~`, entry })),
  ];
  // Both lists are sorted, and a stable order keeps articles of one day in file order.
  items.sort((one, other) => (one.place === other.place ? 0 : one.place < other.place ? -1 : 1));
  let lastDay: string | null = null;
  return runsOf(items, ({ place }) => (months.has(keyOf(place)) ? keyOf(place) : '')).map((run) => {
    const id = keyOf(run[0].place);
    const told = run.flatMap((item) => ('event' in item ? [item.event] : []));
    const shown = mostTold(told);
    const days = toDays(
      run.filter((item) => !('event' in item) || shown.has(item.event)),
      year,
    );
    const moreEvents = told.filter((event) => !shown.has(event));
    if (!months.has(id)) return { days, moreEvents };
    const entries = run.flatMap((item) => ('entry' in item ? [item.entry] : []));
    // An article of a month may be of any day of a gap beside it.
    const haveDays = entries.every(({ date }) => date.day !== null);
    const gap = haveDays ? gapBetween(lastDay, entries[0]?.date.day ?? null) : null;
    lastDay = haveDays ? (entries.at(-1)?.date.day ?? null) : null;
    return { id, name: formatMonth(id), count: entries.length, gap, days, moreEvents };
  });
}

type Item = { place: string } & ({ event: DayEvent } | { entry: StoryEntry });

function toDays(items: readonly Item[], year: string | null): StoryDay[] {
  const keyOf = (item: Item): string =>
    'entry' in item
      ? (item.entry.place ?? '')
      : (item.event.day ?? `${item.event.place} ${item.event.label}`);
  return runsOf(items, keyOf).map((run): StoryDay => {
    const events = run.flatMap((item) => ('event' in item ? [item.event] : []));
    const entries = run.flatMap((item) => ('entry' in item ? [item.entry] : []));
    const dates = entries.map(({ date }) => date);
    const date = dates.find(({ status }) => status === 'stated') ?? dates[0] ?? dateOf(events[0], year);
    const shown = entries.length > MAX_ON_A_DAY ? SHOWN_OF_MORE : entries.length;
    return {
      anchor: entries.length > 0 ? dayAnchor(entries[0]?.place ?? '') : null,
      date,
      events,
      shown: entries.slice(0, shown),
      more: entries.slice(shown),
    };
  });
}

/** The fragment of a day with articles. */
export const dayAnchor = (day: string): string => `d-${day}`;

/** The fragment of a month with articles. */
export const monthAnchor = (month: string): string => `m-${month}`;

function dateOf(event: DayEvent | undefined, year: string | null): DateLabel {
  const day = event?.day ?? null;
  return {
    status: 'unknown',
    words: day === null ? (event?.label ?? '') : formatDay(day, { withYear: day.slice(0, 4) !== year }),
    day: null,
    weekday: day === null ? null : formatWeekday(day),
  };
}

function mostTold(events: readonly DayEvent[]): Set<DayEvent> {
  return new Set(events.toSorted((one, other) => other.told.length - one.told.length).slice(0, MAX_EVENTS));
}

function gapBetween(before: string | null, after: string | null): string | null {
  if (before === null || after === null || dayNumber(after) - dayNumber(before) <= GAP_DAYS) return null;
  const withYear = before.slice(0, 4) !== after.slice(0, 4);
  return `None dated between ${formatDay(before, { withYear })} and ${formatDay(after, { withYear })}`;
}

/** The month of a dated article: `2024-03`. */
export const monthOf = ({ place }: StoryEntry): string => (place ?? '').slice(0, 7);

/** Groups consecutive values with the same key. */
export function runsOf<Value>(
  items: readonly Value[],
  keyOf: (item: Value) => string,
): [Value, ...Value[]][] {
  const runs: [Value, ...Value[]][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && keyOf(last[0]) === keyOf(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}
