import { atFragment } from '#contracts/urls.ts';
import { formatDay, formatMonth } from '#contracts/dates.ts';
import type { FigureHistory } from '../figures/figure-history.ts';
import type { Difference } from '../figures/differences.ts';
import type { DayEvent } from './day-events.ts';
import type { StoryEntry } from './entries.ts';
import { type EventsApart, monthOf, runsOf, type StoryMonth, toMonths } from './months.ts';
import type { CreditedAgency } from './shared-texts.ts';
import type { Source } from './sources.ts';
import { MAX_LINKS, splitDifferences, splitHistories, splitSources } from './split-groups.ts';
import type { UndatedGroup } from './undated-groups.ts';

/** What the further pages of a story show. */
export interface StoryContents {
  address: string;
  dated: StoryEntry[];
  undated: StoryEntry[];
  undatedGroups: UndatedGroup[];
  events: DayEvent[];
  differences: Difference[];
  histories: FigureHistory[];
  sources: Source[];
  credited: CreditedAgency[];
}

/** A story with its further pages. */
export type DividedStory = StoryContents & { parts: StoryPart[] };

/** The last part of the address of a page, its name, and the articles or publishers that it has alone. */
type Planned = Pick<StoryPart, 'name'> & { key: string } & Partial<
    Pick<StoryPart, 'entries' | 'sources' | 'differences' | 'histories'>
  >;

/** A kind of further page. `StoryPartView` has the component of each. */
interface PartRule {
  /** Its pages; none if the story has nothing for it. */
  pages: (story: StoryContents) => Planned[];
  /** Whether a story that is not divided has it too. */
  always?: true;
  /** What it shows, beside what all of them do; its cache key covers that. */
  shown: (story: DividedStory, part: StoryPart) => unknown;
  /** The articles that its structured data list. */
  listed: (story: DividedStory, part: StoryPart) => readonly StoryEntry[];
  /** Its link from other pages of the story, and its section where the story is not divided; a month has its own. */
  link?: { fragment: string; name: (story: StoryContents) => LinkName | null };
}

/** The name of a link, after the number of what it leads to, if that is told. */
export interface LinkName {
  count: number | null;
  name: string;
}

export const counted = (count: number, one: string, many: string): LinkName | null =>
  count === 0 ? null : { count, name: count === 1 ? one : many };

const listing = ({ dated, undated }: StoryContents, ids: readonly string[]): StoryEntry[] => {
  const has = new Set(ids);
  return [...dated, ...undated].filter(({ id }) => has.has(id));
};

/** Every kind of further page, in the order of the story. */
export const PARTS = {
  month: {
    pages: ({ dated }) =>
      runsOf(dated, monthOf).flatMap((entries) =>
        pagesOf(monthOf(entries[0]), formatMonth(monthOf(entries[0])), entries),
      ),
    shown: partMonths,
    listed: (_, { entries }) => entries,
  },
  undated: {
    pages: ({ undated }) => (undated.length > 0 ? pagesOf('undated', 'Undated', undated) : []),
    shown: partUndated,
    listed: (_, { entries }) => entries,
    link: { fragment: 'undated', name: ({ undated }) => counted(undated.length, 'undated', 'undated') },
  },
  differences: {
    pages: ({ differences }) =>
      numberedPages('differences', 'Where accounts differ', splitDifferences(differences), 'differences'),
    shown: (_, { differences }) => differences,
    listed: (story, { differences = [] }) =>
      listing(
        story,
        differences
          .flatMap(({ accounts }) => accounts.flatMap(({ places }) => places))
          .map(({ reference }) => reference.article),
      ),
    link: {
      fragment: 'accounts-differ',
      name: ({ differences }) => counted(differences.length, 'difference', 'differences'),
    },
  },
  figures: {
    pages: ({ histories }) =>
      numberedPages('figures', 'Figures over time', splitHistories(histories), 'histories'),
    shown: (_, { histories }) => histories,
    listed: (story, { histories = [] }) =>
      listing(
        story,
        histories.flatMap(({ rows }) => rows.map(({ article }) => article.id)),
      ),
    link: {
      fragment: 'figures',
      name: ({ histories }) => (histories.length > 0 ? { count: null, name: 'Figures' } : null),
    },
  },
  publishers: {
    always: true,
    pages: ({ dated, undated, sources }) => {
      const pages = dated.length + undated.length > 1 ? splitSources(sources) : [];
      return numberedPages('publishers', 'By publisher', pages, 'sources');
    },
    shown: ({ credited }, { sources }) => [sources, credited],
    listed: (_, { sources = [] }) => sources.flatMap(({ entries }) => entries),
    link: {
      fragment: 'publishers',
      name: ({ dated, undated, sources }) =>
        dated.length + undated.length > 1
          ? counted(sources.filter(({ publisher }) => publisher !== null).length, 'publisher', 'publishers')
          : null,
    },
  },
} as const satisfies Record<string, PartRule>;

