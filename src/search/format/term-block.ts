import { BitWriter } from './bits.ts';
import { MAX_DOCS_WITHOUT_BIGRAMS } from './bigram-hash.ts';
import { type Bigram, readBigrams, writeBigrams } from './bigram-postings.ts';
import { isNameKey } from './name-keys.ts';
import { keepsForms, type Posting } from './posting.ts';
import { readPostings, writePostings } from './postings.ts';
import { frontDecode, readTextAndBits, frontCode, writeTextAndBits } from './text-and-bits.ts';

/** A key of words with the words that have it, the articles, and the pairs with another key that is not rarer. */
export interface Term {
  key: string;
  words: readonly string[];
  postings: readonly Posting[];
  pairs: readonly Bigram[];
  /** Which of the words each article has, as bits from the first word on, in the order of the articles; none if not kept. */
  forms: readonly number[];
}

/** A term as it is read. */
export interface ReadTerm {
  words: readonly string[];
  postings: readonly Posting[];
  /** Numbers of the articles, rising. */
  articles: readonly number[];
  /** Places among `articles` that have a pair, by its hash; a term of few articles has none. */
  placesOf(hash: number): readonly number[];
  /** Articles that have one of the words; null if that is not kept. */
  articlesWith(word: string): ReadonlySet<number> | null;
}

const PART = '\t';

/** Writes terms in the order of their keys, each with its words; their postings and pairs follow in the same order. */
export function writeTerms(terms: readonly Term[], range: number): Uint8Array {
  const bits = new BitWriter();
  for (const { key, words, postings, pairs, forms } of terms) {
    writePostings(bits, postings, range);
    if (postings.length > MAX_DOCS_WITHOUT_BIGRAMS) writeBigrams(bits, pairs, postings.length);
    if (!isNameKey(key) && keepsForms(words.length, postings.length))
      for (const mask of forms) bits.fixed(mask, words.length);
  }
  return writeTextAndBits(
    terms.map(({ key, words }) => [key, ...words.map((word) => frontCode(word, key))].join(PART)),
    bits,
  );
}

/** The entries of a block: keys of words, and spellings of names. */
export interface TermBlock {
  terms: ReadonlyMap<string, ReadTerm>;
  names: ReadonlyMap<string, ReadTerm>;
}

export function readTerms(block: Uint8Array, range: number): TermBlock {
  const { words: lines, bits } = readTextAndBits(block);
  const [terms, names] = [new Map<string, ReadTerm>(), new Map<string, ReadTerm>()];
  for (const line of lines) {
    const [key = '', ...words] = line.split(PART);
    const postings = readPostings(bits, range);
    const articles = postings.map(({ article }) => article).sort((first, second) => first - second);
    const placesOf =
      postings.length > MAX_DOCS_WITHOUT_BIGRAMS ? readBigrams(bits, postings.length) : () => [];
    const spelt = words.map((word) => frontDecode(word, key));
    const isName = isNameKey(key);
    const masks =
      !isName && keepsForms(spelt.length, articles.length)
        ? articles.map(() => bits.fixed(spelt.length))
        : null;
    const articlesWith = (word: string): ReadonlySet<number> | null => {
      const place = spelt.indexOf(word);
      if (masks === null || place < 0) return null;
      return new Set(articles.filter((_, at) => (((masks[at] ?? 0) >>> place) & 1) === 1));
    };
    (isName ? names : terms).set(key, { words: spelt, postings, articles, placesOf, articlesWith });
  }
  return { terms, names };
}
