import type { IndexEntry, IndexPage } from './index-page.ts';
import { addressOf, atFragment, type Base, paths } from '#contracts/urls.ts';

/** An entry of the index with the place where it stands, on the index's one page or on a page of its letter. */
export interface PlacedEntry {
  entry: IndexEntry;
  address: string;
}

/** Every entry of the index in its order, with its address. */
export function placedEntries({ letters }: Pick<IndexPage, 'letters'>, base: Base): PlacedEntry[] {
  return letters.flatMap(({ entries, parts }) => {
    const partOf = new Map<string, string>();
    // An entry that goes on over several parts stands where it begins.
    for (const part of parts)
      for (const { id } of part.entries) if (!partOf.has(id)) partOf.set(id, part.address);
    return entries.map((entry) => ({
      entry,
      address: atFragment(partOf.get(entry.id) ?? addressOf(base, paths.index), `name-${entry.id}`),
    }));
  });
}
