import type { ResolvedTerm } from '../lookup/terms.ts';
import { ARTICLES_AT_ONCE } from '../engine.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import type { RankedArticle } from './rank-articles.ts';
import type { ReadArticle } from '../lookup/read-article.ts';
import { needsVerification, containsTerm } from '../lookup/resolve-term.ts';

/** Articles that are read for one answer, however few of them have in their texts what they must have. */
const MOST_READ = 200;

interface Question {
  terms: readonly ResolvedTerm[];
  without: readonly ResolvedTerm[];
}

/** Articles with their texts, how many before them fell out, and whether none is left that was not read. */
export interface VerifiedResults {
  articles: { ranked: RankedArticle; read: ReadArticle }[];
  fallen: number;
  isAll: boolean;
}

/**
 * Reads articles in their order until `count` are found whose texts have the required terms and none that is excluded.
 * Articles are read in batches, which grow where articles fall out.
 *
 * @throws SearchLoadError if a text does not arrive
 */
export async function verifiedResults(
  index: IndexReader,
  ranked: readonly RankedArticle[],
  question: Question,
  count: number,
): Promise<VerifiedResults> {
  const articles: VerifiedResults['articles'] = [];
  let at = 0;
  for (let batch = count; articles.length < count && at < ranked.length; batch += ARTICLES_AT_ONCE) {
    if (at >= Math.max(MOST_READ, count) && !index.isWhole) break;
    const next = ranked.slice(at, at + batch);
    const read = await Promise.all(
      next.map(async (one) => ({ ranked: one, read: await index.article(one.article) })),
    );
    articles.push(...read.filter((one) => isVerified(one.read, question)));
    at += next.length;
  }
  const fallen = at - articles.length;
  return { articles: articles.slice(0, count), fallen, isAll: at === ranked.length };
}

function isVerified(read: ReadArticle, { terms, without }: Question): boolean {
  return (
    terms.every((term) => !needsVerification(term) || containsTerm(term, read)) &&
    !without.some((term) => containsTerm(term, read))
  );
}
