import {
  CERTAIN_PREFIX,
  COMPLETION_BESIDE_NAME,
  QUALITY_DERIVED,
  QUALITY_EXACT,
  QUALITY_FORM,
  QUALITY_PREFIX,
  STRENGTH_COMPLETION,
  STRENGTH_COMPLETION_BESIDE_WORD,
} from '../ranking.ts';
import { ARTICLES_AT_ONCE, type AskedWord } from '../engine.ts';
import type { ReadTerm } from '../format/term-block.ts';
import type { PrefixScores } from '../score/prefix-scores.ts';
import { scaled } from './article-set.ts';
import type { Completions } from './completions.ts';
import { isStopWord, type KeyedWord, maxEdits } from '../analyze/analyzer.ts';

/** A shorter key begins too many other words. */
const SHORTEST_BEGINNING = 6;
/** Most words that a prefix matches, the most frequent first. */
const MOST_LONGER = 24;

/** The terms of the blocks that a word is in if it is anywhere. */
export type BlockTerms = ReadonlyMap<string, ReadTerm>;

/** Keys with how well the words that have them answer, and beginnings of words that answer as longer words. */
export interface WordMatches {
  how: AskedWord['how'];
  spellings: ReadonlyMap<string, number>;
  keys: ReadonlyMap<string, number>;
  /** Beginnings of words, with how well a word answers that begins so. */
  beginnings: ReadonlyMap<string, number>;
  doubtful?: boolean;
  /** How much an article counts that has it; as much as the best spelling does unless it says otherwise. */
  strength?: number;
  /** The same of single keys. */
  strengths?: ReadonlyMap<string, number>;
  passive?: boolean;
  /** Whether a word of a name was taken for it. */
  isName?: boolean;
  /** Scores of the articles with words that begin so. */
  completed?: PrefixScores;
}

/** No answer at all. */
export const NOWHERE: WordMatches = {
  how: 'nowhere',
  spellings: new Map(),
  keys: new Map(),
  beginnings: new Map(),
};

/** Returns the matches of a word: its forms and derived words, else words that begin with it; null if there are none. */
export function matchesIn(
  blockTerms: BlockTerms,
  asked: string,
  keysOf: (folded: string) => string[],
  isPrefix: boolean,
): WordMatches | null {
  const own = keysOf(asked).filter((key) => blockTerms.has(key));
  return formMatches(blockTerms, asked, own) ?? prefixMatches(blockTerms, asked, keysOf, isPrefix);
}

/** The same with words that mean about the same, by their keys; null where there is neither. */
export function withSynonyms(
  matches: WordMatches | null,
  keys: readonly string[],
  quality: number,
): WordMatches | null {
  if (keys.length === 0) return matches;
  const { how, spellings, beginnings, strength } = matches ?? NOWHERE;
  const own = new Map(matches?.keys);
  for (const key of keys) if (!own.has(key)) own.set(key, quality);
  const best = strength ?? Math.max(0, ...spellings.values());
  return {
    how: how === 'nowhere' ? 'other-forms' : how,
    spellings,
    keys: own,
    beginnings,
    strengths: new Map(
      Array.from(own, ([key, ofKey]): [string, number] => [
        key,
        keys.includes(key)
          ? quality
          : (matches?.strengths?.get(key) ?? (ofKey === QUALITY_DERIVED ? ofKey : best)),
      ]),
    ),
  };
}

/** Answers with the word itself, its forms and near relations. */
function formMatches(blockTerms: BlockTerms, asked: string, own: readonly string[]): WordMatches | null {
  const derived = derivedKeys(blockTerms, asked);
  if (own.length + derived.length === 0) return null;
  return {
    how: own.length > 0 ? 'as-asked' : 'other-forms',
    spellings: new Map([[asked, QUALITY_EXACT]]),
    keys: new Map([
      ...derived.map((key): [string, number] => [key, QUALITY_DERIVED]),
      ...own.map((key): [string, number] => [key, QUALITY_FORM]),
    ]),
    beginnings: new Map(),
  };
}

/** Returns the word itself as its only match, if the index has one of its keys. */
export function exactMatches(blockTerms: BlockTerms, asked: string, keys: readonly string[]): WordMatches {
  // Of words that may be misspelt the index knows the spellings.
  const isSpelt = maxEdits(asked) > 0;
  const own = keys.filter((key) => {
    const term = blockTerms.get(key);
    return term !== undefined && (!isSpelt || term.words.includes(asked));
  });
  return own.length === 0
    ? NOWHERE
    : {
        how: 'as-asked',
        spellings: new Map([[asked, QUALITY_EXACT]]),
        keys: new Map(own.map((key) => [key, 0])),
        beginnings: new Map(),
      };
}

/** Keys of words derived from a word; they begin with it, so they are in the same block. */
function derivedKeys(blockTerms: BlockTerms, asked: string): string[] {
  if (isStopWord(asked)) return [];
  return [...blockTerms.keys()].filter((key) => key !== asked && isDerived(asked, key));
}

