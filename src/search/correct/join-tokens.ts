import type { ResolvedTerm } from '../lookup/terms.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import { isPlainWord } from '../query/parse-query.ts';
import { resolveTerm } from '../lookup/resolve-term.ts';
import { exactMatches } from '../lookup/word-matches.ts';
import { joinedKey, type Word } from '../analyze/tokenizer.ts';

/** Letters of the shortest joined word; shorter ones result by chance. */
const SHORTEST = 5;

/**
 * Joins two neighbours of a query, one of them without a match, to one word of the texts (`con cert`). Null if the texts
 * have no such word.
 */
export async function joinTokens(
  index: IndexReader,
  first: ResolvedTerm,
  second: ResolvedTerm,
): Promise<ResolvedTerm | null> {
  const words = [first, second].flatMap(({ term }) => (isPlainWord(term) ? term.words : []));
  const [before, after] = words;
  if (before === undefined || after === undefined) return null;
  const joined = joinedKey(words);
  if (!/^\p{L}+$/u.test(joined) || joined.length < SHORTEST || !(await isSpelt(index, joined))) return null;
  const word: Word = { text: joined, start: before.start, end: after.end, keys: [joined] };
  const asked = `${first.term.asked} ${second.term.asked}`;
  const found = await resolveTerm(
    index,
    { asked, words: [word], exactly: false, required: false },
    { correct: null, isPrefix: false },
  );
  return { ...found, how: 'near' };
}

async function isSpelt(index: IndexReader, word: string): Promise<boolean> {
  const keys = index.keysOf(word);
  return exactMatches(await index.blockTerms(keys), word, keys).how !== 'nowhere';
}
