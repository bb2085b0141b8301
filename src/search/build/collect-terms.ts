import { AVERAGE_LENGTH_STEP, BM25_LENGTH_SHARE, BM25_SATURATION, HEADLINE_TERM_WEIGHT } from '../ranking.ts';
import { IMPACTS, keepsForms, type Posting } from '../format/posting.ts';
import { dayKey, nameKey, periodKeys, periodOf } from '../format/name-keys.ts';
import { commonnessOf, type VocabularyWord } from '../format/vocabulary.ts';
import type { IndexArticle } from '../format/index-article.ts';
import {
  isStopWord,
  keyOf,
  keysOfWord,
  maxEdits,
  bigramKeyOf,
  type Stemming,
  stemmingOf,
} from '../analyze/analyzer.ts';
import { compoundsOf, isUnspacedWord, splitWords, type Word } from '../analyze/tokenizer.ts';
import type { IndexedName } from './make-lists.ts';
import {
  articleOf,
  COUNT_BITS,
  type CountedTerm,
  type CountedWord,
  type Entry,
  type Found,
  partsOf,
  sortedForms,
  spellingOf,
  type WordKeys,
} from './term-entries.ts';
import { BREAK, collectBigrams, countBigrams, groupBigrams, type KeySequence } from './collect-bigrams.ts';

const MOST_COUNTED = 255;
/** An event of a day, a publisher, an author or a language counts less than the date of the article. */
const EVENT_COUNT = 8;
/** Most forms of a key that get a bit. */
const MOST_PLACES = 30;

