import { createHash } from 'node:crypto';
import type { OrderedBlocks } from '../format/manifest.ts';
import { keyHash } from '../format/bigram-hash.ts';

/** An entry of a block: its sort key (`place`), and its estimated size in bytes. */
interface Item<Thing> {
  thing: Thing;
  place: string;
  bytes: number;
}

/** What a block costs in the manifest, and how many blocks a query asks for: so many bytes more a block save as many. */
const BYTES_IN_MANIFEST = 6;
const BLOCKS_A_QUERY = 3;
const LEAST_BYTES = 1_000;
/** Steps of this factor, so that one thing more mostly leaves the size as it is. */
const SIZE_STEP = 2 ** 0.25;

/** From this share of its size on, a block is closed before a place whose hash says so; and at the latest at that one. */
const CLOSES_FROM = 0.75;
const CLOSES_AT = 1.5;
const CLOSES_ONE_IN = 32;
/** Bytes from which an entry gets a block of its own, so that a lookup of its neighbours stays cheap. */
const LARGE = 0.75;

/**
 * Cuts sorted entries into about `most` blocks or fewer, of the size at which a query fetches least. A cut depends on the
 * entries around it and not on their position, so that one more entry changes one block, seldom two.
 */
export function cutBlocks<Thing>(items: readonly Item<Thing>[], most: number): Thing[][] {
  const size = blockSize(
    items.reduce((sum, item) => sum + item.bytes, 0),
    most,
  );
  const blocks: Thing[][] = [];
  let bytes = 0;
  for (const item of items) {
    const isLarge = item.bytes > size * LARGE;
    const closes =
      blocks.length === 0 ||
      isLarge ||
      bytes + item.bytes > size * CLOSES_AT ||
      (bytes > size * CLOSES_FROM && keyHash(item.place) % CLOSES_ONE_IN === 0);
    if (closes) blocks.push([]);
    bytes = isLarge ? Infinity : (closes ? 0 : bytes) + item.bytes;
    blocks.at(-1)?.push(item.thing);
  }
  return blocks;
}

function blockSize(bytes: number, most: number): number {
  if (most <= 1) return Infinity;
  const cheapest = Math.sqrt((bytes * BYTES_IN_MANIFEST) / BLOCKS_A_QUERY);
  const size = Math.max(LEAST_BYTES, cheapest, bytes / most);
  return SIZE_STEP ** Math.round(Math.log(size) / Math.log(SIZE_STEP));
}

/** What parts a block from the one before: as much of its first place as is needed. */
function boundaries(blocks: readonly (readonly string[])[]): string[] {
  return blocks.slice(1).map((block, at) => {
    const last = blocks[at]?.at(-1) ?? '';
    const [first = ''] = block;
    let length = 1;
    while (length < first.length && first.slice(0, length) <= last) length += 1;
    return first.slice(0, length);
  });
}

/** The manifest entry for the blocks of one kind. */
export function orderedBlocks(
  places: readonly (readonly string[])[],
  bytes: readonly Uint8Array[],
): OrderedBlocks {
  return { from: boundaries(places), hashes: hashesOf(bytes) };
}

export function hashesOf(blocks: readonly Uint8Array[]): string {
  return blocks.map((block) => createHash('sha256').update(block).digest('hex').slice(0, 4)).join('');
}
