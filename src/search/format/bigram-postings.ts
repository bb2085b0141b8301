import type { BitReader, BitWriter } from './bits.ts';
import { HASH_BITS } from './bigram-hash.ts';
import { readDeltaList, riceWidth, widthOf, writeDeltaList } from './postings.ts';

/** A bigram: the hash of two adjacent keys, with its articles. */
export interface Bigram {
  hash: number;
  /** Indexes of its articles in the posting list of the term that it is listed under. */
  places: readonly number[];
}

/** Hash bits beyond those that number the bigrams of a term: one in 2^3 lookups of an absent bigram is a false positive. */
const CHECK_BITS = 3;

const keptWidth = (pairs: number): number => Math.min(HASH_BITS, widthOf(pairs) + CHECK_BITS);
const keptHash = (hash: number, pairs: number): number => hash >>> (HASH_BITS - keptWidth(pairs));

/**
 * Writes the pairs of a term of `articles` articles: how many, and for each the gap to its kept hash, how many articles
 * have it, and their places.
 */
export function writeBigrams(out: BitWriter, pairs: readonly Bigram[], articles: number): void {
  out.gamma(pairs.length + 1);
  const kept = pairs.map(({ hash, places }) => ({ hash: keptHash(hash, pairs.length), places }));
  const gapWidth = riceWidth(2 ** keptWidth(pairs.length), Math.max(1, pairs.length));
  let before = 0;
  for (const { hash, places } of kept.sort((first, second) => first.hash - second.hash)) {
    out.rice(hash - before, gapWidth);
    out.gamma(places.length);
    writeDeltaList(out, places, articles);
    before = hash;
  }
}

/** Reads the bigrams of a term; the function returned maps a hash to indexes of articles, empty for an unknown hash. */
export function readBigrams(bits: BitReader, articles: number): (hash: number) => readonly number[] {
  const count = bits.gamma() - 1;
  const gapWidth = riceWidth(2 ** keptWidth(count), Math.max(1, count));
  const pairs = new Map<number, number[]>();
  let hash = 0;
  for (let read = 0; read < count; read += 1) {
    hash += bits.rice(gapWidth);
    const places = readDeltaList(bits, bits.gamma(), articles);
    const sameHash = pairs.get(hash);
    if (sameHash === undefined) pairs.set(hash, places);
    else sameHash.push(...places);
  }
  return (asked) => pairs.get(keptHash(asked, count)) ?? [];
}
