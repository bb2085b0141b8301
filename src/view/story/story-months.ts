import { type DateLabel, formatMonth } from '#contracts/dates.ts';
import type { StoryEntry } from './story-page.ts';

/** On a day with more articles than this, so many are shown and the others can be opened. */
const [MOST_ON_A_DAY, SHOWN_OF_MORE] = [6, 3];

/** The articles of one day. Its date is written as the files state it; as supplied only where none of them does. */
export interface StoryDay {
  date: DateLabel;
  shown: StoryEntry[];
  more: StoryEntry[];
}

export interface StoryMonth {
  /** `2024-03`. */
  id: string;
  /** `March 2024`. */
  name: string;
  count: number;
  days: StoryDay[];
}

/** Divides dated articles, in their order, into months of days. */
export function toMonths(dated: readonly StoryEntry[]): StoryMonth[] {
  return runsOf(dated, monthOf).map((entries) => {
    const id = monthOf(entries[0]);
    return { id, name: formatMonth(id), count: entries.length, days: toDays(entries) };
  });
}

function toDays(entries: readonly StoryEntry[]): StoryDay[] {
  return runsOf(entries, ({ date }) => date.day ?? '').map((ofDay) => {
    const shown = ofDay.length > MOST_ON_A_DAY ? SHOWN_OF_MORE : ofDay.length;
    const { date } = ofDay.find((entry) => entry.date.status === 'stated') ?? ofDay[0];
    return { date, shown: ofDay.slice(0, shown), more: ofDay.slice(shown) };
  });
}

/** The month of a dated article: `2024-03`. */
export const monthOf = ({ date }: StoryEntry): string => (date.day ?? '').slice(0, 7);

/** Neighbours that share a key, together. */
export function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const runs: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && keyOf(last[0]) === keyOf(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}
