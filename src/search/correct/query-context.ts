import { CONTEXT_ADJACENT, CONTEXT_SAME_ARTICLE } from '../ranking.ts';
import { textsOf } from '../lookup/read-article.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import { bigramKeyOf, isStopWord } from '../analyze/analyzer.ts';

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
      ...context.before.map((other) => isPair(index, other, key)),
      ...context.after.map((other) => isPair(index, key, other)),
    ]);
    if (pairs.some(Boolean)) return CONTEXT_ADJACENT;
    const term = await index.term(key);
    if (term?.articles.some((article) => context.articles.has(article))) worth = CONTEXT_SAME_ARTICLE;
  }
  return worth;
}

/** Whether two keys are known to stand side by side: as the index tells or, where all texts are at hand, as they do. */
async function isPair(index: IndexReader, first: string, second: string): Promise<boolean> {
  const told = await index.pair(first, second, !index.isWhole);
  if (!index.isWhole) return told.length > 0;
  const read = await Promise.all(told.map((article) => index.article(article)));
  return read.flatMap(textsOf).some(({ words }) => {
    const telling = words.map(({ indexKeys }) => indexKeys).filter((keys) => bigramKeyOf(keys) !== null);
    return telling.some((keys, at) => keys.includes(first) && telling[at + 1]?.includes(second) === true);
  });
}
