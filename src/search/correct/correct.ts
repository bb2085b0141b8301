import { keyOf, maxEdits } from '../analyze/analyzer.ts';
import type { VocabularyWord } from '../format/word-block.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import {
  CONTEXT_ADJACENT,
  FREQUENCY_GAIN,
  LIKELY_EDIT_GAIN,
  MAX_FALSE_FRIEND_SHARE,
  NAME_GAIN,
  STEM_EDIT_COST,
} from '../ranking.ts';
import { editDistance, soundOf } from './edit-distance.ts';
import { contextScore, isEmptyContext, type QueryContext } from './query-context.ts';

/** So many words are compared by the company they keep, the cheapest. */
const MOST_COMPARED = 6;
/** From so many letters on, a word that is one edit away is hardly ever near to another as well. */
const LONG = 6;
/** From so many letters on, another letter may be a slip without anything else that speaks for it. */
const MEDIUM = 5;
/** A word of so many articles is not common, however few there are in all. */
const FEW_ARTICLES = 8;
/** A stem is compared from so many letters on. */
const SHORTEST_STEM = 4;

/** A word of the vocabulary with its edit distance to what was asked for. */
export interface Correction extends VocabularyWord {
  edits: number;
  /** Whether the one edit is a letter left out or two that changed places. */
  isLikely: boolean;
  /** What its company in the query is worth, from 0; from `CONTEXT_ADJACENT` on, it is known to stand beside it. */
  worth: number;
  /** In edits: the least is the best. */
  cost: number;
}

/**
 * Compares a word asked for with a word of the vocabulary; the longer says how many edits are forgiven; also by their
 * stems (`vacine` and `vaccines`). Null where they are not near. `anywhere` as in `editDistance`.
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
  if (most === 0 || Math.abs(word.length - asked.length) > LONGEST_DIFFERENCE) return null;
  const whole = editDistance(asked, word, allowed, anywhere);
  const ofStems = whole === null || whole > 1 ? stemDistance(index, asked, word) : null;
  const ofSound = asked.length >= LONG && soundOf(asked) === soundOf(word) ? SOUND_EDITS : null;
  const edits = Math.min(whole ?? Infinity, ofStems ?? Infinity, ofSound ?? Infinity);
  if (edits === Infinity) return null;
  // Two letters more make another word of a short one (`station`, `situation`), unless they are hardly heard (`kashogi`).
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

/** What another spelling of the same sound counts (`kolesterol`, `cholesterol`), in edits. */
const SOUND_EDITS = 2;
/** Two edits and an ending. */
const LONGEST_DIFFERENCE = 4;

function stemDistance(index: IndexReader, asked: string, word: string): number | null {
  if (asked[0] !== word[0]) return null;
  const distances = index.manifest.stemmings.flatMap((stemming) => {
    const [first, second] = [keyOf(asked, stemming), keyOf(word, stemming)];
    if (second === word && first === asked) return [];
    if (Math.min(first.length, second.length) < SHORTEST_STEM) return [];
    return editDistance(first, second, 1) ?? [];
  });
  return distances.length === 0 ? null : Math.max(1, Math.min(...distances));
}

/** Whether a word has all the letters that another has, so that one was left out there, or they stand in another order. */
function hasLettersOf(word: string, asked: string): boolean {
  const letters = [...asked].sort();
  let at = 0;
  for (const letter of [...word].sort()) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** The cheapest corrections with what their company in the query is worth, the best first; no false friends. */
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
    .filter((one, at) => isThere[at] === true && !isFalseFriend(one, index.manifest.articles))
    .sort((first, second) => first.cost - second.cost);
}

/** Whether a word is a term of the index or names an entry of it; other spellings of names may stand in no text. */
async function stands(index: IndexReader, { word, isName }: Correction): Promise<boolean> {
  if (!isName) return true;
  const terms = await Promise.all(index.keysOf(word).map((key) => index.term(key)));
  return terms.some((term) => term !== undefined) || (await index.name([word])) !== undefined;
}

/**
 * A short word that stands nowhere is hardly a slip of one that stands in many articles: another letter makes another word
 * of it (`toll`, `told`), unless a letter was left out, letters changed places, or the company is right.
 */
function isFalseFriend({ word, commonness, isName, isLikely, worth }: Correction, articles: number): boolean {
  if (word.length >= LONG || isName || isLikely || worth >= CONTEXT_ADJACENT) return false;
  if (word.length < MEDIUM) return true;
  return 2 ** commonness > Math.max(FEW_ARTICLES, MAX_FALSE_FRIEND_SHARE * articles);
}

/**
 * Gives the correction that stands in the same block, so that nothing has to be fetched to find it, and is sure enough:
 * it stands beside its company in the query, is a name, or is long and one edit away, and alone or in one article with the
 * others. Null where there is none.
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
    (asked.length >= LONG && (best.worth > 0 || isEmptyContext(context)));
  return isSure ? best : null;
}
