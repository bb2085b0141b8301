import type { BlockManifest, OrderedBlocks } from './manifest.ts';

const HASH_LENGTH = 4;

/** The place of the block, among blocks in order, that has a key. */
export function blockWith({ from }: OrderedBlocks, key: string): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function blockCount({ hashes }: { hashes: string }): number {
  return hashes.length / HASH_LENGTH;
}

/** The file of a block: `terms/12-3fa9.bin`; that of articles has the number of its first, and no hash. */
export function fileOf(manifest: BlockManifest, kind: BlockKind, place: number): string {
  if (kind === 'articles') return `articles/${place}.bin`;
  const hashes = kind === 'columns' || kind === 'names' ? manifest.lists[kind] : manifest[kind].hashes;
  return `${kind}/${place}-${hashes.slice(place * HASH_LENGTH, (place + 1) * HASH_LENGTH)}.bin`;
}

export type BlockKind = 'terms' | 'words' | 'completions' | 'columns' | 'names' | 'articles';