/** Answers with words that begin as what was asked for does, as if more of it were to be typed. */
function prefixMatches(
  blockTerms: BlockTerms,
  asked: string,
  keysOf: (folded: string) => string[],
  isPrefix: boolean,
): WordMatches | null {
  if (maxEdits(asked) === 0) return null;
  const ofLonger = (longer: readonly string[], quality: number, beginning: string): WordMatches => ({
    how: 'other-forms',
    spellings: new Map(),
    keys: new Map(longer.map((key) => [key, quality])),
    beginnings: new Map([[beginning, QUALITY_PREFIX]]),
    doubtful: !isPrefix,
  });
  const beginnings = [
    asked,
    ...keysOf(asked).filter((key) => key.length >= SHORTEST_BEGINNING && key !== asked),
  ];
  for (const beginning of beginnings) {
    const longer = [...blockTerms]
      .filter(([key]) => key.startsWith(beginning))
      .sort(([, first], [, second]) => second.postings.length - first.postings.length)
      .slice(0, MOST_LONGER)
      .map(([key]) => key);
    if (longer.length > 0) return ofLonger(longer, QUALITY_PREFIX, beginning);
  }
  // The key of a word may be shorter than what is typed of it: `interrogat` begins `interrogation`, of the key `interrog`.
  const longer = [...blockTerms.values()]
    .flatMap(({ words }) => words)
    .filter((word) => word.startsWith(asked));
  return longer.length === 0 ? null : ofLonger(longer.flatMap(keysOf), 0, asked);
}

/** Letters of the longest word of the texts that is completed while it is typed. */
const LONGEST_OPEN_WORD = 3;

/**
 * Whether a word of the texts may also be a prefix of the word that is being typed. One of three letters that is the whole
 * query is none where it fills the first results itself.
 */
export const isOpenWord = (asked: string, isAlone: boolean, articles: number): boolean =>
  asked.length <= LONGEST_OPEN_WORD &&
  (!isAlone || asked.length < LONGEST_OPEN_WORD || isStopWord(asked) || articles < ARTICLES_AT_ONCE);

/** Returns completions as matches, besides the word itself if the texts have it. */
export function completionMatches(
  asked: string,
  { names, scores }: Completions,
  own: WordMatches | null,
): WordMatches {
  const isFew = own === null || isStopWord(asked);
  const strength = isFew ? STRENGTH_COMPLETION : STRENGTH_COMPLETION_BESIDE_WORD;
  const letters = Math.min(1, asked.length / CERTAIN_PREFIX);
  const quality = own === null ? QUALITY_PREFIX * letters : STRENGTH_COMPLETION_BESIDE_WORD;
  const named = own === null ? names : [];
  return {
    how: own?.how ?? 'other-forms',
    spellings: own?.spellings ?? new Map(),
    keys: new Map([...Array.from(own?.keys ?? []), ...named.map((key): [string, number] => [key, 0])]),
    beginnings: new Map([[asked, quality]]),
    strengths: new Map([
      ...Array.from(own?.keys ?? [], ([key]): [string, number] => [
        key,
        isStopWord(key) ? 0.1 : QUALITY_EXACT,
      ]),
      ...named.map((key): [string, number] => [key, QUALITY_EXACT]),
    ]),
    completed: {
      weight: scores.weight * letters,
      articles: scaled(scores.articles, named.length > 0 ? strength * COMPLETION_BESIDE_NAME : strength),
    },
  };
}

/** How well a word of a text answers: from 1, it is the word asked for, to 0, it does not. */
export function qualityIn({ spellings, keys, beginnings }: WordMatches, word: KeyedWord): number {
  const [folded] = word.keys;
  let quality = 0;
  for (const [beginning, worth] of beginnings) if (folded.startsWith(beginning)) quality = worth;
  for (const key of word.keys) quality = Math.max(quality, spellings.get(key) ?? 0);
  for (const key of word.indexKeys) quality = Math.max(quality, keys.get(key) ?? 0);
  return quality;
}

/** What may follow a whole word to name its people, its followers or its quality: `Russia` and `Russian`. */
const DERIVED_ENDING = /^(?:n|ns|ians?|isms?|ists?|ic|ly)$/;
const DERIVED_MIN_LENGTH = 5;
/** `attacker` comes of `attack`; `counter` does not come of `count`. */
const AGENT = /^ers?$/;
const AGENT_MIN_LENGTH = 6;
/** Korean sets its particles onto the noun: `모스크바에서` is `모스크바` with one. */
const HANGUL = /^\p{Script=Hangul}{2,}$/u;
const LONGEST_PARTICLE = 3;

/** Whether `word` is derived from `asked` by an ending, both normalized. */
export function isDerived(asked: string, word: string): boolean {
  if (!word.startsWith(asked)) return false;
  const ending = word.slice(asked.length);
  if (HANGUL.test(asked)) return ending.length <= LONGEST_PARTICLE && /^\p{Script=Hangul}+$/u.test(ending);
  return (
    (asked.length >= DERIVED_MIN_LENGTH && DERIVED_ENDING.test(ending)) ||
    (asked.length >= AGENT_MIN_LENGTH && AGENT.test(ending))
  );
}
