import { formatDay, formatMonth } from '#contracts/dates.ts';
import { runsOf, monthOf } from './months.ts';
import type { StoryEntry } from './entries.ts';
import type { Source } from './sources.ts';

/** The content of a story's further page. */
export type PartKind = 'month' | 'undated' | 'publishers' | 'differences' | 'figures';

/** A further page of a story: its articles by publisher, or a part of a divided story. */
export interface StoryPart {
  kind: PartKind;
  /** The last part of its address: `2024-03`, `publishers`. */
  id: string;
  /** `March 2024`, `1 to 9 March 2024` of a large month, `Undated`, `Undated, 2 of 3`. */
  name: string;
  address: string;
  /** The articles of a month, or the undated ones; empty on other pages. */
  entries: StoryEntry[];
  /** Publishers with articles of theirs, on a page of these. */
  sources?: Source[];
}

/** Articles per page: with their events they fit in HTML of 15 KB. */
const MAX_ARTICLES = 50;
/** Articles and links to articles (from events, accounts and figures) on one page: 230 links in all took 13 KB. */
const MAX_LINKS = 170;
/** Articles on a page of publishers: 1,000 took 56 KB. */
const MAX_OF_PUBLISHERS = 150;

/** Whether a story has so many articles that its months have pages of their own. */
export const isDivided = (articles: number, beside: number): boolean =>
  articles > MAX_ARTICLES || articles + beside > MAX_LINKS;

/**
 * The further pages of a story: its publishers; if it is divided, also its months (several pages for a large one),
 * undated articles, differences and figures.
 */
export function storyParts({
  address,
  dated,
  undated,
  sources,
  beside,
  has,
}: {
  address: string;
  dated: readonly StoryEntry[];
  undated: readonly StoryEntry[];
  sources: readonly Source[];
  /** The number of links to articles beside them: from events, accounts and figures. */
  beside: number;
  has: { differences: boolean; figures: boolean };
}): StoryPart[] {
  const taken = new Set([...dated, ...undated].map(({ id }) => id.toLowerCase()));
  const part = (kind: PartKind, key: string, name: string, entries: StoryEntry[] = []): StoryPart => {
    const id = freeId(key, taken);
    return { kind, id, name, address: `${address}${id}/`, entries };
  };
  const pagesOf = (
    kind: PartKind,
    key: string,
    name: string,
    entries: readonly StoryEntry[],
  ): StoryPart[] => {
    const pages = split(entries);
    const days = pages.map(daysOf);
    const areNames = !days.includes(null) && new Set(days).size === pages.length;
    return pages.map((page, index) =>
      part(
        kind,
        numbered(key, index),
        (pages.length > 1 && areNames && days[index]) || nameOf(name, index, pages.length),
        page,
      ),
    );
  };
  const articles = dated.length + undated.length;
  const ofPublishers = articles > 1 ? splitSources(sources) : [];
  const publishers = ofPublishers.map((own, index) => ({
    ...part('publishers', numbered('publishers', index), nameOf('By publisher', index, ofPublishers.length)),
    sources: own,
  }));
  if (!isDivided(articles, beside)) return publishers;
  return [
    ...runsOf(dated, monthOf).flatMap((entries) =>
      pagesOf('month', monthOf(entries[0]), formatMonth(monthOf(entries[0])), entries),
    ),
    ...(undated.length > 0 ? pagesOf('undated', 'undated', 'Undated', undated) : []),
    ...(has.differences ? [part('differences', 'differences', 'Where accounts differ')] : []),
    ...(has.figures ? [part('figures', 'figures', 'Figures over time')] : []),
    ...publishers,
  ];
}

/** `1 to 9 March 2024`, `9 March 2024`: the days of articles of a month; null if they have none. */
function daysOf(entries: readonly StoryEntry[]): string | null {
  const [first, last] = [entries[0], entries.at(-1)].map((entry) => entry?.date.day ?? null);
  if (!first || !last) return null;
  const until = formatDay(last, { withYear: true });
  return first === last ? until : `${Number(first.slice(8))} to ${until}`;
}

const numbered = (key: string, index: number): string => (index === 0 ? key : `${key}-${index + 1}`);
const nameOf = (name: string, index: number, count: number): string =>
  count === 1 ? name : `${name}, ${index + 1} of ${count}`;

/** Publishers by page: one with very many articles goes on on the next. */
function splitSources(sources: readonly Source[]): Source[][] {
  const pages: Source[][] = [];
  let room = 0;
  for (const { entries, ...source } of sources) {
    for (let from = 0; from < entries.length;) {
      if (room === 0) {
        pages.push([]);
        room = MAX_OF_PUBLISHERS;
      }
      const own = entries.slice(from, from + room);
      pages.at(-1)?.push({ ...source, entries: own });
      from += own.length;
      room -= own.length;
    }
  }
  return pages;
}

/** Divides entries into as few pages as possible, of equal length. */
function split(entries: readonly StoryEntry[]): StoryEntry[][] {
  const length = Math.ceil(entries.length / Math.ceil(entries.length / MAX_ARTICLES));
  return Array.from({ length: Math.ceil(entries.length / length) }, (_, index) =>
    entries.slice(index * length, (index + 1) * length),
  );
}

/** An article may be called `2024-03`; its address has priority. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? freeId(`${id}-all`, taken) : id;
}
