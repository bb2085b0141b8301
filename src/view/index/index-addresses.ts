import type { IndexEntry, IndexPage } from './index-page.ts';

/** An entry of the index with the address of its page. */
export interface PlacedEntry {
  entry: IndexEntry;
  address: string;
}

/** Every entry of the index in order, with its address. */
export function placedEntries({ entries }: Pick<IndexPage, 'entries'>): PlacedEntry[] {
  return entries.map((entry) => ({ entry, address: entry.parts[0]?.address ?? '' }));
}
