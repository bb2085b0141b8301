import { anyOf, NO_ARTICLES, type Strengths, strengthsOf } from './article-set.ts';
import { type QueryContext, isEmptyContext, SIDE_BY_SIDE } from './query-context.ts';
import type { AskedWord } from './engine.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord, type KeyedWord } from './analyzer.ts';
import { loadPart } from './load-part.ts';
import { correctLocally, type Correction } from './correct.ts';
import { maxEdits } from './edit-distance.ts';
import {
  type WordMatches,
  completionMatches,
  isOpenWord,
  matchesIn,
  AS_ASKED,
  DERIVED,
  exactMatches,
  FORM_OF_NEAR,
  LONGER_WORD,
  NEAR,
  NOWHERE,
  qualityIn,
  UNSURE,
} from './word-answers.ts';
import { isAcronym, isUnspacedWord, type Word } from './words.ts';
import { completionsOf } from './completions.ts';

/** One word of a query as the index answers it. */
export interface ResolvedWord {
  word: Word;
  how: AskedWord['how'];
  /** The word of another spelling that is taken for it. */
  taken: string | null;
  /** The keys that are taken for it, the best first. */
  keys: string[];
  articles: Strengths;
  /** Whether it is taken for a word so common that the index is not asked for it. */
  passive: boolean;
  /** Whether it may be a slip: as it was typed it stands nowhere, and what answers is no plain form of it. */
  doubtful: boolean;
  /** How well a word of a text answers it: from 1, it is that word, to 0, it does not. */
  qualityOf(word: KeyedWord): number;
  /** Whether a word that answers it may be among those that have all these keys. */
  mayStandAmong(keys: ReadonlySet<string>): boolean;
}

/** How a word is looked up. */
export interface Lookup {
  /** No other form than the one asked for. */
  exactly: boolean;
  /** Whether more of it may still be typed. */
  isPrefix: boolean;
  /** What stands around it; without, no other spelling is looked for. */
  context: QueryContext | null;
}

/**
 * Finds what the index has for a word: the word itself with its forms and near relations; if none is there, words that
 * begin with it; and if there are none either, the one that is nearest to it in spelling. So `concert` never lights
 * `concern`; and a word too short to be misspelt, or with a figure in it, is taken as it is. `exactly` stops at the word
 * itself, and only with `context` is another spelling looked for.
 */
export async function resolveWord(
  index: IndexReader,
  word: Word,
  { exactly, isPrefix, context }: Lookup,
): Promise<ResolvedWord> {
  const [asked] = word.keys;
  const acronym = word.keys.find(isAcronym);
  const keys = index.keysOf(asked);
  const [ofAcronym, blockTerms] = await Promise.all([
    acronym === undefined ? undefined : index.term(acronym),
    index.blockTerms(isPrefix && !exactly ? [...keys, asked] : keys),
  ]);
  if (acronym !== undefined && ofAcronym !== undefined) {
    return resolved(index, word, {
      how: 'as-asked',
      spellings: new Map([[acronym, AS_ASKED]]),
      keys: new Map([[acronym, AS_ASKED]]),
      beginnings: new Map(),
    });
  }
  if (exactly) return resolved(index, word, exactMatches(blockTerms, asked, keys));
  const isTyped = isPrefix && !isUnspacedWord(word) && !/\p{N}/u.test(asked);
  const around = matchesIn(blockTerms, asked, (folded) => index.keysOf(folded), isPrefix);
  const own = around !== null && around.spellings.size > 0 ? around : null;
  const answers =
    isTyped && (own === null || (index.isWhole && isOpenWord(asked)))
      ? (completionMatches(asked, await completionsOf(index, asked), own) ?? around)
      : around;
  const isSettled = answers !== null && (!answers.doubtful || !hasNeighbour(context));
  if (context === null || isSettled || maxEdits(asked) === 0)
    return resolved(index, word, answers ?? NOWHERE);
  return resolved(index, word, await correctedMatches(index, asked, answers, context));
}

const hasNeighbour = (context: QueryContext | null): boolean =>
  context !== null && context.before.length + context.after.length > 0;

/** Answers with the nearest word; where others answer already, only with one that is known to stand beside its company. */
async function correctedMatches(
  index: IndexReader,
  asked: string,
  others: WordMatches | null,
  context: QueryContext,
): Promise<WordMatches> {
  const nearest =
    (await correctLocally(index, asked, context)) ?? (await correctAnywhere(index, asked, context));
  if (nearest === undefined) return others ?? NOWHERE;
  const keys = index.keysOf(nearest.word);
  const isBeside = nearest.worth >= SIDE_BY_SIDE;
  const isBetter = nearest.slips === 1 && isBeside && !keys.some((key) => others?.keys.has(key));
  if (others !== null && !isBetter) return others;
  return {
    how: 'near',
    spellings: new Map([[nearest.word, NEAR]]),
    keys: new Map(keys.map((key) => [key, FORM_OF_NEAR])),
    beginnings: new Map(),
    strength: isBeside ? AS_ASKED : UNSURE,
    passive: !isEmptyContext(context) && keys.every(isStopWord),
  };
}

/** The nearest of the whole vocabulary; its files and the code that compares them are asked for together. */
async function correctAnywhere(
  index: IndexReader,
  asked: string,
  context: QueryContext,
): Promise<Correction | undefined> {
  const [{ nearWords }, alike] = await Promise.all([
    loadPart('spelling', () => import('./correction-candidates.ts')),
    index.wordsSpeltLike(asked),
  ]);
  const [nearest] = await nearWords(index, asked, alike, context);
  return nearest;
}

async function resolved(index: IndexReader, word: Word, answers: WordMatches): Promise<ResolvedWord> {
  const { how, spellings, keys, beginnings, doubtful = false, passive = false } = answers;
  const best = answers.strength ?? Math.max(0, ...spellings.values(), beginnings.size > 0 ? LONGER_WORD : 0);
  const sets = await Promise.all(
    [...(passive ? [] : keys)].map(async ([key, quality]) =>
      strengthsOf(
        (await index.term(key))?.postings ?? [],
        answers.strengths?.get(key) ?? (quality === DERIVED ? DERIVED : best),
      ),
    ),
  );
  const keyList = [...spellings.keys(), ...keys.keys()];
  return {
    word,
    how,
    doubtful,
    passive,
    taken: how === 'near' ? ([...spellings.keys()][0] ?? null) : null,
    keys: [...keys].sort(([, first], [, second]) => second - first).map(([key]) => key),
    articles: how === 'nowhere' ? NO_ARTICLES : anyOf(sets),
    qualityOf: (other) => qualityIn(answers, other),
    mayStandAmong: (among) =>
      keyList.some((key) => among.has(key)) ||
      [...beginnings.keys()].some((beginning) => [...among].some((key) => key.startsWith(beginning))),
  };
}
