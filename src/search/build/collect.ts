import { commonnessOf, type VocabularyWord } from '../format/word-block.ts';
import { pairHash } from '../format/pair-block.ts';
import { IMPACTS } from '../format/postings.ts';
import type { Term } from '../format/term-block.ts';
import type { IndexArticle } from '../index-article.ts';
import { keysOfWord, pairKeyOf, type Stemming, stemmingOf } from '../keys.ts';
import { allowedSlips } from '../spelling.ts';
import { compoundsOf, isUnspacedWord, splitWords, type Word } from '../words.ts';

/** BM25: how fast a word that comes again counts for less, and how much a long article has to have it more often. */
const SATURATION = 1.6;
const LENGTH_SHARE = 0.7;
/** A word of the headline counts as so many of the text. */
const HEADLINE_WEIGHT = 2;
/** The average length is rounded to steps of this factor: one article more leaves every impact as it is. */
const LENGTH_STEP = 2 ** 0.25;

const MOST_COUNTED = 255;
const COUNT_BITS = 8;

/** An article's number and pair of keys as one number that sorts by the pair. */
const ARTICLE_RANGE = 2 ** 21;

/** Takes in articles one after the other and gives what an index of them has. */
export class Collector {
  readonly stemmings = new Set<Stemming>();
  readonly #terms = new Map<string, number[]>();
  readonly #words = new Map<string, number>();
  readonly #keys = new Map<string, WordKeys>();
  readonly #lengths = new Map<number, number>();
  #pairs = new Float64Array(1024);
  #pairCount = 0;

  add(number: number, article: IndexArticle): void {
    const stemming = stemmingOf(article.language);
    this.stemmings.add(stemming);
    const counts = new Map<string, number>();
    const words = new Set<string>();
    const pairs = new Set<number>();
    let length = this.#addText(article.headline, HEADLINE_WEIGHT, stemming, counts, words, pairs);
    for (const { heading, passages } of article.sections)
      for (const text of [heading ?? [], ...passages].flat())
        length += this.#addText(text, 1, stemming, counts, words, pairs);
    this.#lengths.set(number, length);
    for (const [key, count] of counts) {
      const posting = (number << COUNT_BITS) | Math.min(count, MOST_COUNTED);
      const list = this.#terms.get(key);
      if (list === undefined) this.#terms.set(key, [posting]);
      else list.push(posting);
    }
    for (const word of words) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    for (const pair of pairs) this.#addPair(pair, number);
  }

  /** Every key with its articles, in the order of the keys. */
  terms(): Term[] {
    const average = this.#averageLength();
    return [...this.#terms]
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([key, list]) => ({
        key,
        postings: list.map((posting) => {
          const article = posting >>> COUNT_BITS;
          const count = posting & MOST_COUNTED;
          const length = (this.#lengths.get(article) ?? 0) / average;
          const norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
          return { article, impact: Math.max(1, Math.round((IMPACTS * count) / (count + norm))) };
        }),
      }));
  }

  /** Every pair with its article, sorted by pair and then by article. */
  *pairs(): Generator<{ hash: number; article: number }> {
    const sorted = this.#pairs.subarray(0, this.#pairCount).sort();
    for (const both of sorted) {
      const hash = Math.floor(both / ARTICLE_RANGE);
      yield { hash, article: both - hash * ARTICLE_RANGE };
    }
  }

  words(): VocabularyWord[] {
    return Array.from(this.#words, ([word, articles]) => ({ word, commonness: commonnessOf(articles) }));
  }

  #addText(
    text: string,
    weight: number,
    stemming: Stemming,
    counts: Map<string, number>,
    vocabulary: Set<string>,
    pairs: Set<number>,
  ): number {
    const words = splitWords(text);
    let before: string | null = null;
    for (const word of words) {
      const { keys, pairKey, vocabularyWord } = this.#keysOf(word, stemming);
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + weight);
      if (vocabularyWord !== null) vocabulary.add(vocabularyWord);
      if (pairKey === null) continue;
      if (before !== null) pairs.add(pairHash(before, pairKey));
      before = pairKey;
    }
    for (const compound of compoundsOf(text, words)) {
      const { keys, vocabularyWord } = this.#keysOf(compound, stemming);
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + weight);
      if (vocabularyWord !== null) vocabulary.add(vocabularyWord);
    }
    return words.length * weight;
  }

  #keysOf(word: Word, stemming: Stemming): WordKeys {
    const cached = this.#keys.get(stemming + word.text);
    if (cached !== undefined) return cached;
    const keys = keysOfWord(word, stemming);
    const [folded] = word.keys;
    const found = {
      keys,
      pairKey: pairKeyOf(keys),
      vocabularyWord: allowedSlips(folded) > 0 && !isUnspacedWord(word) ? folded : null,
    };
    this.#keys.set(stemming + word.text, found);
    return found;
  }

  #addPair(hash: number, article: number): void {
    if (this.#pairCount === this.#pairs.length) {
      const longer = new Float64Array(this.#pairs.length * 2);
      longer.set(this.#pairs);
      this.#pairs = longer;
    }
    this.#pairs[this.#pairCount] = hash * ARTICLE_RANGE + article;
    this.#pairCount += 1;
  }

  #averageLength(): number {
    const sum = [...this.#lengths.values()].reduce((total, length) => total + length, 0);
    const average = Math.max(1, sum / Math.max(1, this.#lengths.size));
    return LENGTH_STEP ** Math.round(Math.log(average) / Math.log(LENGTH_STEP));
  }
}

interface WordKeys {
  keys: readonly string[];
  pairKey: string | null;
  vocabularyWord: string | null;
}
