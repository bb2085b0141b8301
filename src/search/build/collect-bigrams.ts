import { isStopWord } from '../analyze/analyzer.ts';
import { keyHash, MAX_DOCS_WITHOUT_BIGRAMS, bigramHash } from '../format/bigram-hash.ts';
import type { Bigram } from '../format/bigram-postings.ts';

/** A pair's hash and the place of an article as one number that sorts by the hash. */
const PLACES = 2 ** 21;

/** The keys of an article in their order by their ids; `BREAK` between such as are no neighbours. */
export type KeySequence = Int32Array;
export const BREAK = -1;

/** A key with the numbers of its articles, rising. */
export interface KeyArticles {
  key: string;
  articles: readonly number[];
}

/** The bigrams of a key, each with an article: rising, and not yet grouped, because the groups of all keys take much memory. */
export type RawBigrams = Float64Array;

/**
 * Returns the bigrams of all articles by key id. Each bigram is listed under the rarer of its keys (if both are equally rare,
 * under the lower one; never under a stop word).
 */
export function collectBigrams(
  sequences: ReadonlyMap<number, KeySequence>,
  keys: readonly KeyArticles[],
): RawBigrams[] {
  const hashes = keys.map(({ key }) => keyHash(key));
  const sizes = keys.map(({ key, articles }) => (isStopWord(key) ? Infinity : articles.length));
  const found = keys.map((): number[] => []);
  const nextPlace = new Int32Array(keys.length);
  for (const [article, sequence] of [...sequences].sort(([first], [second]) => first - second)) {
    for (let at = 1; at < sequence.length; at += 1) {
      const [first = BREAK, second = BREAK] = [sequence[at - 1], sequence[at]];
      if (first === BREAK || second === BREAK) continue;
      const rarer = rarerOf(first, second, sizes, keys);
      const { articles = [] } = keys[rarer] ?? {};
      if (articles.length <= MAX_DOCS_WITHOUT_BIGRAMS || sizes[rarer] === Infinity) continue;
      let place = nextPlace[rarer] ?? 0;
      while ((articles[place] ?? article) < article) place += 1;
      nextPlace[rarer] = place;
      found[rarer]?.push(bigramHash(hashes[first] ?? 0, hashes[second] ?? 0) * PLACES + place);
    }
  }
  return found.map((numbers) => new Float64Array(numbers).sort());
}

function rarerOf(
  first: number,
  second: number,
  sizes: readonly number[],
  keys: readonly KeyArticles[],
): number {
  const [one = 0, other = 0] = [sizes[first], sizes[second]];
  if (one === other) return (keys[first]?.key ?? '') <= (keys[second]?.key ?? '') ? first : second;
  return one < other ? first : second;
}

/** How many bigrams {@link groupBigrams} returns. */
export function countBigrams(found: RawBigrams): number {
  let count = 0;
  let last = -1;
  for (const both of found) {
    const hash = Math.floor(both / PLACES);
    if (hash !== last) count += 1;
    last = hash;
  }
  return count;
}

export function groupBigrams(found: RawBigrams): Bigram[] {
  const pairs: { hash: number; places: number[] }[] = [];
  for (const both of found) {
    const hash = Math.floor(both / PLACES);
    const place = both - hash * PLACES;
    const last = pairs.at(-1);
    if (last?.hash !== hash) pairs.push({ hash, places: [place] });
    else if (last.places.at(-1) !== place) last.places.push(place);
  }
  return pairs;
}
