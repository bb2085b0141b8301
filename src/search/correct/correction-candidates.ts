import { CONTEXT_ADJACENT } from '../ranking.ts';
import { FUSE_SCORE_COST } from '../ranking.ts';
import Fuse from 'fuse.js/basic';
import { type QueryContext, isEmptyContext } from './query-context.ts';
import type { VocabularyWord } from '../format/word-block.ts';
import type { IndexReader, LikeWords } from '../lookup/index-reader.ts';
import { correctionOf, type Correction, withContext } from './correct.ts';
import { maxEdits, editDistance } from './edit-distance.ts';

const SETTINGS = {
  keys: ['word'],
  includeScore: true,
  threshold: 0.6,
  ignoreLocation: true,
  ignoreFieldNorm: true,
};

/** Of words as near as the nearest, so many are compared by the company they keep. */
const MOST_COMPARED = 2;
/** A slip at the beginning of a short word is thought of where a word of at least 2^2 articles stands in its place. */
const MOST_BOLD = 1;
const BOLD_COMMONNESS = 2;

/**
 * Gives words of the texts that are near in spelling to one that is not there, the likeliest first: Fuse says how near the
 * words of the vocabulary are that a slip or two may have made of it, and slips, commonness and the company in the query
 * decide.
 */
export async function nearWords(
  index: IndexReader,
  asked: string,
  [beginAlike, endAlike]: LikeWords,
  context: QueryContext,
): Promise<Correction[]> {
  const near = nearest(asked, [...beginAlike, ...endAlike], maxEdits(asked), false);
  const bold = nearest(asked, endAlike, 1, true).filter(
    ({ word, commonness }) => commonness >= BOLD_COMMONNESS && !near.some((other) => other.word === word),
  );
  if (isEmptyContext(context)) return near.slice(0, MOST_COMPARED);
  const weighed = await Promise.all(
    [...near, ...bold.slice(0, MOST_BOLD)]
      .slice(0, MOST_COMPARED)
      .map((one) => withContext(context, index, one)),
  );
  return weighed
    .filter(({ worth, word }) => worth >= CONTEXT_ADJACENT || near.some((other) => other.word === word))
    .sort((first, second) => first.cost - second.cost);
}

/** Words so near to the one asked for as the nearest, the likeliest first; `anywhere` as in `editDistance`. */
function nearest(
  asked: string,
  words: readonly VocabularyWord[],
  allowed: number,
  anywhere: boolean,
): Correction[] {
  const near = new Map(
    words.flatMap((one) => {
      const slips = maxEdits(one.word) > 0 ? editDistance(asked, one.word, allowed, anywhere) : null;
      return slips === null ? [] : [[one.word, correctionOf(one, asked, slips)]];
    }),
  );
  const fewest = Math.min(...[...near.values()].map(({ slips }) => slips));
  return new Fuse(
    [...near.values()].filter(({ slips }) => slips === fewest),
    SETTINGS,
  )
    .search(asked)
    .map(({ item, score = 1 }) => ({ ...item, cost: item.cost + score * FUSE_SCORE_COST }))
    .sort((first, second) => first.cost - second.cost);
}
