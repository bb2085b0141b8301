import type { KeyedWord } from '../analyze/analyzer.ts';
import type { Word } from '../analyze/tokenizer.ts';
import type { AskedWord } from '../engine.ts';
import type { Strengths } from './article-set.ts';
import type { IndexReader } from './index-reader.ts';
import type { Place, SentenceWords } from './read-article.ts';

/**
 * A term of a query: a word, or several adjacent words (a hyphenated compound, a run in a script without spaces, a quoted
 * phrase). `exactly` allows no other form of a word; `required` allows no article without the term.
 */
export interface Term {
  asked: string;
  words: readonly Word[];
  exactly: boolean;
  required: boolean;
  /** Whether it only makes a question of the query. */
  isFiller?: boolean;
  /** Whether synonyms for its kind of figure are looked up even if the texts have it. */
  asksFigure?: boolean;
  /** How often the query has it, if more than once. */
  times?: number;
  /** Looks it up, where that is not done word by word. */
  resolve?: ((index: IndexReader) => Promise<ResolvedTerm>) | undefined;
}

/** A term with its offsets in a query. */
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
  /** Whether it may be misspelt: the texts have neither it nor a plain form of it. */
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
  /** Whether it is a stop word, which is not looked up but marked in the texts. */
  passive: boolean;
  articles: Strengths;
  /** What it weighs, where that does not follow from its number of articles. */
  weight?: number | undefined;
  /** Whether some of the articles are not verified against their texts. */
  unsure: boolean;
  /** Where a text has the term, if that is not told by its steps: for a date, or a name of several spellings. */
  placesIn?: (text: SentenceWords) => Place[];
  /** Which days are of the term, where it is a date. */
  isOfDay?: (day: string | null) => boolean;
}
