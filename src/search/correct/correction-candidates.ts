import Fuse from 'fuse.js/basic';
import type { IndexReader, LikeWords } from '../lookup/index-reader.ts';
import { CONTEXT_ADJACENT, FUSE_SCORE_COST, MIN_FIRST_LETTER_COMMONNESS } from '../ranking.ts';
import { type Correction, correctionOf, weighed } from './correct.ts';
import type { QueryContext } from './query-context.ts';

const SETTINGS = {
  keys: ['word'],
  includeScore: true,
  threshold: 0.6,
  ignoreLocation: true,
  ignoreFieldNorm: true,
};
/** Words that Fuse retrieves from the vocabulary. */
const MOST_RETRIEVED = 60;
/** Most candidates whose context is scored: each may need a file, unless the index is in one. */
const MOST_COMPARED = { here: 6, fetched: 2 };

/**
 * Returns corrections of a word without a match, best first. Fuse retrieves candidates from the fetched vocabulary; edit
 * distance, frequency, names and context rank them.
 */
export async function nearWords(
  index: IndexReader,
  asked: string,
  [beginAlike, endAlike]: LikeWords,
  context: QueryContext,
): Promise<Correction[]> {
  const words = new Map([...endAlike, ...beginAlike].map((one) => [one.word, one]));
  const retrieved = new Fuse([...words.values()], SETTINGS).search(asked, { limit: MOST_RETRIEVED });
  const near = retrieved.flatMap(({ item, score = 1 }) => costed(correctionOf(index, asked, item), score));
  const bold = retrieved.flatMap(({ item, score = 1 }) =>
    item.commonness >= MIN_FIRST_LETTER_COMMONNESS && !near.some(({ word }) => word === item.word)
      ? costed(correctionOf(index, asked, item, true), score)
      : [],
  );
  const most = index.isWhole ? MOST_COMPARED.here : MOST_COMPARED.fetched;
  const all = await weighed(index, [...near, ...bold.slice(0, 1)], context, most);
  return all.filter(({ worth, word }) => worth >= CONTEXT_ADJACENT || near.some((one) => one.word === word));
}

function costed(correction: Correction | null, score: number): Correction[] {
  return correction === null ? [] : [{ ...correction, cost: correction.cost + FUSE_SCORE_COST * score }];
}
