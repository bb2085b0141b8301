import { IMPACTS, type Posting } from '../format/posting.ts';

/** Articles by number, each with how much a term says of it, from above 0 to 1. */
export type Strengths = ReadonlyMap<number, number>;

export const NO_ARTICLES: Strengths = new Map();

/** What postings say, as far as the word they are of answers the one asked for (`quality`, up to 1). */
export function strengthsOf(postings: readonly Posting[], quality: number): Strengths {
  return new Map(postings.map(({ article, impact }) => [article, (impact / IMPACTS) * quality]));
}

/** The same articles, each as much less strong. */
export function scaled(articles: Strengths, factor: number): Strengths {
  return new Map(Array.from(articles, ([article, strength]) => [article, factor * strength]));
}

/** Articles that any of the sets has, each as strongly as the strongest. */
export function anyOf(sets: readonly Strengths[]): Strengths {
  const [first = NO_ARTICLES, ...others] = sets;
  if (others.length === 0) return first;
  const united = new Map(first);
  for (const set of others)
    for (const [article, strength] of set)
      if (strength > (united.get(article) ?? 0)) united.set(article, strength);
  return united;
}

/** Articles that all of the sets have, each as strongly as the weakest. */
export function allOf(sets: readonly Strengths[]): Strengths {
  const [smallest = NO_ARTICLES, ...others] = [...sets].sort((first, second) => first.size - second.size);
  const shared = new Map<number, number>();
  for (const [article, strength] of smallest) {
    let weakest = strength;
    for (const set of others) weakest = Math.min(weakest, set.get(article) ?? 0);
    if (weakest > 0) shared.set(article, weakest);
  }
  return shared;
}

/** Those of the articles that a rising list has. */
export function within(set: Strengths, articles: Iterable<number>): Strengths {
  const kept = new Map<number, number>();
  for (const article of articles) {
    const strength = set.get(article);
    if (strength !== undefined) kept.set(article, strength);
  }
  return kept;
}
