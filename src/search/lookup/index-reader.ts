import { isKeyKnown, keyOf, isStopWord } from '../analyze/analyzer.ts';
import { bigramHash, keyHash, MAX_DOCS_WITHOUT_BIGRAMS } from '../format/bigram-hash.ts';
import type { PrefixCompletions } from '../format/completion-block.ts';
import type { Columns, NameEntry } from '../format/lists.ts';
import type { IndexFacts } from '../format/manifest.ts';
import type { ReadTerm, TermBlock } from '../format/term-block.ts';
import type { VocabularyWord } from '../format/vocabulary.ts';
import type { ReadArticle } from './read-article.ts';

/** Words of the vocabulary that begin as another does, and those that end so. */
export type LikeWords = [beginning: VocabularyWord[], ending: VocabularyWord[]];

/** What the engine asks an index. */
export abstract class IndexReader {
  readonly facts: IndexFacts;

  constructor(facts: IndexFacts) {
    this.facts = facts;
  }

  /** Whether the index is in one file, so that reading texts fetches nothing. */
  abstract readonly isWhole: boolean;

  /**
   * The keys that a folded word can have, by all the stemmings that the texts have; none where no stemmer is loaded and no
   * text has the word.
   */
  keysOf(folded: string): string[] {
    if (!isKeyKnown(folded)) return [];
    return [...new Set(this.facts.stemmings.map((stemming) => keyOf(folded, stemming)))];
  }

  /** The terms of the blocks that keys are in if they are anywhere, in their order. */
  abstract blockTerms(keys: readonly string[]): Promise<ReadonlyMap<string, ReadTerm>>;

  /** The terms, or spellings of names, of all blocks that a beginning may be in; null where those are more than `most`. */
  abstract prefixTerms(
    prefix: string,
    most: number,
    kind?: keyof TermBlock,
  ): Promise<ReadonlyMap<string, ReadTerm> | null>;

  /** What the build chose for a short beginning; undefined where few words begin so. */
  abstract completions(prefix: string): Promise<PrefixCompletions | undefined>;

  /** A spelling of a name, given by its normalized words; undefined for what is no name of the index. */
  abstract name(words: readonly string[]): Promise<ReadTerm | undefined>;

  /** Returns a term; undefined if the index does not have it. */
  abstract term(key: string): Promise<ReadTerm | undefined>;

  /** Words of the vocabulary that share the first or the last letters of a word. */
  abstract wordsSpeltLike(word: string): Promise<LikeWords>;

  /** Words of the vocabulary with a common prefix of so many letters, as far as they are near at hand. */
  abstract wordsBeginningLike(word: string, letters: number): Promise<VocabularyWord[]>;

  /** The words in the blocks of a word's keys, which a lookup of the word has fetched. */
  abstract vocabularyAround(word: string): Promise<VocabularyWord[]>;

  abstract columns(): Promise<Columns>;

  abstract names(): Promise<NameEntry[]>;

  abstract article(number: number): Promise<ReadArticle>;

  /** Returns the keys that the index has. */
  async thereAre(keys: readonly string[]): Promise<string[]> {
    const terms = await Promise.all(keys.map((key) => this.term(key)));
    return keys.filter((_, at) => terms[at] !== undefined);
  }

  /**
   * Returns the articles in which two keys are adjacent, in this order. A key with few articles has no bigrams: then those
   * with both keys are returned, or none if `certain`.
   */
  async pair(first: string, second: string, certain = false): Promise<readonly number[]> {
    const terms = await Promise.all(
      [first, second].flatMap((key) =>
        isStopWord(key) ? [] : [this.term(key).then((term) => ({ key, term }))],
      ),
    );
    const [rarer, commoner] = terms.sort(
      (one, other) =>
        (one.term?.articles.length ?? 0) - (other.term?.articles.length ?? 0) ||
        (one.key < other.key ? -1 : 1),
    );
    if (!rarer?.term || (commoner && !commoner.term)) return [];
    const { articles } = rarer.term;
    const isTold = articles.length > MAX_DOCS_WITHOUT_BIGRAMS;
    if (certain && !isTold) return [];
    const hash = bigramHash(keyHash(first), keyHash(second));
    const together = isTold ? rarer.term.placesOf(hash).flatMap((place) => articles[place] ?? []) : articles;
    if (!commoner?.term) return together;
    const having = new Set(commoner.term.articles);
    return together.filter((article) => having.has(article));
  }
}
