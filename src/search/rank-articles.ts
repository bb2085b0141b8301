import type { ResolvedTerm } from './resolve-term.ts';

/** An article that answers, with what it is worth among those that do. */
export interface RankedArticle {
  article: number;
  score: number;
}

/** What two neighbours of the query are worth that are neighbours in the text, against words that only stand in it. */
const PAIR_WEIGHT = 0.2;
/** Of what was asked, by weight, an article must have this share, or nearly as much as the best. */
const ENOUGH = 0.3;
const NEARLY = 0.7;
/** Of more words than these that tell something, neighbours say less and less, and a smaller share is enough, down to half of it. */
const FEW_TERMS = 3;
const LEAST_PART = 0.5;
/** A query of no more terms that tell something is answered first by the articles that have them all. */
export const SHORT_QUERY = 2;
/** An article that has a part of the terms counts by this power of the part, by how many terms there are. */
const COVERAGE_POWERS = [0, 2, 2, 0.5];
/** A term that stands nowhere has its share as if this part of all articles had it. */
const RARE = 0.02;
/** What a term as common as the commonest words has for its share. */
const PASSIVE_SHARE = 0.05;

/** Rare terms weigh more than common ones (the logarithm of BM25). */
function weightOf(articles: number, all: number): number {
  return Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
}

/**
 * The part of a query that a term is. One that is nowhere is a part too, so that the others do not answer alone. Of few
 * articles most have a word that tells them apart, so common terms lose less than in `weightOf`.
 */
function shareOf({ articles, passive }: ResolvedTerm, all: number): number {
  return passive ? PASSIVE_SHARE : Math.log(1 + (4 * all) / (articles.size || RARE * all));
}

/**
 * Orders the articles that answer a query by BM25 with what stands side by side, and leaves out those that have too little
 * of it. Equals stay in the order of their numbers.
 */
export function rankArticles(
  terms: readonly ResolvedTerm[],
  pairs: readonly ReadonlySet<number>[],
  { articles: all, range }: { articles: number; range: number },
  isAllowed: (article: number) => boolean,
): RankedArticle[] {
  const scores = new Float64Array(range);
  const shares = new Float64Array(range);
  const telling = terms.filter(({ passive }) => !passive).length;
  const few = Math.min(1, FEW_TERMS / telling);
  const had = new Uint8Array(range);
  const coverage = COVERAGE_POWERS[telling] ?? 0;
  let total = 0;
  for (const term of terms) {
    const weight = weightOf(term.articles.size, all);
    const times = term.term.times ?? 1;
    const share = shareOf(term, all);
    total += share;
    for (const [article, strength] of term.articles) {
      scores[article] = (scores[article] ?? 0) + weight * strength * times;
      if (!term.passive) had[article] = (had[article] ?? 0) + 1;
      shares[article] = (shares[article] ?? 0) + share;
    }
  }
  for (const pair of pairs) {
    const weight = PAIR_WEIGHT * few * weightOf(pair.size, all);
    for (const article of pair) if (shares[article] !== 0) scores[article] = (scores[article] ?? 0) + weight;
  }
  const found: RankedArticle[] = [];
  let most = 0;
  for (let article = 0; article < range; article += 1) {
    if (shares[article] === 0 || !isAllowed(article)) continue;
    const covered = telling > 0 ? ((had[article] ?? 0) / telling) ** coverage : 1;
    found.push({ article, score: (scores[article] ?? 0) * covered });
    most = Math.max(most, shares[article] ?? 0);
  }
  const enough = Math.max(LEAST_PART, few) * Math.min(ENOUGH * total, NEARLY * most);
  return found
    .filter(({ article }) => (shares[article] ?? 0) >= enough)
    .sort((first, second) => second.score - first.score || first.article - second.article);
}
