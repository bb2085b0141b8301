import type { KeyedWord } from '../analyze/analyzer.ts';
import type { Word } from '../analyze/tokenizer.ts';
import type { AskedWord } from '../engine.ts';
import type { Strengths } from './article-set.ts';
import type { IndexReader } from './index-reader.ts';
import type { Place, SentenceWords } from './read-article.ts';

/**
 * One thing that a query asks for: a word, or several that must stand side by side (a hyphenated compound, a run of a
 * script without spaces, or what stands in quotation marks). `exactly` admits no other form of a word; `required`
 * admits no article without the term.
 */
export interface Term {
  asked: string;
  words: readonly Word[];
  exactly: boolean;
  required: boolean;
  /** Whether it tells nothing, for it only makes a question of the query. */
  isFiller?: boolean;
  /** Whether other words for its kind of figure are looked for too, even if it stands in the texts. */
  asksFigure?: boolean;
  /** How often the query has it, if more than once. */
  times?: number;
  /** Looks it up, where that is not done word by word. */
  resolve?: ((index: IndexReader) => Promise<ResolvedTerm>) | undefined;
}

/** A term where it stands in a query. */
export interface TermInText {
  start: number;
  end: number;
  term: Term;
}

/** One word of a query as the index answers it. */
export interface ResolvedWord {
  word: Word;
  how: AskedWord['how'];
  /** The word of another spelling that is taken for it. */
  taken: string | null;
  /** Whether that is a word of a name of the index. */
  isName?: boolean | undefined;
  /** The keys that are taken for it, the best first. */
  keys: string[];
  articles: Strengths;
  /** What it weighs, where that does not follow from its number of articles. */
  weight?: number | undefined;
  /** Whether it is taken for a word so common that the index is not asked for it. */
  passive: boolean;
  /** Whether it may be a slip: as it was typed it stands nowhere, and what answers is no plain form of it. */
  doubtful: boolean;
  /** How well a word of a text answers it: from 1, it is that word, to 0, it does not. */
  qualityOf(word: KeyedWord): number;
  /** Whether a word that answers it may be among those that have all these keys. */
  mayStandAmong(keys: ReadonlySet<string>): boolean;
}

/** A term with what answers it: one step for each of its words and, for a compound, its spelling as one word. */
export interface ResolvedTerm {
  term: Term;
  how: AskedWord['how'];
  steps: ResolvedWord[];
  joined: string | null;
  /** Whether it is a word so common that the index was not asked for it; it is marked where it stands. */
  passive: boolean;
  articles: Strengths;
  /** What it weighs, where that does not follow from its number of articles. */
  weight?: number | undefined;
  /** Whether some of the articles may not have it after all, which only their texts tell. */
  unsure: boolean;
  /** Where a text has the term, if that is not told by its steps: for a date, or a name of several spellings. */
  placesIn?: (text: SentenceWords) => Place[];
  /** Which days are of the term, where it is a date. */
  isOfDay?: (day: string | null) => boolean;
}
