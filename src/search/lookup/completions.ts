import { isStopWord } from '../analyze/analyzer.ts';
import { IMPACTS } from '../format/posting.ts';
import type { ReadTerm } from '../format/term-block.ts';
import { type PrefixScores, prefixScores } from '../score/prefix-scores.ts';
import type { IndexReader } from './index-reader.ts';

/** Blocks of terms that are fetched for what begins with the letters typed. */
export const MOST_PREFIX_BLOCKS = 4;
/** Beginnings of so many letters are completed by the build where many words begin so. */
export const LONGEST_PREFIX = 3;
/** Names that are completed one by one. */
const MOST_NAMES = 12;

/** What begins with the letters that are being typed: the names of the index, by their keys, and all words together. */
export interface Completions {
  names: readonly string[];
  scores: PrefixScores;
}

/** Returns the completions of a prefix; null if nothing begins with it, or what does is in more than `most` blocks. */
export async function completionsOf(
  index: IndexReader,
  typed: string,
  most = MOST_PREFIX_BLOCKS,
): Promise<Completions | null> {
  const chosen = typed.length > LONGEST_PREFIX ? undefined : await index.completions(typed);
  if (chosen !== undefined) {
    const articles = new Map(chosen.postings.map(({ article, impact }) => [article, impact / IMPACTS]));
    return { names: chosen.names, scores: { weight: chosen.weight, articles } };
  }
  const found = await index.prefixTerms(typed, most);
  const terms = Array.from(found ?? [], ([key, term]) => ({ key, ...term })).filter(
    ({ key, words }) => !isStopWord(key) && [key, ...words].some((form) => form.startsWith(typed)),
  );
  if (terms.length === 0) return null;
  const common = terms.toSorted((first, second) => second.postings.length - first.postings.length);
  const areNames = await Promise.all(common.map((term) => isName(index, term)));
  return {
    names: common.flatMap(({ key }, at) => (areNames[at] === true ? [key] : [])).slice(0, MOST_NAMES),
    scores: prefixScores(typed, terms, index.facts.articles),
  };
}

async function isName(index: IndexReader, { key, words }: ReadTerm & { key: string }): Promise<boolean> {
  const names = await Promise.all([key, ...words].map((form) => index.name([form])));
  return names.some((name) => name !== undefined);
}
