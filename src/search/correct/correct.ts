import { CONTEXT_ADJACENT } from '../ranking.ts';
import { FREQUENCY_GAIN, LIKELY_EDIT_GAIN } from '../ranking.ts';
import { type QueryContext, isEmptyContext, contextScore } from './query-context.ts';
import { type VocabularyWord, vocabularyOf } from '../format/word-block.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import { maxEdits, editDistance } from './edit-distance.ts';

/** So many words are compared by the company they keep, the commonest. */
const MOST_COMPARED = 6;
/** From so many letters on, a word that is one slip away is hardly ever near to another as well. */
const LONG = 6;

/** A word of the vocabulary with the slips between it and what was asked for, and what they cost. */
export interface Correction extends VocabularyWord {
  slips: number;
  /** What its company in the query is worth, from 0; from `CONTEXT_ADJACENT` on, it is known to stand beside it. */
  worth: number;
  cost: number;
}

/** A word that is so many slips away, its company not yet looked at: it costs less, the commoner it is and the likelier the slip. */
export function correctionOf({ word, commonness }: VocabularyWord, asked: string, slips: number): Correction {
  const likely = slips === 1 && hasLettersOf(word, asked) ? LIKELY_EDIT_GAIN : 0;
  return { word, commonness, slips, worth: 0, cost: slips - FREQUENCY_GAIN * commonness - likely };
}

/** Whether a word has all the letters that another has, so that one was left out there, or they stand in another order. */
function hasLettersOf(word: string, asked: string): boolean {
  const letters = [...asked].sort();
  let at = 0;
  for (const letter of [...word].sort()) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** The same word with what its company in the query is worth. */
export async function withContext(
  context: QueryContext,
  index: IndexReader,
  near: Correction,
): Promise<Correction> {
  const worth = await contextScore(context, index, near.word);
  return { ...near, worth, cost: near.cost - worth };
}

/**
 * Gives the word that is one slip away from another, where it stands in the same block, so that nothing has to be fetched
 * to find it, and is sure enough: it stands beside its company in the query; or the word is long, and it is alone or in
 * one article with the others. Null where there is none.
 */
export async function correctLocally(
  index: IndexReader,
  asked: string,
  context: QueryContext,
): Promise<Correction | null> {
  const terms = await index.blockTerms(index.keysOf(asked));
  const near = vocabularyOf(terms.values())
    .filter(({ word }) => maxEdits(word) > 0 && editDistance(asked, word, 1) === 1)
    .map((word) => correctionOf(word, asked, 1))
    .sort((first, second) => first.cost - second.cost)
    .slice(0, MOST_COMPARED);
  const weighed = await Promise.all(near.map((one) => withContext(context, index, one)));
  const [best] = weighed.sort((first, second) => first.cost - second.cost);
  if (best === undefined) return null;
  const isSure =
    best.worth >= CONTEXT_ADJACENT || (asked.length >= LONG && (best.worth > 0 || isEmptyContext(context)));
  return isSure ? best : null;
}
