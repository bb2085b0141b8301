import Fuse from 'fuse.js/basic';
import type { VocabularyWord } from './format/word-block.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord } from './keys.ts';
import { allowedSlips, slipsBetween } from './spelling.ts';

/** Keys of the words that stand next to a misspelt one in the query. */
export interface Company {
  before: readonly string[];
  after: readonly string[];
  /** Articles that the other words of the query have. */
  articles: ReadonlySet<number>;
}

/** Fuse proposes so many words, and does not by its own measure look further. */
const MOST_PROPOSED = 60;
const SETTINGS = { includeScore: true, threshold: 0.6, ignoreLocation: true, ignoreFieldNorm: true };

/** A slip is either in these or, the words being sorted by them, before. */
const LAST_LETTERS = 2;
/** Of words as near as the nearest, so many are compared by the company they keep. */
const MOST_COMPARED = 3;
/** A slip at the beginning of a short word is thought of where a word of at least 2^2 articles stands in its place. */
const MOST_BOLD = 1;
const BOLD_COMMONNESS = 2;
/** What one step of commonness (twice as many articles) is worth, against one slip. */
const COMMONNESS = 0.04;
export const SIDE_BY_SIDE = 0.5;
const IN_ONE_ARTICLE = 0.25;

/** A word of the vocabulary with the slips between it and what was asked for, and what they cost. */
export interface NearWord extends VocabularyWord {
  slips: number;
  /** What its company in the query is worth, from 0; from `SIDE_BY_SIDE` on, it is known to stand beside it. */
  worth: number;
  cost: number;
}

/**
 * Gives words of the texts that are near in spelling to one that is not there, the likeliest first: Fuse proposes words
 * of the vocabulary, and slips of the pen, commonness and the company in the query decide.
 */
export async function nearWords(index: IndexReader, asked: string, company: Company): Promise<NearWord[]> {
  const slips = allowedSlips(asked);
  if (slips === 0) return [];
  const { length } = asked;
  const [beginAlike, endAlike] = await Promise.all([
    index.wordsBeginningLike(asked, LAST_LETTERS),
    index.wordsEndingLike(asked, length - slips, length + slips),
  ]);
  const near = nearest(asked, [...beginAlike, ...endAlike], slips, false);
  const bold = nearest(asked, endAlike, 1, true).filter(
    ({ word, commonness }) => commonness >= BOLD_COMMONNESS && !near.some((other) => other.word === word),
  );
  const isAlone = company.articles.size + company.before.length + company.after.length === 0;
  if (isAlone) return near.slice(0, MOST_COMPARED);
  const weighed = await Promise.all(
    [...near.slice(0, MOST_COMPARED), ...bold.slice(0, MOST_BOLD)].map(async (candidate) => {
      const worth = await companyOf(index, candidate.word, company);
      return { ...candidate, worth, cost: candidate.cost - worth };
    }),
  );
  return weighed
    .filter(
      ({ worth, ...candidate }) => worth >= SIDE_BY_SIDE || near.some(({ word }) => word === candidate.word),
    )
    .sort((first, second) => first.cost - second.cost);
}

/** Words so near to the one asked for as the nearest, the likeliest first; `anywhere` as in `slipsBetween`. */
function nearest(
  asked: string,
  words: readonly VocabularyWord[],
  allowed: number,
  anywhere: boolean,
): NearWord[] {
  const likely = new Map(
    words
      .filter(({ word }) => Math.abs(word.length - asked.length) <= allowed)
      .map((word) => [word.word, word]),
  );
  if (likely.size === 0) return [];
  const near = new Fuse([...likely.values()], { ...SETTINGS, keys: ['word'] })
    .search(asked, { limit: MOST_PROPOSED })
    .flatMap(({ item, score = 1 }) => {
      const slips = allowedSlips(item.word) > 0 ? slipsBetween(asked, item.word, allowed, anywhere) : null;
      return slips === null
        ? []
        : [{ ...item, slips, worth: 0, cost: slips - COMMONNESS * item.commonness + score / 100 }];
    })
    .sort((first, second) => first.cost - second.cost);
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near.filter(({ slips }) => slips === fewest);
}

/** Whether a word is found beside the others of the query, or at least in an article with them. */
async function companyOf(index: IndexReader, word: string, company: Company): Promise<number> {
  let worth = 0;
  for (const key of index.keysOf(word)) {
    if (isStopWord(key)) return IN_ONE_ARTICLE;
    const pairs = await Promise.all([
      ...company.before.map((other) => index.pair(other, key, true)),
      ...company.after.map((other) => index.pair(key, other, true)),
    ]);
    if (pairs.some((articles) => articles.length > 0)) return SIDE_BY_SIDE + IN_ONE_ARTICLE;
    const term = await index.term(key);
    if (term?.articles.some((article) => company.articles.has(article))) worth = IN_ONE_ARTICLE;
  }
  return worth;
}
