import type { Stemming } from '../analyze/analyzer.ts';

/** The version of the format; it changes with every change that a page of an older build could not read. */
export const INDEX_VERSION = 8;

/** The file that all others are found by. */
export const MANIFEST_FILE = 'index.bin';

/** Blocks sorted by key. `from` has a separator for each block but the first: at most its first key, and above all earlier keys. */
export interface OrderedBlocks {
  from: string[];
  hashes: string;
}

/**
 * What `index.bin` begins with, as JSON: how the index is cut into blocks. `hashes` has four figures for each block of
 * a kind, which are part of their file names.
 */
export interface Manifest {
  version: typeof INDEX_VERSION;
  articles: number;
  /** The first number that no article has; not every number below it is an article's. */
  range: number;
  stemmings: Stemming[];
  terms: OrderedBlocks;
  /** The vocabulary by last letters; without blocks where `terms` has only one, which has it too. */
  words: OrderedBlocks;
  /** Completions of short beginnings; without blocks where `terms` has few. */
  completions: OrderedBlocks;
  lists: { columns: string; names: string };
  /** Where files of articles begin: the number of the first article in each, as the gap to that of the file before. */
  packs: number[];
  /** The preset dictionary of the article files, UTF-8 when used. */
  dictionary: string;
  /** Lengths of the blocks that follow in this file, by name and in their order: all of them, or none. */
  here: [name: string, length: number][];
}

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
export function fileOf(manifest: Manifest, kind: BlockKind, place: number): string {
  if (kind === 'articles') return `articles/${place}.bin`;
  const hashes = kind === 'columns' || kind === 'names' ? manifest.lists[kind] : manifest[kind].hashes;
  return `${kind}/${place}-${hashes.slice(place * HASH_LENGTH, (place + 1) * HASH_LENGTH)}.bin`;
}

export type BlockKind = 'terms' | 'words' | 'completions' | 'columns' | 'names' | 'articles';

/** The name of a block in `here`. */
export function blockName(kind: BlockKind, place: number): string {
  return `${kind}/${place}`;
}
