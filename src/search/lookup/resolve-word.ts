import {
  QUALITY_DERIVED,
  QUALITY_EXACT,
  QUALITY_NUMERAL,
  QUALITY_PREFIX,
  QUALITY_SYNONYM,
  STRENGTH_FORM,
} from '../ranking.ts';
import { anyOf, NO_ARTICLES, type Strengths, strengthsOf } from './article-set.ts';
import type { IndexReader } from './index-reader.ts';
import { maxEdits } from '../analyze/analyzer.ts';
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
import { otherNumeral } from '../analyze/numerals.ts';
import { figureSynonyms } from '../analyze/synonyms.ts';
import { weightOf } from '../score/rank-articles.ts';
import { completionsOf, LONGEST_PREFIX } from './completions.ts';
import type { ResolvedWord } from './terms.ts';

/** Synonyms that are looked up in an index of several files, the first of their list. */
const MOST_SYNONYMS = 2;

/** How a word is looked up. */
export interface Lookup {
  /** No other form than the one asked for. */
  exactly: boolean;
  /** Whether more of it may still be typed. */
  isPrefix: boolean;
  /** Whether it is the whole query. */
  isAlone?: boolean | undefined;
  /** Looks for another spelling where the index has no certain match; null where none is looked for. */
  correct: ((asked: string, matches: WordMatches | null) => Promise<WordMatches>) | null;
  /** Whether synonyms for its kind of figure are looked up even if the texts have the word. */
  synonyms?: boolean | undefined;
  /** Whether a number is also looked up as written otherwise. */
  numerals?: boolean | undefined;
}

/**
 * Finds what the index has for a word: the word itself with its forms and near relations; if none is there, words that
 * begin with it; and if there are none either, the one that is nearest to it in spelling. So `concert` never lights
 * `concern`; and a word too short to be misspelt, or with a figure in it, is taken as it is. `exactly` stops at the word
 * itself, and only `correct` looks for another spelling.
 */
export async function resolveWord(
  index: IndexReader,
  word: Word,
  { exactly, isPrefix, isAlone = false, correct, synonyms = false, numerals = index.isWhole }: Lookup,
): Promise<ResolvedWord> {
  const [asked] = word.keys;
  const acronym = word.keys.find(isAcronym);
  const keys = index.keysOf(asked);
  const isTyped = isPrefix && !exactly && !isUnspacedWord(word) && !/\p{N}/u.test(asked);
  const numeral = exactly || !numerals ? [] : otherNumeral(asked).flatMap((other) => index.keysOf(other));
  const figuresOf = (): Promise<string[]> =>
    index.thereAre(figureSynonyms(keys).slice(0, index.isWhole ? Infinity : MOST_SYNONYMS));
  const [ofAcronym, blockTerms, otherwise, known] = await Promise.all([
    acronym === undefined ? undefined : index.term(acronym),
    index.blockTerms(isPrefix && !exactly ? [...keys, asked] : keys),
    index.thereAre(numeral),
    synonyms || index.isWhole ? figuresOf() : null,
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
  const figures = known ?? (asTyped === null ? await figuresOf() : []);
  const around = withSynonyms(withSynonyms(asTyped, figures, QUALITY_SYNONYM), otherwise, QUALITY_NUMERAL);
  const having = keys.reduce((sum, key) => sum + (blockTerms.get(key)?.articles.length ?? 0), 0);
  const own = around !== null && around.spellings.size > 0 ? around : null;
  const completions =
    isTyped && (own === null || isOpenWord(asked, isAlone, having))
      ? await completionsOf(index, asked)
      : null;
  const answers = completions === null ? around : completionMatches(asked, completions, own);
  const isCertain = answers !== null && answers.doubtful !== true;
  if (correct === null || isCertain || maxEdits(asked) === 0)
    return resolved(index, word, answers ?? NOWHERE);
  return resolved(index, word, await correct(asked, answers));
}

/** Reduces the strength of articles that have only other forms of a word, if the index keeps which have which. */
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
      Math.max(completed.weight, spellings.size > 0 ? weightOf(anyOf(sets).size, index.facts.articles) : 0),
    qualityOf: (other) => qualityIn(answers, other),
    mayStandAmong: (among) =>
      keyList.some((key) => among.has(key)) ||
      [...beginnings.keys()].some((beginning) => [...among].some((key) => key.startsWith(beginning))),
  };
}
