import type { BitReader, BitWriter } from './bits.ts';
import { readDeltaList, riceWidth, widthOf, writeDeltaList } from './postings.ts';

/** A bigram: the hash of two adjacent keys, with its articles. */
export interface Bigram {
  hash: number;
  /** Indexes of its articles in the posting list of the term that it is listed under. */
  places: readonly number[];
}

/** Bits of a hash; the highest of them are kept. */
const HASH_BITS = 31;
/** Hash bits beyond those that number the bigrams of a term: one in 2^3 lookups of an absent bigram is a false positive. */
const CHECK_BITS = 3;

/** Articles up to which a term has no bigrams: of so few, the texts are read. A bigram is listed under its rarer term. */
export const MAX_DOCS_WITHOUT_BIGRAMS = 4;

/** The hash of a key (FNV-1a over UTF-16), of which `bigramHash` makes that of a pair. */
export function keyHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The hash of two keys in their order, from the hashes of each. */
export function bigramHash(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - HASH_BITS);
}

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
