import { createHash } from 'node:crypto';
import type { OrderedBlocks } from '../format/manifest.ts';

/** One thing that a block is made of: where it stands in the order, and about how many bytes it will take. */
interface Item {
  place: string;
  bytes: number;
}

/** A block is closed before a place whose hash says so, from so many bytes on; and at the latest at so many. */
const LEAST_BYTES = 3_000;
const MOST_BYTES = 7_000;
const CLOSES_ONE_IN = 32;
/** What is as large as this stands in a block of its own, so that its neighbours stay cheap. */
const LARGE_BYTES = 2_000;

/**
 * Cuts things that stand in order into blocks of about 4 KB. Where a cut is made depends on what stands there and not on
 * how much stands before, so that one thing more changes one block, seldom two.
 */
export function cutBlocks<Thing>(things: readonly Thing[], toItem: (thing: Thing) => Item): Thing[][] {
  const blocks: Thing[][] = [];
  let bytes = Infinity;
  for (const thing of things) {
    const item = toItem(thing);
    const closes =
      bytes + item.bytes > MOST_BYTES ||
      item.bytes > LARGE_BYTES ||
      (bytes > LEAST_BYTES && hashOf(item.place) % CLOSES_ONE_IN === 0);
    if (closes) blocks.push([]);
    bytes = item.bytes > LARGE_BYTES ? Infinity : (closes ? 0 : bytes) + item.bytes;
    blocks.at(-1)?.push(thing);
  }
  return blocks;
}

/** What parts a block from the one before: as much of its first place as is needed. */
export function boundaries(blocks: readonly (readonly string[])[]): string[] {
  return blocks.slice(1).map((block, at) => {
    const last = blocks[at]?.at(-1) ?? '';
    const [first = ''] = block;
    let length = 1;
    while (length < first.length && first.slice(0, length) <= last) length += 1;
    return first.slice(0, length);
  });
}

/** The blocks of one kind as the manifest tells of them. */
export function orderedBlocks(
  places: readonly (readonly string[])[],
  bytes: readonly Uint8Array[],
): OrderedBlocks {
  return { from: boundaries(places), hashes: hashesOf(bytes) };
}

export function hashesOf(blocks: readonly Uint8Array[]): string {
  return blocks.map((block) => createHash('sha256').update(block).digest('hex').slice(0, 4)).join('');
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
