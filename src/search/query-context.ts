import type { IndexReader } from './index-reader.ts';
import { isStopWord } from './analyzer.ts';

/** What stands around a word of a query: keys of its neighbours there, and the articles that the other words have. */
export interface QueryContext {
  before: readonly string[];
  after: readonly string[];
  articles: ReadonlySet<number>;
}

/** What it is worth to a word that it stands beside a neighbour of the query, or in an article with the others. */
export const SIDE_BY_SIDE = 0.75;
const IN_ONE_ARTICLE = 0.25;

/** Whether nothing is known of what stands around a word. */
export function isEmptyContext({ before, after, articles }: QueryContext): boolean {
  return before.length + after.length + articles.size === 0;
}

/**
 * Gives what it is worth to a word of the texts that it stands beside what is around it in the query, or in one article
 * with it at least, as far as the index tells.
 */
export async function contextScore(context: QueryContext, index: IndexReader, word: string): Promise<number> {
  let worth = 0;
  for (const key of index.keysOf(word)) {
    if (isStopWord(key)) return IN_ONE_ARTICLE;
    const pairs = await Promise.all([
      ...context.before.map((other) => index.pair(other, key, true)),
      ...context.after.map((other) => index.pair(key, other, true)),
    ]);
    if (pairs.some((articles) => articles.length > 0)) return SIDE_BY_SIDE;
    const term = await index.term(key);
    if (term?.articles.some((article) => context.articles.has(article))) worth = IN_ONE_ARTICLE;
  }
  return worth;
}
