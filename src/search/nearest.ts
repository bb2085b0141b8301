import type { Nearest } from './engine.ts';
import { foldWord } from './fold.ts';
import type { IndexReader } from './index-reader.ts';
import { loadFuse } from './near-words.ts';
import type { Term } from './query.ts';

const MOST_WORDS = 4;
const MOST_NAMES = 4;
/** How far Fuse may go: to what shares most of its letters, in their order. */
const THRESHOLD = 0.45;
/** A shorter word is near to everything. */
const SHORTEST = 3;

/** Gives the words of the vocabulary and the names of the index that are nearest to what nothing answers. */
export async function nearestTo(index: IndexReader, terms: readonly Term[]): Promise<Nearest> {
  const asked = terms
    .flatMap(({ words }) => words.map(({ keys }) => keys[0]))
    .filter((word) => word.length >= SHORTEST);
  if (asked.length === 0) return { words: [], names: [] };
  const [Fuse, names, ...around] = await Promise.all([
    loadFuse(),
    index.names(),
    ...asked.map((word) => index.words('words', word.slice(0, 1), word.length - 2, word.length + 3)),
  ]);
  const settings = { threshold: THRESHOLD, ignoreLocation: true };
  const words = asked.flatMap((word, at) =>
    new Fuse(around[at] ?? [], { ...settings, keys: ['word'] })
      .search(word, { limit: MOST_WORDS })
      .map(({ item }) => item.word),
  );
  const folded = names.map(({ name }) => ({ name, folded: foldWord(name) }));
  const fuse = new Fuse(folded, { ...settings, keys: ['folded'] });
  const named = asked.flatMap((word) =>
    fuse.search(word, { limit: MOST_NAMES }).map(({ item }) => item.name),
  );
  return {
    words: [...new Set(words)].slice(0, MOST_WORDS),
    names: [...new Set(named)].slice(0, MOST_NAMES),
  };
}
