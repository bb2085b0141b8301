import { CONTEXT_ADJACENT, CONTEXT_SAME_ARTICLE } from '../ranking.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import { isStopWord } from '../analyze/analyzer.ts';

/** What stands around a word of a query: keys of its neighbours there, and the articles that the other words have. */
export interface QueryContext {
  before: readonly string[];
  after: readonly string[];
  articles: ReadonlySet<number>;
}

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
    if (isStopWord(key)) return CONTEXT_SAME_ARTICLE;
    const pairs = await Promise.all([
      ...context.before.map((other) => index.pair(other, key, true)),
      ...context.after.map((other) => index.pair(key, other, true)),
    ]);
    if (pairs.some((articles) => articles.length > 0)) return CONTEXT_ADJACENT;
    const term = await index.term(key);
    if (term?.articles.some((article) => context.articles.has(article))) worth = CONTEXT_SAME_ARTICLE;
  }
  return worth;
}