/** Collects the terms, names and vocabulary of articles, which are added by rising numbers. */
export class Collector {
  readonly stemmings = new Set<Stemming>();
  readonly #entries = new Map<string, Entry>();
  readonly #words = new Map<string, CountedWord>();
  readonly #keys: Readonly<Record<Stemming, WeakMap<Word['keys'], WordKeys>>> = {
    en: new WeakMap(),
    plain: new WeakMap(),
  };
  readonly #names = new Map<string, { spellings: Set<string>; counts: Map<number, number> }>();
  /** Publishers, authors and languages other than the story's, with the articles that they are of. */
  readonly #credits = new Map<string, Set<number>>();
  /** Normalized words that some text has in lower case. */
  readonly #lowercase = new Set<string>();
  readonly #lengths = new Map<number, number>();
  readonly #sequences = new Map<number, KeySequence>();

  add(number: number, article: IndexArticle): void {
    const stemming = stemmingOf(article.language);
    this.stemmings.add(stemming);
    const found: Found = { number, entries: [], sequence: [] };
    let length = this.#addText(article.headline, HEADLINE_TERM_WEIGHT, stemming, found);
    for (const { heading, passages } of article.sections)
      for (const text of [heading ?? [], ...passages].flat())
        length += this.#addText(text, 1, stemming, found);
    for (const author of article.authors ?? []) length += this.#addText(author, 1, stemming, found);
    for (const credit of [article.publisher, article.foreign, ...(article.authors ?? [])])
      if (credit) this.#credits.set(credit, (this.#credits.get(credit) ?? new Set()).add(number));
    this.#lengths.set(number, length);
    for (const entry of found.entries) {
      entry.postings.push((number << COUNT_BITS) | Math.min(entry.count, MOST_COUNTED));
      entry.forms.push(entry.form);
      entry.count = 0;
      entry.form = 0;
    }
    this.#sequences.set(number, new Int32Array(found.sequence));
    const period = periodOf(article.date);
    for (const key of period === null ? [] : periodKeys(period))
      this.#addDay(nameKey(key), number, MOST_COUNTED);
    for (const event of article.events ?? []) this.#addDay(nameKey(dayKey(event.day)), number, EVENT_COUNT);
  }

  #addDay(key: string, article: number, count: number): void {
    const counts = this.#names.get(key)?.counts ?? new Map<number, number>();
    counts.set(article, Math.max(count, counts.get(article) ?? 0));
    this.#names.set(key, { spellings: new Set(), counts });
  }

  /**
   * Takes in names, once all articles are: each spelling finds the articles that mention the name. So do publishers, authors
   * and languages; a publisher of one word that texts have in lower case is left out.
   */
  addNames(names: readonly IndexedName[]): void {
    for (const name of names) this.#addName(name, 1);
    for (const [name, articles] of this.#credits) {
      const aliases = [name.replace(/^The /u, '')];
      const [first = '', ...others] = spellingOf(aliases[0] ?? '');
      if (others.length > 0 || !this.#lowercase.has(first))
        this.#addName({ name, kind: 'organisation', aliases, articles: [...articles] }, EVENT_COUNT);
    }
  }

  #addName({ name, kind, aliases, articles }: IndexedName, least: number): void {
    const written = [name, ...aliases].map(spellingOf).filter((words) => words.length > 0);
    const parts =
      kind === 'person'
        ? [name, ...aliases].flatMap(partsOf).filter(([word = '']) => !this.#lowercase.has(word))
        : [];
    const counts = this.#mentions(written, articles, least);
    for (const words of [...written, ...parts]) {
      const key = nameKey(words);
      const entry = this.#names.get(key) ?? {
        spellings: new Set<string>(),
        counts: new Map<number, number>(),
      };
      for (const spelling of [...written, ...partsOf(kind === 'person' ? name : '').slice(-1)])
        entry.spellings.add(nameKey(spelling));
      for (const [article, count] of counts)
        entry.counts.set(article, Math.max(count, entry.counts.get(article) ?? 0));
      this.#names.set(key, entry);
    }
  }

  /** About how often each article has a name: as often as the rarest word of the spelling that it has most, or `least`. */
  #mentions(spellings: readonly string[][], articles: readonly number[], least: number): Map<number, number> {
    const counts = new Map(articles.map((article) => [article, least]));
    for (const words of spellings) {
      const ofWords = words.map((word) => {
        const keys = [...this.stemmings].map((stemming) => this.#entries.get(keyOf(word, stemming)));
        return new Map(
          keys.flatMap((entry) =>
            (entry?.postings ?? []).map((posting) => [articleOf(posting), posting & MOST_COUNTED]),
          ),
        );
      });
      for (const article of articles) {
        const count = Math.min(...ofWords.map((counted) => counted.get(article) ?? 0));
        counts.set(article, Math.max(count, counts.get(article) ?? 0));
      }
    }
    return counts;
  }

  /** Every key with its articles, words and pairs, and every spelling of a name, in the order of the keys. */
  terms(): CountedTerm[] {
    const average = this.#averageLength();
    const entries = [...this.#entries.values()];
    const pairs = collectBigrams(
      this.#sequences,
      entries.map(({ key, postings }) => ({ key, articles: postings.map(articleOf) })),
    );
    const postingOf = (article: number, count: number): Posting => {
      const length = (this.#lengths.get(article) ?? 0) / average;
      const norm = BM25_SATURATION * (1 - BM25_LENGTH_SHARE + BM25_LENGTH_SHARE * length);
      return { article, impact: Math.max(1, Math.round((IMPACTS * count) / (count + norm))) };
    };
    const names = Array.from(this.#names, ([key, { spellings, counts }]): CountedTerm => ({
      key,
      words: [...spellings].sort(),
      counts: { postings: counts.size, pairs: 0 },
      get postings() {
        return Array.from(counts, ([article, count]) => postingOf(article, count));
      },
      pairs: [],
      forms: [],
    }));
    const words = entries.map(({ id, key, postings, words: spelt, forms }): CountedTerm => {
      const raw = pairs[id] ?? new Float64Array();
      return {
        key,
        words: [...spelt.keys()].sort(),
        forms: keepsForms(spelt.size, postings.length) ? sortedForms(spelt, forms) : [],
        counts: { postings: postings.length, pairs: countBigrams(raw) },
        get postings() {
          return postings.map((posting) => postingOf(articleOf(posting), posting & MOST_COUNTED));
        },
        get pairs() {
          return groupBigrams(raw);
        },
      };
    });
    return [...names, ...words].sort((first, second) => (first.key < second.key ? -1 : 1));
  }

  words(): VocabularyWord[] {
    const names = new Map(
      Array.from(this.#names, ([key, { counts }]) => [key, counts.size] as const).flatMap(([key, articles]) =>
        key
          .trimEnd()
          .split(' ')
          .filter((word) => maxEdits(word) > 0 && !isStopWord(word))
          .map((word) => [word, articles] as const),
      ),
    );
    const words = Array.from(this.#words.values(), ({ word, articles }) => ({
      word,
      commonness: commonnessOf(articles),
      isName: names.delete(word),
    }));
    return [
      ...words,
      ...Array.from(names, ([word, articles]) => ({
        word,
        commonness: commonnessOf(articles),
        isName: true,
      })),
    ];
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

  #addWord(word: Word, weight: number, stemming: Stemming, { number, entries }: Found): WordKeys {
    const keys = this.#keysOf(word, stemming);
    for (const entry of keys.entries) {
      if (entry.count === 0) entries.push(entry);
      entry.count += weight;
    }
    const { counted } = keys;
    if (counted !== null && counted.last !== number) {
      counted.articles += 1;
      counted.last = number;
    }
    const [own] = keys.entries;
    if (own !== undefined) own.form |= keys.form;
    return keys;
  }

  #keysOf(word: Word, stemming: Stemming): WordKeys {
    const cached = this.#keys[stemming].get(word.keys);
    if (cached !== undefined) return cached;
    const keys = keysOfWord(word, stemming);
    const pairKey = bigramKeyOf(keys);
    const [folded] = word.keys;
    if (/^\p{Ll}/u.test(word.text)) this.#lowercase.add(folded);
    const found: WordKeys = {
      entries: keys.map((key) => this.#entryOf(key)),
      paired: pairKey === null ? null : this.#entryOf(pairKey),
      counted: maxEdits(folded) > 0 && !isUnspacedWord(word) ? this.#wordOf(folded) : null,
      form: 0,
    };
    const spelt = found.entries[0]?.words;
    if (found.counted !== null && spelt !== undefined) {
      const place = spelt.get(folded) ?? spelt.size;
      spelt.set(folded, place);
      if (place < MOST_PLACES) found.form = 1 << place;
    }
    this.#keys[stemming].set(word.keys, found);
    return found;
  }

  #entryOf(key: string): Entry {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = {
      id: this.#entries.size,
      key,
      postings: [],
      words: new Map(),
      forms: [],
      count: 0,
      form: 0,
    };
    this.#entries.set(key, entry);
    return entry;
  }

  #wordOf(word: string): CountedWord {
    const known = this.#words.get(word) ?? { word, articles: 0, last: -1 };
    this.#words.set(word, known);
    return known;
  }

  #averageLength(): number {
    const sum = [...this.#lengths.values()].reduce((total, length) => total + length, 0);
    const average = Math.max(1, sum / Math.max(1, this.#lengths.size));
    return AVERAGE_LENGTH_STEP ** Math.round(Math.log(average) / Math.log(AVERAGE_LENGTH_STEP));
  }
}
