import type { Coverage } from '../data/coverage.ts';
import { dayOf, isDated } from '#contracts/dates.ts';
import { type IndexEntry, indexPage } from '../index/index-page.ts';
import type { Base } from '#contracts/urls.ts';

/** The initial content of the search page: examples of queries, and entries of the index. */
export interface SearchStart {
  examples: { typed: string; finds: string }[];
  lists: { heading: string; entries: { name: string; address: string }[] }[];
}

/** Entries of the index under each heading: those with the most sentences. */
const MAX_ENTRIES = 12;

/** Returns the start of the search, with examples that the articles can answer. */
export function searchStart(coverages: readonly Coverage[], base: Base): SearchStart {
  const { entries } = indexPage(coverages, base);
  const lists = [
    { heading: 'Names and places', entries: entries.filter(({ kind }) => kind !== 'subject') },
    { heading: 'Subjects', entries: entries.filter(({ kind }) => kind === 'subject') },
  ].map((list) => ({ ...list, entries: mostNamed(list.entries) }));
  return {
    examples: examplesFor(
      coverages,
      mostNamed(
        entries.filter(({ kind }) => kind === 'person'),
        1,
      )[0]?.name,
    ),
    lists: lists
      .filter((list) => list.entries.length > 0)
      .map(({ heading, entries: offered }) => ({
        heading,
        entries: offered.map(({ name, address }) => ({ name, address })),
      })),
  };
}

/** Addresses of index entries by name, for suggestions. */
export function nameAddresses(coverages: readonly Coverage[], base: Base): Record<string, string> {
  const { entries } = indexPage(coverages, base);
  return Object.fromEntries(entries.toReversed().map(({ name, address }) => [name, address]));
}

function mostNamed(entries: readonly IndexEntry[], most = MAX_ENTRIES): IndexEntry[] {
  const chosen = new Set(entries.toSorted((one, other) => other.count - one.count).slice(0, most));
  return entries.filter((entry) => chosen.has(entry));
}

function examplesFor(coverages: readonly Coverage[], person: string | undefined): SearchStart['examples'] {
  const dates = coverages.flatMap(({ articles }) => articles.map(({ article }) => article.date));
  const days = dates.filter(isDated).flatMap((date) => dayOf(date) ?? []);
  const last = days.sort().at(-1);
  const story = coverages.length > 1 ? coverages[0]?.story.id : undefined;
  return [
    { typed: '"these words"', finds: 'the words just so' },
    { typed: '-word', finds: 'only articles without it' },
    ...(person === undefined ? [] : [{ typed: `name:"${person}"`, finds: 'articles that name someone' }]),
    ...(story === undefined ? [] : [{ typed: `in:${story}`, finds: 'articles of one story' }]),
    ...(last === undefined
      ? []
      : [{ typed: `after:${last}`, finds: 'articles of a day or later; also before:' }]),
    ...(days.length < dates.length ? [{ typed: 'undated:yes', finds: 'the undated too, or only they' }] : []),
  ];
}