export type PartKind = keyof typeof PARTS;

/** The rule of a kind. */
export const partRule = (kind: PartKind): PartRule => PARTS[kind];

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
  /** Differences with accounts of theirs, on a page of these. */
  differences?: Difference[];
  /** Kinds of figures with rows of theirs, on a page of these; the plot is where a kind begins. */
  histories?: FigureHistory[];
}

/** Articles per page: with their events they fit in HTML of 15 KB. */
const MAX_ARTICLES = 50;

/** Whether a story has so many articles that its months have pages of their own. */
export const isDivided = (articles: number, beside: number): boolean =>
  articles > MAX_ARTICLES || articles + beside > MAX_LINKS;

/** The further pages of a story; one that is not divided has only those of kinds that are always there. */
export function storyParts(story: StoryContents, isDivided: boolean): StoryPart[] {
  const taken = new Set([...story.dated, ...story.undated].map(({ id }) => id.toLowerCase()));
  return (Object.keys(PARTS) as PartKind[]).flatMap((kind) => {
    const { always, pages } = partRule(kind);
    if (!isDivided && !always) return [];
    return pages(story).map(({ key, entries = [], ...page }) => {
      const id = freeId(key, taken);
      return { kind, id, address: `${story.address}${id}/`, entries, ...page };
    });
  });
}

/** The pages of a month, or of the undated articles, of which there may be too many for one. */
function pagesOf(key: string, name: string, entries: readonly StoryEntry[]): Planned[] {
  const pages = split(entries);
  const days = pages.map(daysOf);
  const areNames = !days.includes(null) && new Set(days).size === pages.length;
  return pages.map((page, index) => ({
    key: numbered(key, index),
    name: (pages.length > 1 && areNames && days[index]) || nameOf(name, index, pages.length),
    entries: page,
  }));
}

/** The data of a month's page: its articles, and events since the previous page. */
export function partMonths(
  { events, parts, dated }: DividedStory,
  part: StoryPart,
): (StoryMonth | EventsApart)[] {
  const pages = parts.filter(({ kind }) => kind === 'month');
  const place = pages.indexOf(part);
  const lastDay = ({ entries }: StoryPart): string => `${entries.at(-1)?.place} ~`;
  const before = pages[place - 1];
  const since = before ? lastDay(before) : '';
  const until = place === pages.length - 1 ? '~' : lastDay(part);
  const told = events.filter((event) => since < event.place && event.place < until);
  return toMonths(
    part.entries,
    told,
    dated.find(({ date }) => date.day !== null)?.place?.slice(0, 4) ?? null,
  );
}

/** What the page of undated articles shows: its articles by what is known of their date. */
export function partUndated({ undatedGroups: groups }: DividedStory, { entries }: StoryPart): UndatedGroup[] {
  const ids = new Set(entries.map(({ id }) => id));
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter(({ id }) => ids.has(id)) }))
    .filter((group) => group.entries.length > 0);
}

/** The address of a section: on the story's page, or on a page of its own. */
export function partAddress(page: DividedStory, kind: PartKind): string {
  return page.parts.find((part) => part.kind === kind)?.address ?? page.address;
}

/** The addresses of a story's differences, by their fragments: on its page, or where one begins on its own pages. */
export const differenceAt =
  ({ parts, isDivided: divided, address }: DividedStory & { isDivided: boolean }) =>
  (fragment: string): string => {
    if (!divided) return `#${fragment}`;
    const part = parts.find(({ differences }) => differences?.some((one) => one.fragment === fragment));
    return atFragment(part?.address ?? address, fragment);
  };

/** The pages of the same kind, where they are several; months have links of their own. */
export const partsBeside = ({ parts }: DividedStory, { kind }: StoryPart): StoryPart[] => {
  const alike = kind === 'month' ? [] : parts.filter((part) => part.kind === kind);
  return alike.length > 1 ? alike : [];
};

/** The address of a publisher's articles: of many, the first page. */
export function publisherAddress({ parts, address }: DividedStory, anchor: string): string {
  const page = parts.find(({ sources = [] }) => sources.some((source) => source.anchor === anchor));
  return atFragment(page?.address ?? address, anchor);
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

/** Pages of one kind, each with its own groups. */
const numberedPages = <Kind extends 'sources' | 'differences' | 'histories'>(
  key: string,
  name: string,
  pages: readonly NonNullable<StoryPart[Kind]>[],
  kind: Kind,
): Planned[] =>
  pages.map((own, index) => ({
    key: numbered(key, index),
    name: nameOf(name, index, pages.length),
    [kind]: own,
  }));

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
