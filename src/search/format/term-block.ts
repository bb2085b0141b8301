import { BitWriter } from './bits.ts';
import { MAX_DOCS_WITHOUT_BIGRAMS, type Bigram, readBigrams, writeBigrams } from './bigram-postings.ts';
import { type Posting, readPostings, writePostings } from './postings.ts';
import { frontDecode, readTextAndBits, frontCode, writeTextAndBits } from './text-and-bits.ts';

/** A key of words with the words that have it, the articles, and the pairs with another key that is not rarer. */
export interface Term {
  key: string;
  words: readonly string[];
  postings: readonly Posting[];
  pairs: readonly Bigram[];
}

/** A term as it is read. */
export interface ReadTerm {
  words: readonly string[];
  postings: readonly Posting[];
  /** Numbers of the articles, rising. */
  articles: readonly number[];
  /** Places among `articles` that have a pair, by its hash; a term of few articles has none. */
  placesOf(hash: number): readonly number[];
}

const PART = '\t';

/** Writes terms in the order of their keys, each with its words; their postings and pairs follow in the same order. */
export function writeTerms(terms: readonly Term[], range: number): Uint8Array {
  const bits = new BitWriter();
  for (const { postings, pairs } of terms) {
    writePostings(bits, postings, range);
    if (postings.length > MAX_DOCS_WITHOUT_BIGRAMS) writeBigrams(bits, pairs, postings.length);
  }
  return writeTextAndBits(
    terms.map(({ key, words }) => [key, ...words.map((word) => frontCode(word, key))].join(PART)),
    bits,
  );
}

export function readTerms(block: Uint8Array, range: number): Map<string, ReadTerm> {
  const { words: lines, bits } = readTextAndBits(block);
  return new Map(
    lines.map((line) => {
      const [key = '', ...words] = line.split(PART);
      const postings = readPostings(bits, range);
      const articles = postings.map(({ article }) => article).sort((first, second) => first - second);
      const placesOf =
        postings.length > MAX_DOCS_WITHOUT_BIGRAMS ? readBigrams(bits, postings.length) : () => [];
      return [key, { words: words.map((word) => frontDecode(word, key)), postings, articles, placesOf }];
    }),
  );
}
