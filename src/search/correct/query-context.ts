import { CONTEXT_ADJACENT, CONTEXT_SAME_ARTICLE } from '../ranking.ts';
import { textsOf } from '../lookup/read-article.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import { bigramKeyOf, isStopWord } from '../analyze/analyzer.ts';

/** The context of a query word: keys of its neighbours, and the articles of the other words. */
export interface QueryContext {
  before: readonly string[];
  after: readonly string[];
  articles: ReadonlySet<number>;
}

/** Whether a word has no known context. */
export function isEmptyContext({ before, after, articles }: QueryContext): boolean {
  return before.length + after.length + articles.size === 0;
}

/**
 * Returns the context score of a word: `CONTEXT_ADJACENT` if it is adjacent to a neighbour of the query, else
 * `CONTEXT_SAME_ARTICLE` if it shares an article with the other words or is a stop word, else 0.
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

/** Whether two keys are known to be adjacent: by the bigrams or, if the index is in one file, by the texts. */
async function isPair(index: IndexReader, first: string, second: string): Promise<boolean> {
  const told = await index.pair(first, second, !index.isWhole);
  if (!index.isWhole) return told.length > 0;
  const read = await Promise.all(told.map((article) => index.article(article)));
  return read.flatMap(textsOf).some(({ words }) => {
    const telling = words.map(({ indexKeys }) => indexKeys).filter((keys) => bigramKeyOf(keys) !== null);
    return telling.some((keys, at) => keys.includes(first) && telling[at + 1]?.includes(second) === true);
  });
}
