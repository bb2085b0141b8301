import type { IndexEntry, IndexPage } from './index-page.ts';
import { addressOf, atFragment, type Base, paths } from '#contracts/urls.ts';

/** An entry of the index with the place where it stands, on the index's one page or on a page of its letter. */
export interface PlacedEntry {
  entry: IndexEntry;
  address: string;
}

/** Every entry of the index in its order, with its address. */
export function placedEntries({ letters }: Pick<IndexPage, 'letters'>, base: Base): PlacedEntry[] {
  return letters.flatMap(({ entries, parts }) =>
    entries.map((entry) => {
      const part = parts.find((candidate) => candidate.entries.some(({ id }) => id === entry.id));
      return {
        entry,
        address: atFragment(part?.address ?? addressOf(base, paths.index), `name-${entry.id}`),
      };
    }),
  );
}
