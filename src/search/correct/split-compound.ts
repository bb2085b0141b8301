import type { ResolvedTerm, Term } from '../lookup/terms.ts';
import { normalizeWord } from '../analyze/normalize.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import { isStopWord } from '../analyze/analyzer.ts';
import { resolveTerm, containsTerm } from '../lookup/resolve-term.ts';
import { splitWords } from '../analyze/tokenizer.ts';

/** Letters of the shortest part. */
const SHORTEST = 3;
/** Unless it begins as names do (`degaulle`). */
const PARTICLE = /^(?:al|da|de|di|do|du|el|la|le|lo)(?=.{3})/u;
/** What verbs are joined with to make a noun: `payout`, `takeovers`, `startup`. */
const ADVERB = /(?:out|over|off|down|up|back|away|through|in)(?=s?$)/u;
/** Most articles whose texts are read to verify it. */
const MOST_READ = 4;

/**
 * Splits a word without a match into two words that are adjacent in the texts (`cityhall`). Null if there are no such words.
 */
export async function splitCompound(index: IndexReader, term: Term): Promise<ResolvedTerm | null> {
  const [{ text } = { text: '' }] = term.words;
  if (!/^\p{L}+$/u.test(text)) return null;
  const ends = Array.from({ length: Math.max(0, text.length - 2 * SHORTEST + 1) }, (_, at) => at + SHORTEST);
  if (PARTICLE.test(normalizeWord(text))) ends.unshift(SHORTEST - 1);
  const parts = ends.map((end) => [text.slice(0, end), text.slice(end)] as const);
  const adverb = ADVERB.exec(text);
  if (adverb !== null && adverb.index >= SHORTEST) parts.push([text.slice(0, adverb.index), adverb[0]]);
  const apart = await Promise.all(
    parts.map(async ([first, second]) => {
      const isAdverb = second === adverb?.[0];
      if (!((await isThere(index, first)) && (isAdverb || (await isThere(index, second))))) return [];
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

/** Whether words without bigrams are adjacent in the first articles that have both. */
async function standsSomewhere(index: IndexReader, term: ResolvedTerm): Promise<boolean> {
  const articles = [...term.articles.keys()].slice(0, MOST_READ);
  const read = await Promise.all(articles.map((article) => index.article(article)));
  return read.some((article) => containsTerm(term, article));
}

/** Whether the texts have a word, no stop word, in any form. */
async function isThere(index: IndexReader, word: string): Promise<boolean> {
  const folded = normalizeWord(word);
  if (isStopWord(folded)) return false;
  const there = await Promise.all(
    index.keysOf(folded).map(async (key) => (await index.term(key)) !== undefined),
  );
  return there.some(Boolean);
}
