import type { ResolvedTerm, Term } from '../lookup/terms.ts';
import { normalizeWord } from '../analyze/normalize.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import { isStopWord } from '../analyze/analyzer.ts';
import { resolveTerm, containsTerm } from '../lookup/resolve-term.ts';
import { splitWords } from '../analyze/tokenizer.ts';

/** Letters that either word must have: in shorter ones, any word falls apart. */
const SHORTEST = 3;
/** Unless it begins as names do (`degaulle`). */
const PARTICLE = /^(?:al|da|de|di|do|du|el|la|le|lo)(?=.{3})/u;
/** Articles whose texts are read to be sure. */
const MOST_READ = 4;

/**
 * Takes a word that is nowhere for two of the texts that stand side by side, where nothing but the space between them is
 * missing (`cityhall`). Gives null where no two such words stand so.
 */
export async function splitCompound(index: IndexReader, term: Term): Promise<ResolvedTerm | null> {
  const [{ text } = { text: '' }] = term.words;
  if (!/^\p{L}+$/u.test(text)) return null;
  const ends = Array.from({ length: Math.max(0, text.length - 2 * SHORTEST + 1) }, (_, at) => at + SHORTEST);
  if (PARTICLE.test(normalizeWord(text))) ends.unshift(SHORTEST - 1);
  const apart = await Promise.all(
    ends.map(async (end) => {
      const [first, second] = [text.slice(0, end), text.slice(end)];
      if (!((await isThere(index, first)) && (await isThere(index, second)))) return [];
      const words = splitWords(`${first} ${second}`);
      const found = await resolveTerm(
        index,
        { ...term, words },
        { correct: null, isPrefix: false, readsFew: true },
      );
      const apart = { ...found, term, how: 'near' as const, joined: null };
      return (await standsSomewhere(index, apart)) ? [apart] : [];
    }),
  );
  const [most] = apart.flat().sort((one, other) => other.articles.size - one.articles.size);
  return most ?? null;
}

/** Whether words that the index may not know to be neighbours are so in the first articles that have them. */
async function standsSomewhere(index: IndexReader, term: ResolvedTerm): Promise<boolean> {
  const articles = [...term.articles.keys()].slice(0, MOST_READ);
  const read = await Promise.all(articles.map((article) => index.article(article)));
  return read.some((article) => containsTerm(term, article));
}

/** Whether a word that tells something stands in the texts, in this form or another. */
async function isThere(index: IndexReader, word: string): Promise<boolean> {
  const folded = normalizeWord(word);
  if (isStopWord(folded)) return false;
  const there = await Promise.all(
    index.keysOf(folded).map(async (key) => (await index.term(key)) !== undefined),
  );
  return there.some(Boolean);
}
