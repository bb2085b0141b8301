import {
  CONTEXT_ADJACENT,
  QUALITY_CORRECTED,
  QUALITY_CORRECTED_FORM,
  QUALITY_DERIVED,
  QUALITY_EXACT,
  QUALITY_PREFIX,
  STRENGTH_CORRECTED,
  STRENGTH_FORM,
} from '../ranking.ts';
import { anyOf, NO_ARTICLES, type Strengths, strengthsOf } from './article-set.ts';
import { type QueryContext, isEmptyContext } from '../correct/query-context.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord } from '../analyze/analyzer.ts';
import { loadPart } from './load-part.ts';
import { correctLocally, type Correction } from '../correct/correct.ts';
import { maxEdits } from '../correct/edit-distance.ts';
import {
  type WordMatches,
  completionMatches,
  isOpenWord,
  matchesIn,
  exactMatches,
  NOWHERE,
  qualityIn,
  withSynonyms,
} from './word-matches.ts';
import { isAcronym, isUnspacedWord, type Word } from '../analyze/tokenizer.ts';
import { figureSynonyms } from '../analyze/synonyms.ts';
import { weightOf } from '../score/rank-articles.ts';
import { completionsOf, LONGEST_PREFIX } from './completions.ts';
import type { ResolvedWord } from './terms.ts';

/** How a word is looked up. */
export interface Lookup {
  /** No other form than the one asked for. */
  exactly: boolean;
  /** Whether more of it may still be typed. */
  isPrefix: boolean;
  /** What stands around it; without, no other spelling is looked for. */
  context: QueryContext | null;
  /** Whether other words for its kind of figure are looked for even if it stands in the texts. */
  synonyms?: boolean | undefined;
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
  { exactly, isPrefix, context, synonyms = false }: Lookup,
): Promise<ResolvedWord> {
  const [asked] = word.keys;
  const acronym = word.keys.find(isAcronym);
  const keys = index.keysOf(asked);
  const isTyped = isPrefix && !exactly && !isUnspacedWord(word) && !/\p{N}/u.test(asked);
  const [ofAcronym, blockTerms] = await Promise.all([
    acronym === undefined ? undefined : index.term(acronym),
    index.blockTerms(isPrefix && !exactly ? [...keys, asked] : keys),
    // Fetched along with the terms, so that completing takes no round trip more.
    isTyped && asked.length <= LONGEST_PREFIX ? index.completions(asked) : undefined,
  ]);
  if (acronym !== undefined && ofAcronym !== undefined) {
    return resolved(index, word, {
      how: 'as-asked',
      spellings: new Map([[acronym, QUALITY_EXACT]]),
      keys: new Map([[acronym, QUALITY_EXACT]]),
      beginnings: new Map(),
    });
  }
  if (exactly) return resolved(index, word, exactMatches(blockTerms, asked, keys));
  const asTyped = matchesIn(blockTerms, asked, (folded) => index.keysOf(folded), isPrefix);
  const around =
    synonyms || asTyped === null || index.isWhole
      ? withSynonyms(asTyped, await index.thereAre(figureSynonyms(keys)))
      : asTyped;
  const own = around !== null && around.spellings.size > 0 ? around : null;
  const completions =
    isTyped && (own === null || isOpenWord(asked)) ? await completionsOf(index, asked) : null;
  const answers = completions === null ? around : completionMatches(asked, completions, own);
  const isSettled = answers !== null && (!answers.doubtful || !hasNeighbour(context));
  if (context === null || isSettled || maxEdits(asked) === 0)
    return resolved(index, word, answers ?? NOWHERE);
  return resolved(index, word, await correctedMatches(index, asked, answers, context));
}

/** Lessens the articles that have a word only in other forms, where the index tells which have it as it is asked for. */
function preferExact(strengths: Strengths, exact: readonly (ReadonlySet<number> | null)[]): Strengths {
  const having = exact.flatMap((articles) => (articles === null ? [] : [articles]));
  if (having.length === 0) return strengths;
  return new Map(
    Array.from(strengths, ([article, strength]) => [
      article,
      having.some((articles) => articles.has(article)) ? strength : STRENGTH_FORM * strength,
    ]),
  );
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
    (index.isWhole ? null : await correctLocally(index, asked, context)) ??
    (await correctAnywhere(index, asked, context));
  if (nearest === undefined) return others ?? NOWHERE;
  const keys = index.keysOf(nearest.word);
  const isBeside = nearest.worth >= CONTEXT_ADJACENT;
  const isBetter = nearest.edits === 1 && isBeside && !keys.some((key) => others?.keys.has(key));
  if (others !== null && !isBetter) return others;
  return {
    how: 'near',
    isName: nearest.isName,
    spellings: new Map([[nearest.word, QUALITY_CORRECTED]]),
    keys: new Map(keys.map((key) => [key, QUALITY_CORRECTED_FORM])),
    beginnings: new Map(),
    strength: isBeside ? QUALITY_EXACT : STRENGTH_CORRECTED,
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
    loadPart('spelling', () => import('../correct/correction-candidates.ts')),
    index.wordsSpeltLike(asked),
  ]);
  const [nearest] = await nearWords(index, asked, alike, context);
  return nearest;
}

async function resolved(index: IndexReader, word: Word, answers: WordMatches): Promise<ResolvedWord> {
  const { how, spellings, keys, beginnings, doubtful = false, passive = false, completed } = answers;
  const best =
    answers.strength ?? Math.max(0, ...spellings.values(), beginnings.size > 0 ? QUALITY_PREFIX : 0);
  const sets = await Promise.all(
    [...(passive ? [] : keys)].map(async ([key, quality]) => {
      const term = await index.term(key);
      const strengths = strengthsOf(
        term?.postings ?? [],
        answers.strengths?.get(key) ?? (quality === QUALITY_DERIVED ? STRENGTH_FORM * QUALITY_DERIVED : best),
      );
      return preferExact(
        strengths,
        [...spellings.keys()].map((word) => term?.articlesWith(word) ?? null),
      );
    }),
  );
  const keyList = [...spellings.keys(), ...keys.keys()];
  return {
    word,
    how,
    doubtful,
    passive,
    isName: answers.isName,
    taken: how === 'near' ? ([...spellings.keys()][0] ?? null) : null,
    keys: [...keys].sort(([, first], [, second]) => second - first).map(([key]) => key),
    articles: how === 'nowhere' ? NO_ARTICLES : anyOf([...sets, ...(completed ? [completed.articles] : [])]),
    weight:
      completed &&
      Math.max(
        completed.weight,
        spellings.size > 0 ? weightOf(anyOf(sets).size, index.manifest.articles) : 0,
      ),
    qualityOf: (other) => qualityIn(answers, other),
    mayStandAmong: (among) =>
      keyList.some((key) => among.has(key)) ||
      [...beginnings.keys()].some((beginning) => [...among].some((key) => key.startsWith(beginning))),
  };
}
