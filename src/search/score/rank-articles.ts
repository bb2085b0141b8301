import {
  BIGRAM_WEIGHT,
  COVERAGE_POWERS,
  MIN_SHARE_FACTOR,
  MIN_SHARE_OF_BEST,
  MIN_SHARE_OF_QUERY,
  SHARE_TERMS,
  SHORT_QUERY,
  STOP_WORD_SHARE,
  UNKNOWN_TERM_FREQUENCY,
} from '../ranking.ts';
import type { ResolvedTerm } from '../lookup/terms.ts';

/** A matching article with its score. */
export interface RankedArticle {
  article: number;
  score: number;
  /** Terms of the query, but stop words, that it does not have. */
  missing: number;
}

/** Rare terms weigh more than common ones (the logarithm of BM25). */
export function weightOf(articles: number, all: number): number {
  return Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
}

/**
 * The weight of a term in the share of a query that an article has. A term without a match has one too. Common terms lose
 * less than in `weightOf`, because in few articles most words discriminate.
 */
function shareOf(passive: boolean, articles: number, all: number): number {
  return passive ? STOP_WORD_SHARE : Math.log(1 + (4 * all) / (articles || UNKNOWN_TERM_FREQUENCY * all));
}

/**
 * Ranks the articles of a query by BM25 and bigrams, and leaves out those with too small a share of it. Ties are in the
 * order of their numbers. `scope` are the articles among which terms are rare or common, where these are not all.
 */
export function rankArticles(
  terms: readonly ResolvedTerm[],
  pairs: readonly ReadonlySet<number>[],
  facts: { articles: number; range: number },
  isAllowed: (article: number) => boolean,
  scope: ReadonlySet<number> | null = null,
): RankedArticle[] {
  const { range } = facts;
  const all = scope?.size ?? facts.articles;
  const sizeOf = (articles: { size: number; keys(): Iterable<number> }): number =>
    scope === null ? articles.size : [...articles.keys()].filter((article) => scope.has(article)).length;
  const scores = new Float64Array(range);
  const shares = new Float64Array(range);
  const telling = terms.filter(({ passive }) => !passive).length;
  const few = Math.min(1, SHARE_TERMS / telling);
  const had = new Uint8Array(range);
  const coverage = COVERAGE_POWERS[telling] ?? 0;
  let total = 0;
  for (const term of terms) {
    const size = sizeOf(term.articles);
    const weight = term.weight ?? weightOf(size, all);
    const times = term.term.times ?? 1;
    const share = shareOf(term.passive, size, all);
    total += share;
    for (const [article, strength] of term.articles) {
      scores[article] = (scores[article] ?? 0) + weight * strength * times;
      if (!term.passive) had[article] = (had[article] ?? 0) + 1;
      shares[article] = (shares[article] ?? 0) + share;
    }
  }
  for (const pair of pairs) {
    const weight = BIGRAM_WEIGHT * few * weightOf(sizeOf(pair), all);
    for (const article of pair) if (shares[article] !== 0) scores[article] = (scores[article] ?? 0) + weight;
  }
  const found: RankedArticle[] = [];
  let most = 0;
  for (let article = 0; article < range; article += 1) {
    if (shares[article] === 0 || !isAllowed(article)) continue;
    const missing = telling - (had[article] ?? 0);
    const covered = telling > 0 ? (1 - missing / telling) ** coverage : 1;
    found.push({ article, score: (scores[article] ?? 0) * covered, missing });
    most = Math.max(most, shares[article] ?? 0);
  }
  const enough =
    Math.max(MIN_SHARE_FACTOR, few) *
    Math.min(MIN_SHARE_OF_QUERY[telling <= SHORT_QUERY ? 'few' : 'many'] * total, MIN_SHARE_OF_BEST * most);
  return found
    .filter(({ article }) => (shares[article] ?? 0) >= enough)
    .sort((first, second) => second.score - first.score || first.article - second.article);
}
