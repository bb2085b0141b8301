import { keyOf, maxEdits } from '../analyze/analyzer.ts';
import type { VocabularyWord } from '../format/vocabulary.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import {
  CONTEXT_ADJACENT,
  FEW_ARTICLES,
  FREQUENCY_GAIN,
  LIKELY_EDIT_GAIN,
  LONG_WORD,
  MAX_FALSE_FRIEND_SHARE,
  MAX_LENGTH_DIFFERENCE,
  MEDIUM_WORD,
  MIN_STEM_LENGTH,
  NAME_GAIN,
  SOUND_EDITS,
  STEM_EDIT_COST,
} from '../ranking.ts';
import { editDistance, soundOf } from './edit-distance.ts';
import { contextScore, isEmptyContext, type QueryContext } from './query-context.ts';

/** Most candidates whose context is scored, the cheapest first. */
const MOST_COMPARED = 6;

/** A word of the vocabulary with its edit distance to what was asked for. */
export interface Correction extends VocabularyWord {
  edits: number;
  /** Whether the one edit is a letter left out or two that changed places. */
  isLikely: boolean;
  /** Its context score, from 0; from `CONTEXT_ADJACENT` on, it is known to be adjacent to a neighbour of the query. */
  worth: number;
  /** In edits: the least is the best. */
  cost: number;
}

/**
 * Returns a word of the vocabulary as a correction of a query word, by edit distance of the words or of their stems
 * (`vacine`, `vaccines`), or by sound; null if it is too far. The longer word sets the most edits. `anywhere` as in
 * `editDistance`.
 */
export function correctionOf(
  index: IndexReader,
  asked: string,
  one: VocabularyWord,
  anywhere = false,
): Correction | null {
  const { word, commonness, isName } = one;
  const most = maxEdits(word);
  const allowed = anywhere ? Math.min(1, most) : Math.max(most, maxEdits(asked));
  if (most === 0 || Math.abs(word.length - asked.length) > MAX_LENGTH_DIFFERENCE) return null;
  const whole = editDistance(asked, word, allowed, anywhere);
  const ofStems = whole === null || whole > 1 ? stemDistance(index, asked, word) : null;
  const ofSound = asked.length >= LONG_WORD && soundOf(asked) === soundOf(word) ? SOUND_EDITS : null;
  const edits = Math.min(whole ?? Infinity, ofStems ?? Infinity, ofSound ?? Infinity);
  if (edits === Infinity) return null;
  // With two letters more, a short word is another word (`station`, `situation`), unless both sound alike (`kashogi`).
  if (edits > maxEdits(asked) && !isName && soundOf(asked) !== soundOf(word)) return null;
  const isLikely = edits === 1 && whole === 1 && hasLettersOf(word, asked);
  const cost =
    edits +
    (edits === whole ? 0 : STEM_EDIT_COST) -
    FREQUENCY_GAIN * commonness -
    (isLikely ? LIKELY_EDIT_GAIN : 0) -
    (isName ? NAME_GAIN : 0);
  return { word, commonness, isName, edits, isLikely, worth: 0, cost };
}

function stemDistance(index: IndexReader, asked: string, word: string): number | null {
  if (asked[0] !== word[0]) return null;
  const distances = index.facts.stemmings.flatMap((stemming) => {
    const [first, second] = [keyOf(asked, stemming), keyOf(word, stemming)];
    if (second === word && first === asked) return [];
    if (Math.min(first.length, second.length) < MIN_STEM_LENGTH) return [];
    return editDistance(first, second, 1) ?? [];
  });
  return distances.length === 0 ? null : Math.max(1, Math.min(...distances));
}

/** Whether a word has all letters of another: the edit is an omission or a transposition. */
function hasLettersOf(word: string, asked: string): boolean {
  const letters = [...asked].sort();
  let at = 0;
  for (const letter of [...word].sort()) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** Scores the cheapest corrections by their context and returns them, best first, without false friends. */
export async function weighed(
  index: IndexReader,
  corrections: readonly Correction[],
  context: QueryContext,
  most = MOST_COMPARED,
): Promise<Correction[]> {
  const cheapest = corrections.toSorted((first, second) => first.cost - second.cost).slice(0, most);
  const isAlone = isEmptyContext(context);
  const [inContext, isThere] = await Promise.all([
    Promise.all(
      cheapest.map(async (one) => {
        const worth = isAlone ? 0 : await contextScore(context, index, one.word);
        return { ...one, worth, cost: one.cost - worth };
      }),
    ),
    Promise.all(cheapest.map((one) => stands(index, one))),
  ]);
  return inContext
    .filter((one, at) => isThere[at] === true && !isFalseFriend(one, index.facts.articles))
    .sort((first, second) => first.cost - second.cost);
}

/** Whether a word is a term or a name of the index; an alias may occur in no text. */
async function stands(index: IndexReader, { word, isName }: Correction): Promise<boolean> {
  if (!isName) return true;
  const terms = await Promise.all(index.keysOf(word).map((key) => index.term(key)));
  return terms.some((term) => term !== undefined) || (await index.name([word])) !== undefined;
}

/**
 * Whether a short word is likely another word, not a misspelling of a common one (`toll`, `told`). An omission, a
 * transposition, a name or an adjacent context speaks against that.
 */
function isFalseFriend({ word, commonness, isName, isLikely, worth }: Correction, articles: number): boolean {
  if (word.length >= LONG_WORD || isName || isLikely || worth >= CONTEXT_ADJACENT) return false;
  if (word.length < MEDIUM_WORD) return true;
  return 2 ** commonness > Math.max(FEW_ARTICLES, MAX_FALSE_FRIEND_SHARE * articles);
}

/**
 * Returns a certain correction from the block of the query word, without fetching anything; null if there is none. Certain
 * is one adjacent to its context, a name, or a long word one edit away that is alone or shares an article with the others.
 */
export async function correctLocally(
  index: IndexReader,
  asked: string,
  context: QueryContext,
): Promise<Correction | null> {
  const vocabulary = await index.vocabularyAround(asked);
  const near = vocabulary.flatMap((word) => correctionOf(index, asked, word) ?? []);
  const [best] = await weighed(
    index,
    near.filter(({ edits, isName }) => edits === 1 || isName),
    context,
  );
  if (best === undefined) return null;
  const isSure =
    best.worth >= CONTEXT_ADJACENT ||
    best.isName ||
    (asked.length >= LONG_WORD && (best.worth > 0 || isEmptyContext(context)));
  return isSure ? best : null;
}
