import { SearchLoadError } from './engine.ts';
import { pairHash } from './format/pair-block.ts';
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

/** Of words as near as the nearest, so many are compared by the company they keep. */
const MOST_COMPARED = 4;
/** What one step of commonness (twice as many articles) is worth, against one slip. */
const COMMONNESS = 0.04;
const SIDE_BY_SIDE = 0.5;
const IN_ONE_ARTICLE = 0.25;

interface NearWord extends VocabularyWord {
  cost: number;
}

/**
 * Gives words of the texts that are near in spelling to one that is not there, the likeliest first: Fuse proposes words
 * of the vocabulary, and slips of the pen, commonness and the company in the query decide.
 */
export async function nearWords(index: IndexReader, asked: string, company: Company): Promise<string[]> {
  const slips = allowedSlips(asked);
  if (slips === 0) return [];
  const { length } = asked;
  const byBeginning = await index.words('words', asked.slice(0, 1), length - slips, length + slips);
  let near = await nearest(asked, byBeginning, slips);
  if (near.length === 0) {
    const byEnd = await index.words('ends', asked.slice(-1), length - 1, length + 1);
    near = await nearest(asked, byEnd, 1);
  }
  const compared = near.slice(0, MOST_COMPARED);
  if (
    compared.length < 2 ||
    (company.articles.size === 0 && company.before.length + company.after.length === 0)
  )
    return compared.map(({ word }) => word);
  const weighed = await Promise.all(
    compared.map(async (candidate) => ({
      word: candidate.word,
      cost: candidate.cost - (await companyOf(index, candidate.word, company)),
    })),
  );
  return weighed.sort((first, second) => first.cost - second.cost).map(({ word }) => word);
}

async function nearest(
  asked: string,
  words: readonly VocabularyWord[],
  allowed: number,
): Promise<NearWord[]> {
  if (words.length === 0) return [];
  const Fuse = await loadFuse();
  const fuse = new Fuse([...words], { ...SETTINGS, keys: ['word'] });
  const near = fuse
    .search(asked, { limit: MOST_PROPOSED })
    .flatMap(({ item, score = 1 }) => {
      const slips = allowedSlips(item.word) > 0 ? slipsBetween(asked, item.word, allowed) : null;
      return slips === null
        ? []
        : [{ ...item, slips, cost: slips - COMMONNESS * item.commonness + score / 100 }];
    })
    .sort((first, second) => first.cost - second.cost);
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near.filter(({ slips }) => slips === fewest);
}

/** Whether a word is found beside the others of the query, or at least in an article with them. */
async function companyOf(index: IndexReader, word: string, company: Company): Promise<number> {
  let worth = 0;
  for (const key of index.keysOf(word)) {
    if (isStopWord(key)) continue;
    const pairs = await Promise.all([
      ...company.before.map((other) => index.pair(pairHash(other, key))),
      ...company.after.map((other) => index.pair(pairHash(key, other))),
    ]);
    if (pairs.some((articles) => articles.length > 0)) return SIDE_BY_SIDE + IN_ONE_ARTICLE;
    const postings = (await index.termsAround(key)).get(key) ?? [];
    if (postings.some(({ article }) => company.articles.has(article))) worth = IN_ONE_ARTICLE;
  }
  return worth;
}

/** Loads Fuse, the first time that a word is nowhere. */
export async function loadFuse(): Promise<typeof import('fuse.js').default> {
  try {
    return (await import('fuse.js')).default;
  } catch (cause) {
    throw new SearchLoadError('fuse.js', 'it did not arrive', { cause });
  }
}
