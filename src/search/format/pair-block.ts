import { BitReader, BitWriter } from './bits.ts';
import { readRising, riceWidth, widthOf, writeRising } from './postings.ts';

/** Two keys that stand side by side, as the hash of both, with the articles in which they do. */
export interface Pair {
  hash: number;
  articles: readonly number[];
}

/** Bits of a hash; the highest of them tell its block, the next ones are kept in it. */
const HASH_BITS = 31;
/** Of so many pairs that stand nowhere, one is taken for another. */
const ONE_WRONG_IN = 64;

/** The hash of two keys in their order (FNV-1a over UTF-16, then mixed). */
export function pairHash(first: string, second: string): number {
  let hash = 0x811c9dc5;
  const text = `${first} ${second}`;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - HASH_BITS);
}

/** The block that a pair is in, of 2^`blockBits`. */
export function pairBlockOf(hash: number, blockBits: number): number {
  return hash >>> (HASH_BITS - blockBits);
}

/**
 * Writes the pairs of one block: six bits with the width of a kept hash, how many there are, and for each the gap to its
 * kept hash, how many articles have it, and their numbers. Pairs whose kept hashes are equal have become one.
 */
export function writePairs(pairs: readonly Pair[], blockBits: number, range: number): Uint8Array {
  const out = new BitWriter();
  const width = Math.min(HASH_BITS - blockBits, widthOf(pairs.length * ONE_WRONG_IN));
  const kept = new Map<number, number[]>();
  for (const { hash, articles } of pairs) {
    const short = keptHash(hash, blockBits, width);
    kept.set(short, [...(kept.get(short) ?? []), ...articles]);
  }
  out.fixed(width, 6);
  out.gamma(kept.size + 1);
  const gapWidth = riceWidth(2 ** width, Math.max(1, kept.size));
  let next = 0;
  for (const [hash, articles] of [...kept].sort(([first], [second]) => first - second)) {
    const numbers = [...new Set(articles)].sort((first, second) => first - second);
    out.rice(hash - next, gapWidth);
    out.gamma(numbers.length);
    writeRising(out, numbers, range);
    next = hash + 1;
  }
  return out.toBytes();
}

/** Reads a block into a function that gives the articles of a pair, none where it has none. */
export function readPairs(
  block: Uint8Array,
  blockBits: number,
  range: number,
): (hash: number) => readonly number[] {
  const bits = new BitReader(block);
  const width = bits.fixed(6);
  const count = bits.gamma() - 1;
  const gapWidth = riceWidth(2 ** width, Math.max(1, count));
  const pairs = new Map<number, number[]>();
  let next = 0;
  for (let read = 0; read < count; read += 1) {
    const hash = next + bits.rice(gapWidth);
    pairs.set(hash, readRising(bits, bits.gamma(), range));
    next = hash + 1;
  }
  return (hash) => pairs.get(keptHash(hash, blockBits, width)) ?? [];
}

function keptHash(hash: number, blockBits: number, width: number): number {
  const inBlock = hash & (2 ** (HASH_BITS - blockBits) - 1);
  return inBlock >>> (HASH_BITS - blockBits - width);
}
