import { gzipSync } from 'node:zlib';
import { formatMonth } from '#contracts/dates.ts';
import { monthOf, runsOf, type StoryMonth, toMonths } from './story-months.ts';
import type { StoryEntry, StoryPage } from './story-page.ts';

/** A page of a story that is too long for one: a month, a piece of a month, or the undated articles. */
export interface StoryPart {
  /** The last part of its address: `2024-03`. */
  id: string;
  /** `March 2024`, `March 2024, 2 of 3`, `Undated`. */
  name: string;
  address: string;
  count: number;
  months: StoryMonth[];
  undated: StoryEntry[];
}

/** Bytes of HTML, compressed, that a page may have; it is 15 KB, less what weighing by the words alone may miss. */
const MOST_BYTES = 13_000;
/** What every page has around its articles. */
const FRAME_BYTES = 3_000;
/** What the reasons of undated articles take more as HTML than as data, on a page of theirs. */
const REASON_BYTES = 1_000;
/** Undated articles stand on every page of a month as long as they take no more than this; else on their own. */
const MOST_UNDATED_BYTES = 4_000;
/** Markup that every entry adds when compressed, beside its words. */
const ENTRY_BYTES = 24;

/**
 * The pages that a story's articles are divided between, a month each: none where all fit on the story's own.
 * A month that is too long for a page is divided again, and so are the undated. `besideBytes` are those of what else
 * stands on the story's own page.
 */
export function storyParts(
  page: Pick<StoryPage, 'address' | 'dated' | 'undated'>,
  besideBytes: number,
): StoryPart[] {
  const { dated, undated } = page;
  if (FRAME_BYTES + besideBytes + weigh([...dated, ...undated]) <= MOST_BYTES) return [];
  const taken = new Set([...dated, ...undated].map(({ id }) => id.toLowerCase()));
  const undatedApart = weigh(undated) > MOST_UNDATED_BYTES;
  const room = MOST_BYTES - FRAME_BYTES - (undatedApart ? 0 : weigh(undated));
  const part = (
    key: string,
    name: string,
    piece: number,
    pieces: number,
  ): Omit<StoryPart, 'months' | 'undated' | 'count'> => {
    const id = freeId(piece === 1 ? key : `${key}-${piece}`, taken);
    return {
      id,
      name: pieces === 1 ? name : `${name}, ${piece} of ${pieces}`,
      address: `${page.address}${id}/`,
    };
  };
  const months = runsOf(dated, monthOf).flatMap((entries) => {
    const pieces = split(entries, room);
    return pieces.map((piece, index) => ({
      ...part(monthOf(entries[0]), formatMonth(monthOf(entries[0])), index + 1, pieces.length),
      count: piece.length,
      months: toMonths(piece),
      undated: undatedApart ? [] : undated,
    }));
  });
  const rest = undatedApart ? split(undated, MOST_BYTES - FRAME_BYTES - REASON_BYTES) : [];
  return [
    ...months,
    ...rest.map((piece, index) => ({
      ...part('undated', 'Undated', index + 1, rest.length),
      count: piece.length,
      months: [],
      undated: piece,
    })),
  ];
}

/** Parts of equal length, as few as have room. */
function split(entries: readonly StoryEntry[], room: number): StoryEntry[][] {
  const pieces = Math.max(1, Math.ceil(weigh(entries) / room));
  const length = Math.ceil(entries.length / pieces);
  return Array.from({ length: Math.ceil(entries.length / length) }, (_, index) =>
    entries.slice(index * length, (index + 1) * length),
  );
}

function weigh(entries: readonly StoryEntry[]): number {
  return entries.length === 0 ? 0 : gzipSync(JSON.stringify(entries)).length + entries.length * ENTRY_BYTES;
}

/** An article may be called `2024-03`; its address was there first. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? freeId(`${id}-all`, taken) : id;
}
