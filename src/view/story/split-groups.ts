import type { Difference } from '../figures/differences.ts';
import type { FigureHistory } from '../figures/figure-history.ts';
import type { Source } from './sources.ts';

/** Articles and links to articles (from events, accounts and figures) on one page: 230 links in all took 13 KB. */
export const MAX_LINKS = 170;
/** Articles on a page of publishers: 1,000 took 56 KB. */
const MAX_OF_PUBLISHERS = 150;
/** Rows of figures on a page: of 1,000 articles, 120 with their plot took 15.1 KB, 150 took 15.8. */
const MAX_OF_FIGURES = 120;

/** Puts groups on pages with room for so many of their items: a group that does not fit goes on on the next. */
function paged<Group, Item>(
  groups: readonly Group[],
  most: number,
  itemsOf: (group: Group) => readonly Item[],
  withItems: (group: Group, items: Item[], from: number) => Group,
): Group[][] {
  const pages: Group[][] = [];
  let room = 0;
  for (const group of groups) {
    const items = itemsOf(group);
    for (let from = 0; from < items.length;) {
      if (room === 0) {
        pages.push([]);
        room = most;
      }
      const own = items.slice(from, from + room);
      pages.at(-1)?.push(withItems(group, own, from));
      from += own.length;
      room -= own.length;
    }
  }
  return pages;
}

export const splitSources = (sources: readonly Source[]): Source[][] =>
  paged(
    sources,
    MAX_OF_PUBLISHERS,
    ({ entries }) => entries,
    (source, entries) => ({ ...source, entries }),
  );

export const splitHistories = (histories: readonly FigureHistory[]): FigureHistory[][] =>
  paged(
    histories,
    MAX_OF_FIGURES,
    ({ rows }) => rows,
    (history, rows, from) => ({ ...history, rows, from, ...(from > 0 && { plot: null }) }),
  );

export function splitDifferences(differences: readonly Difference[]): Difference[][] {
  const pages = paged(
    differences.flatMap((difference) => difference.accounts.map((account) => ({ difference, account }))),
    MAX_LINKS,
    ({ account }) => account.places,
    ({ difference, account }, places) => ({ difference, account: { ...account, places } }),
  );
  return pages.map((page) =>
    Array.from(
      Map.groupBy(page, ({ difference }) => difference),
      ([difference, own]) => ({ ...difference, accounts: own.map(({ account }) => account) }),
    ),
  );
}
