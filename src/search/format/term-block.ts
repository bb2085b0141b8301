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
    const term = { words: words.map((word) => frontDecode(word, key)), postings, articles, placesOf };
    (key.endsWith(NAME_END) ? names : terms).set(key, term);
  }
  return { terms, names };
}

/** Closes the key of a name's spelling, whose words are parted by blanks; no key of a word has one. */
const NAME_END = ' ';

/** The key of a spelling of a name, so that it stands beside the key of its first word. */
export const nameKey = (words: readonly string[]): string => `${words.join(' ')}${NAME_END}`;
