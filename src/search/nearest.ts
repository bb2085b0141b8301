import Fuse from 'fuse.js/basic';
import type { Nearest } from './engine.ts';
import { foldWord } from './fold.ts';
import type { IndexReader } from './index-reader.ts';
import type { Term } from './query.ts';

const MOST_WORDS = 4;
const MOST_NAMES = 4;
/** A shorter word is near to everything. */
const SHORTEST = 4;
/** Names are compared by Fuse, which may go so far. */
const SETTINGS = { threshold: 0.3, ignoreLocation: true, keys: ['folded'] };

/**
 * Gives what is nearest to a query that nothing answers: words of the vocabulary that begin as its words do, and names of the
 * index that are spelt like them.
 */
export async function nearestTo(index: IndexReader, terms: readonly Term[]): Promise<Nearest> {
  const asked = terms
    .flatMap(({ words }) => words.map(({ keys }) => keys[0]))
    .filter((word) => word.length >= SHORTEST);
  if (asked.length === 0) return { words: [], names: [] };
  const [names, ...words] = await Promise.all([
    index.names(),
    ...asked.map((word) => wordsLike(index, word)),
  ]);
  const fuse = new Fuse(
    names.map(({ name }) => ({ name, folded: foldWord(name) })),
    SETTINGS,
  );
  const named = asked.flatMap((word) =>
    fuse.search(word, { limit: MOST_NAMES }).map(({ item }) => item.name),
  );
  return {
    words: [...new Set(words.flat())].slice(0, MOST_WORDS),
    names: [...new Set(named)].slice(0, MOST_NAMES),
  };
}

/** Words that share their first half at least, those that share most first, then the commonest. */
async function wordsLike(index: IndexReader, asked: string): Promise<string[]> {
  const { length } = asked;
  const around = await index.wordsBeginningLike(asked, Math.floor(length / 2));
  return around
    .map(({ word, commonness }) => ({ word, commonness, shared: sharedLetters(asked, word) }))
    .filter(({ shared }) => shared >= Math.max(SHORTEST, Math.ceil(length / 2)))
    .sort((first, second) => second.shared - first.shared || second.commonness - first.commonness)
    .map(({ word }) => word);
}

function sharedLetters(first: string, second: string): number {
  let shared = 0;
  while (shared < first.length && first[shared] === second[shared]) shared += 1;
  return shared;
}
