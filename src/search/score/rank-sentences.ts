import {
  ANSWER_WEIGHT,
  SENTENCE_ADJACENCY_WEIGHT,
  SENTENCE_SHARE_LEAST,
  SENTENCE_SHARE_OF_BEST,
  SENTENCE_SHARE_OF_MORE,
  SENTENCE_SHARE_OF_TWO,
  STOP_WORD_SENTENCE_WEIGHT,
  UNCERTAIN_QUALITY,
  UNKNOWN_TERM_FREQUENCY,
} from '../ranking.ts';
import type { Place } from '../lookup/read-article.ts';

/** A sentence with at least one of the terms, and the places of each term in it. */
export interface Candidate<Sentence> {
  sentence: Sentence;
  passage: string;
  places: Place[][];
  /** How far it has what the query asks for, a number, a time or a name: from 0 to 1. */
  answer: number;
}

/** A sentence with its score, up to about 1.65; `complete`: its passage has every term that any sentence has. */
export interface RankedSentence<Sentence> extends Candidate<Sentence> {
  complete: boolean;
  /** The share of neighbours in the query that are neighbours in the sentence. */
  together: number;
  score: number;
}

/** Weights of the terms by their rarity among the sentences; a term without a match has one too. */
function weightsOf(
  candidates: readonly Candidate<unknown>[],
  tells: readonly boolean[],
  sentences: number,
): number[] {
  return tells.map((isTelling, term) => {
    const having =
      candidates.filter(({ places }) => hasTerm(places, term)).length || UNKNOWN_TERM_FREQUENCY * sentences;
    const rarity = Math.log(1 + Math.max(0, sentences - having + 0.5) / (having + 0.5));
    return isTelling ? rarity : STOP_WORD_SENTENCE_WEIGHT * rarity;
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
        follows(first, second) || first.counts === true || second.counts === true
          ? Math.min(first.quality / (best[before] ?? 1), second.quality / (best[before + 1] ?? 1))
          : 0,
      ),
    );
    together += Math.max(0, ...qualities) * certainty(best[before]) * certainty(best[before + 1]);
  }
  return places.length > 1 ? together / (places.length - 1) : 0;
}

/** Prefixes of one or two letters follow other words by chance. */
const certainty = (best = 1): number => Math.min(1, best / UNCERTAIN_QUALITY);

function follows({ words: before }: Place, { words: [next] }: Place): boolean {
  const gap = (next?.start ?? NaN) - (before.at(-1)?.end ?? NaN);
  return gap >= 0 && gap <= 2;
}

/**
 * Ranks sentences, best first, and leaves out those with too small a share of the query. Sentences of passages with every
 * term but stop words (`tells`) come first, then those with a higher score; ties keep their order. With `all`, none is left
 * out. `sentences` is the number of sentences that were searched.
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
  const least = found.filter(Boolean).length > 2 ? SENTENCE_SHARE_OF_MORE : SENTENCE_SHARE_OF_TWO;
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
  const enough = Math.min(
    least,
    Math.max(SENTENCE_SHARE_LEAST, SENTENCE_SHARE_OF_BEST * Math.max(0, ...had)),
  );
  return candidates
    .filter((_, at) => all || (had[at] ?? 0) >= enough)
    .map((candidate) => ({ ...candidate, together: neighbours(candidate.places, best) }))
    .map((candidate) => ({
      ...candidate,
      complete: complete.has(candidate.passage),
      score:
        share(candidate.places, bestOf) +
        SENTENCE_ADJACENCY_WEIGHT * candidate.together +
        ANSWER_WEIGHT * candidate.answer,
    }))
    .sort((first, second) => Number(second.complete) - Number(first.complete) || second.score - first.score);
}
