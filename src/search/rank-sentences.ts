import type { Place } from './resolve-term.ts';

/** A sentence that has at least one of the terms: where each term stands in it, by the order of the terms. */
export interface Candidate<Sentence> {
  sentence: Sentence;
  passage: string;
  places: Place[][];
}

/** A sentence with what it is worth, up to about 1.25; `complete` where its passage has all that is to be had. */
export interface RankedSentence<Sentence> extends Candidate<Sentence> {
  complete: boolean;
  /** The share of neighbours in the query that are neighbours in the sentence. */
  together: number;
  score: number;
}

/** The share of what was asked, by weight, that a sentence must have: of two terms either will mostly do. */
const LEAST_OF_TWO = 0.3;
const LEAST_OF_MORE = 0.4;
/** Where no sentence has so much, those will do that have nearly as much as the best of them, but not less than this. */
const LEAST_OF_ALL = 0.2;
const NEARLY = 0.8;

/** What neighbours in the query that are neighbours in the sentence are worth, beside having all terms (1). */
const SIDE_BY_SIDE = 0.25;

/** A term that stands nowhere weighs as if this share of all sentences had it. */
const RARE = 0.02;
/** A word so common that it tells nothing weighs this part of what its rarity among these sentences gives it. */
const TELLS_NOTHING = 0.05;

/**
 * Rare terms weigh more than common ones, so that `the` beside `embassy` brings nothing of its own. A term that stands
 * nowhere weighs too.
 */
function weightsOf(
  candidates: readonly Candidate<unknown>[],
  tells: readonly boolean[],
  sentences: number,
): number[] {
  return tells.map((isTelling, term) => {
    const having = candidates.filter(({ places }) => hasTerm(places, term)).length || RARE * sentences;
    const rarity = Math.log(1 + Math.max(0, sentences - having + 0.5) / (having + 0.5));
    return isTelling ? rarity : TELLS_NOTHING * rarity;
  });
}

/** How well a term is answered at the best of its places; 0 where there is none. */
export const bestOf = (places: readonly Place[]): number =>
  places.reduce((best, { quality }) => Math.max(best, quality), 0);

function hasTerm(places: readonly Place[][], term: number): boolean {
  return (places[term]?.length ?? 0) > 0;
}

/** The share of neighbouring terms that also follow one another in the sentence, in words that answer each as well as any do. */
function neighbours(places: readonly Place[][], best: readonly number[]): number {
  let together = 0;
  for (const [before, after] of places.slice(1).entries()) {
    const qualities = (places[before] ?? []).flatMap((first) =>
      after.map((second) =>
        follows(first, second)
          ? Math.min(first.quality / (best[before] ?? 1), second.quality / (best[before + 1] ?? 1))
          : 0,
      ),
    );
    together += Math.max(0, ...qualities);
  }
  return places.length > 1 ? together / (places.length - 1) : 0;
}

function follows({ words: before }: Place, { words: [next] }: Place): boolean {
  const gap = (next?.start ?? NaN) - (before.at(-1)?.end ?? NaN);
  return gap >= 0 && gap <= 2;
}

/**
 * Orders sentences by what they have of a query, best first, and leaves out those that have too little of it.
 *
 * Sentences of passages that have every term come first, the commonest words aside (`tells`); then those that have more of it by weight, in its own order
 * and spelling; equals stay in the order they were given. With `all`, none is left out. `sentences` counts those that were
 * looked through, whether they have a term or not.
 */
export function rankSentences<Sentence>(
  candidates: readonly Candidate<Sentence>[],
  tells: readonly boolean[],
  sentences: number,
  all = false,
): RankedSentence<Sentence>[] {
  const weights = weightsOf(candidates, tells, sentences);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const found = tells.map(
    (isTelling, term) => isTelling && candidates.some(({ places }) => hasTerm(places, term)),
  );
  const least = found.filter(Boolean).length > 2 ? LEAST_OF_MORE : LEAST_OF_TWO;
  const share = (places: readonly Place[][], worth: (of: Place[]) => number): number =>
    weights.reduce((sum, weight, term) => sum + weight * worth(places[term] ?? []), 0) / total;
  const complete = new Set(
    [...Map.groupBy(candidates, ({ passage }) => passage)]
      .filter(([, inPassage]) =>
        found.every((somewhere, term) => !somewhere || inPassage.some(({ places }) => hasTerm(places, term))),
      )
      .map(([passage]) => passage),
  );
  const best = weights.map((_, term) =>
    candidates.reduce((most, { places }) => Math.max(most, bestOf(places[term] ?? [])), 0),
  );
  const had = candidates.map(({ places }) => share(places, (of) => (of.length > 0 ? 1 : 0)));
  const enough = Math.min(least, Math.max(LEAST_OF_ALL, NEARLY * Math.max(0, ...had)));
  return candidates
    .filter((_, at) => all || (had[at] ?? 0) >= enough)
    .map((candidate) => ({ ...candidate, together: neighbours(candidate.places, best) }))
    .map((candidate) => ({
      ...candidate,
      complete: complete.has(candidate.passage),
      score: share(candidate.places, bestOf) + SIDE_BY_SIDE * candidate.together,
    }))
    .sort((first, second) => Number(second.complete) - Number(first.complete) || second.score - first.score);
}
