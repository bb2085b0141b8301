import { IMPACTS, type Posting } from '../format/posting.ts';
import { PREFIX_DISTANCE_COST, PREFIX_WEIGHT } from '../ranking.ts';
import { weightOf } from './rank-articles.ts';

/** Scores of the articles that have words with a beginning: shares of the highest, which is `weight`. */
export interface PrefixScores {
  weight: number;
  articles: ReadonlyMap<number, number>;
}

/**
 * Adds up, for each article, the BM25 scores of its terms that begin so, those with many letters still to be typed a little
 * less. `all` counts the articles of the index.
 */
export function prefixScores(
  prefix: string,
  terms: Iterable<{ key: string; postings: readonly Posting[] }>,
  all: number,
): PrefixScores {
  const sums = new Map<number, number>();
  for (const { key, postings } of terms) {
    const closeness =
      key.length / (key.length + PREFIX_DISTANCE_COST * Math.max(0, key.length - prefix.length));
    const weight = PREFIX_WEIGHT * closeness * weightOf(postings.length, all);
    for (const { article, impact } of postings)
      sums.set(article, (sums.get(article) ?? 0) + (weight * impact) / IMPACTS);
  }
  const weight = [...sums.values()].reduce((most, sum) => Math.max(most, sum), 0);
  return { weight, articles: new Map(Array.from(sums, ([article, sum]) => [article, sum / weight])) };
}
