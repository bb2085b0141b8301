import { commonPrefixLength } from '../analyze/normalize.ts';
import type { Term } from '../lookup/terms.ts';
import type { Suggestions } from '../engine.ts';
import { normalizeWord } from '../analyze/normalize.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import { editDistance } from './edit-distance.ts';

const MOST_WORDS = 4;
const MOST_NAMES = 4;
/** So many words of a query are compared, the first of them. */
const MOST_ASKED = 6;
/** A shorter word is near to everything. */
const SHORTEST = 4;
/** The part of a word that one of the texts must begin with, and the part that one of a name must. */
const [OF_WORD, OF_NAME] = [0.5, 0.6];
/** One letter in so many may be another in a name. */
const LETTERS_A_SLIP = 4;

/**
 * Returns suggestions for a query without results: words of the vocabulary with a common prefix, and names of the index with
 * a common prefix or a similar spelling.
 */
export async function suggestionsFor(index: IndexReader, terms: readonly Term[]): Promise<Suggestions> {
  const asked = terms
    .flatMap(({ words }) => words.map(({ keys }) => keys[0]))
    .filter((word) => word.length >= SHORTEST)
    .slice(0, MOST_ASKED);
  if (asked.length === 0) return { words: [], names: [] };
  const [names, ...words] = await Promise.all([
    index.names(),
    ...asked.map((word) => wordsSpeltLike(index, word)),
  ]);
  const parts = names.map(({ name }) => ({ name, parts: partsOf(name) }));
  const named = asked.flatMap((word) =>
    parts.filter((one) => one.parts.some((part) => isNear(word, part))).map(({ name }) => name),
  );
  return {
    words: [...new Set(words.flat())].slice(0, MOST_WORDS),
    names: [...new Set(named)].slice(0, MOST_NAMES),
  };
}

/** Words that share their first half at least, those that share most first, then the commonest. */
async function wordsSpeltLike(index: IndexReader, asked: string): Promise<string[]> {
  const blockTerms = await index.wordsBeginningLike(asked, Math.ceil(asked.length / 2));
  return blockTerms
    .map(({ word, commonness }) => ({ word, commonness, shared: commonPrefixLength(asked, word) }))
    .filter(({ shared }) => beginsEnough(asked, shared, OF_WORD))
    .sort((first, second) => second.shared - first.shared || second.commonness - first.commonness)
    .map(({ word }) => word);
}

/** The words of a name, neighbours as one, and all as one: `cityhall` is in `Crocus City Hall`. */
function partsOf(name: string): string[] {
  const words = normalizeWord(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`), words.join('')];
}

function isNear(asked: string, part: string): boolean {
  if (beginsEnough(asked, commonPrefixLength(asked, part), OF_NAME)) return true;
  const isAlike = part.length >= SHORTEST && (asked[0] === part[0] || asked.at(-1) === part.at(-1));
  return isAlike && editDistance(asked, part, Math.floor(asked.length / LETTERS_A_SLIP)) !== null;
}

const beginsEnough = ({ length }: string, shared: number, part: number): boolean =>
  shared >= Math.max(SHORTEST, Math.ceil(length * part));
