import { IMPACTS } from '../format/postings.ts';
import type { Term } from '../format/term-block.ts';
import { commonnessOf, type VocabularyWord } from '../format/word-block.ts';
import type { IndexArticle } from '../index-article.ts';
import { keysOfWord, bigramKeyOf, type Stemming, stemmingOf } from '../analyzer.ts';
import { maxEdits } from '../edit-distance.ts';
import { compoundsOf, isUnspacedWord, splitWords, type Word } from '../words.ts';
import { BREAK, collectBigrams, type KeySequence } from './collect-bigrams.ts';

/** BM25: how fast a word that comes again counts for less, and how much a long article has to have it more often. */
const SATURATION = 2;
const LENGTH_SHARE = 0.75;
/** A word of the headline counts as so many of the text. */
const HEADLINE_WEIGHT = 3;
/** The average length is rounded to steps of this factor: one article more leaves every impact as it is. */
const LENGTH_STEP = 2 ** 0.25;

const MOST_COUNTED = 255;
const COUNT_BITS = 8;

/** What is known of a key: its postings, each an article's number and how often it is there, and its words. */
interface Entry {
  id: number;
  key: string;
  postings: number[];
  words: Set<string>;
}

/** Takes in articles one after the other, by rising numbers, and gives what an index of them has. */
export class Collector {
  readonly stemmings = new Set<Stemming>();
  readonly #entries = new Map<string, Entry>();
  readonly #words = new Map<string, number>();
  readonly #keys: Readonly<Record<Stemming, Map<string, WordKeys>>> = { en: new Map(), plain: new Map() };
  readonly #lengths = new Map<number, number>();
  readonly #sequences = new Map<number, KeySequence>();

  add(number: number, article: IndexArticle): void {
    const stemming = stemmingOf(article.language);
    this.stemmings.add(stemming);
    const found: Found = { counts: new Map(), words: new Set(), sequence: [] };
    let length = this.#addText(article.headline, HEADLINE_WEIGHT, stemming, found);
    for (const { heading, passages } of article.sections)
      for (const text of [heading ?? [], ...passages].flat())
        length += this.#addText(text, 1, stemming, found);
    this.#lengths.set(number, length);
    for (const [entry, count] of found.counts)
      entry.postings.push((number << COUNT_BITS) | Math.min(count, MOST_COUNTED));
    for (const word of found.words) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    this.#sequences.set(number, Int32Array.from(found.sequence));
  }

  /** Every key with its articles, words and pairs, in the order of the keys. */
  terms(): Term[] {
    const average = this.#averageLength();
    const entries = [...this.#entries.values()];
    const pairs = collectBigrams(
      this.#sequences,
      entries.map(({ key, postings }) => ({ key, articles: postings.map(articleOf) })),
    );
    return entries
      .sort((first, second) => (first.key < second.key ? -1 : 1))
      .map(({ id, key, postings, words }) => ({
        key,
        words: [...words].sort(),
        postings: postings.map((posting) => {
          const article = articleOf(posting);
          const count = posting & MOST_COUNTED;
          const length = (this.#lengths.get(article) ?? 0) / average;
          const norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
          return { article, impact: Math.max(1, Math.round((IMPACTS * count) / (count + norm))) };
        }),
        pairs: pairs[id] ?? [],
      }));
  }

  words(): VocabularyWord[] {
    return Array.from(this.#words, ([word, articles]) => ({ word, commonness: commonnessOf(articles) }));
  }

  #addText(text: string, weight: number, stemming: Stemming, found: Found): number {
    const words = splitWords(text);
    for (const word of words) {
      const { paired } = this.#addWord(word, weight, stemming, found);
      if (paired !== null) found.sequence.push(paired.id);
    }
    found.sequence.push(BREAK);
    for (const compound of compoundsOf(text, words)) this.#addWord(compound, weight, stemming, found);
    return words.length * weight;
  }

  #addWord(word: Word, weight: number, stemming: Stemming, { counts, words }: Found): WordKeys {
    const keys = this.#keysOf(word, stemming);
    for (const entry of keys.entries) counts.set(entry, (counts.get(entry) ?? 0) + weight);
    if (keys.vocabularyWord !== null) words.add(keys.vocabularyWord);
    return keys;
  }

  #keysOf(word: Word, stemming: Stemming): WordKeys {
    const cached = this.#keys[stemming].get(word.text);
    if (cached !== undefined) return cached;
    const keys = keysOfWord(word, stemming);
    const pairKey = bigramKeyOf(keys);
    const [folded] = word.keys;
    const found: WordKeys = {
      entries: keys.map((key) => this.#entryOf(key)),
      paired: pairKey === null ? null : this.#entryOf(pairKey),
      vocabularyWord: maxEdits(folded) > 0 && !isUnspacedWord(word) ? folded : null,
    };
    if (found.vocabularyWord !== null) found.entries[0]?.words.add(found.vocabularyWord);
    this.#keys[stemming].set(word.text, found);
    return found;
  }

  #entryOf(key: string): Entry {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = { id: this.#entries.size, key, postings: [], words: new Set() };
    this.#entries.set(key, entry);
    return entry;
  }

  #averageLength(): number {
    const sum = [...this.#lengths.values()].reduce((total, length) => total + length, 0);
    const average = Math.max(1, sum / Math.max(1, this.#lengths.size));
    return LENGTH_STEP ** Math.round(Math.log(average) / Math.log(LENGTH_STEP));
  }
}

const articleOf = (posting: number): number => posting >>> COUNT_BITS;

/** What one article has. */
interface Found {
  counts: Map<Entry, number>;
  words: Set<string>;
  sequence: number[];
}

interface WordKeys {
  entries: readonly Entry[];
  /** The key by which the word is a neighbour. */
  paired: Entry | null;
  vocabularyWord: string | null;
}
