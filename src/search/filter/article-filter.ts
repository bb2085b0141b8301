import type { Filters } from '../engine.ts';
import { normalizeWord } from '../analyze/normalize.ts';
import { type Columns, dayNumber, type NameEntry, decodeDeltas, STATUSES } from '../format/lists.ts';
import type { IndexReader } from '../lookup/index-reader.ts';

/** What articles can be filtered by; the two days and the undated are one. */
export type FilterKind = 'story' | 'name' | 'publisher' | 'status' | 'date';

/** Filters with their values as the index has them, and for each kind that is in force, which articles pass. */
export interface ArticleFilter {
  filters: Filters;
  passes: ReadonlyMap<FilterKind, (article: number) => boolean>;
}

const NO_FILTER: ArticleFilter = { filters: {}, passes: new Map() };

/** Puts what was chosen and what was typed together: values of one kind add up, of two days the typed one counts. */
export function joinFilters(chosen: Filters, typed: Filters): Filters {
  const both = { ...chosen, ...typed };
  const join = <Value>(first: readonly Value[] = [], second: readonly Value[] = []): Value[] => [
    ...new Set([...first, ...second]),
  ];
  if (chosen.story || typed.story) both.story = join(chosen.story, typed.story);
  if (chosen.name || typed.name) both.name = join(chosen.name, typed.name);
  if (chosen.publisher || typed.publisher) both.publisher = join(chosen.publisher, typed.publisher);
  if (chosen.status || typed.status) both.status = join(chosen.status, typed.status);
  return both;
}

/**
 * Reads filters against the index: a name, a publisher or a story may be typed in any case, without its accents or only
 * in part (`name:peskov`). An unknown value is kept as typed, and no article passes.
 */
export async function readFilters(index: IndexReader, filters: Filters): Promise<ArticleFilter> {
  if (Object.values(filters).every((value: unknown) => value === undefined || isEmpty(value)))
    return NO_FILTER;
  const columns = await index.columns();
  const read: { -readonly [Kind in keyof Filters]: Filters[Kind] } = { ...filters };
  const passes = new Map<FilterKind, (article: number) => boolean>();
  if (filters.story && filters.story.length > 0) {
    const { story } = columns;
    read.story = filters.story.flatMap((asked) => {
      const alike = columns.stories.filter(
        ({ id, title }) => id === asked || isAlike(id, asked) || isAlike(title, asked),
      );
      return alike.length > 0 ? alike.map(({ id }) => id) : [asked];
    });
    const ids = new Set(read.story);
    passes.set('story', (article) => ids.has(columns.stories[story[article] ?? -1]?.id ?? ''));
  }
  if (filters.publisher && filters.publisher.length > 0) {
    read.publisher = filters.publisher.flatMap((asked) =>
      asked === null ? [null] : matching(columns.publishers, asked),
    );
    const places = new Set(
      read.publisher.map((name) => (name === null ? 0 : columns.publishers.indexOf(name) + 1 || -2)),
    );
    passes.set('publisher', (article) => places.has(columns.publisher[article] ?? -1));
  }
  if (filters.status && filters.status.length > 0) {
    const places = new Set(filters.status.map((status) => STATUSES.indexOf(status)));
    passes.set('status', (article) => places.has(columns.status[article] ?? -1));
  }
  if (filters.name && filters.name.length > 0) {
    const names = await index.names();
    const chosen = filters.name.map((asked) => ({ asked, entries: matchingNames(names, asked) }));
    read.name = chosen.map(({ asked, entries }) =>
      entries.length === 1 ? (entries[0]?.name ?? asked) : asked,
    );
    const sets = chosen.map(({ entries }) => new Set(entries.flatMap(({ gaps }) => decodeDeltas(gaps))));
    passes.set('name', (article) => sets.every((set) => set.has(article)));
  }
  const date = dateTest(columns, filters);
  if (date !== null) passes.set('date', date);
  return { filters: read, passes };
}

/** Whether an article passes the filters of all kinds, or of all but one. */
export function passesAll({ passes }: ArticleFilter, article: number, but?: FilterKind): boolean {
  for (const [kind, test] of passes) if (kind !== but && !test(article)) return false;
  return true;
}

function dateTest(
  { day }: Columns,
  { after, before, undated }: Filters,
): ((article: number) => boolean) | null {
  if (after === undefined && before === undefined && undated === undefined) return null;
  const hasDays = after !== undefined || before !== undefined;
  const first = after === undefined ? -Infinity : dayNumber(after);
  const last = before === undefined ? Infinity : dayNumber(before);
  return (article) => {
    const of = day[article] ?? null;
    if (of === null) return undated === true;
    return hasDays ? of >= first && of <= last : undated === false;
  };
}

function matching(values: readonly string[], asked: string): string[] {
  const same = values.filter((value) => value === asked);
  const alike =
    same.length > 0 ? same : values.filter((value) => normalizeWord(value) === normalizeWord(asked));
  const found = alike.length > 0 ? alike : values.filter((value) => isAlike(value, asked));
  return found.length > 0 ? found : [asked];
}

/** Entries by their names or, failing these, by their other spellings; entries that have part of a name, failing both. */
function matchingNames(names: readonly NameEntry[], asked: string): NameEntry[] {
  const normalized = normalizeWord(asked);
  const whole = names.filter(({ name }) => name === asked);
  if (whole.length > 0) return whole;
  const spelt = names.filter(({ name, aliases = [] }) =>
    [name, ...aliases].some((spelling) => normalizeWord(spelling) === normalized),
  );
  if (spelt.length > 0) return spelt;
  return names.filter(({ name, aliases = [] }) =>
    [name, ...aliases].some((spelling) => isAlike(spelling, asked)),
  );
}

/** Whether a value has all query words, in their order. */
function isAlike(value: string, asked: string): boolean {
  return spaced(value).includes(spaced(asked));
}

const spaced = (words: string): string =>
  ` ${normalizeWord(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
