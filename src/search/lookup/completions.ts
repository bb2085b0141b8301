import { isStopWord } from '../analyze/analyzer.ts';
import type { ReadTerm } from '../format/term-block.ts';
import type { IndexReader } from './index-reader.ts';
import type { Completion } from './word-matches.ts';

/** Blocks of terms that are fetched for what begins with the letters typed. */
export const MOST_PREFIX_BLOCKS = 4;
/** Terms that one beginning stands for, the likeliest of them. */
const MOST_COMPLETIONS = 24;

/**
 * Gives the terms that begin with the letters typed: those that are names of the index first, then the commonest. Where
 * they stand in more blocks than are worth fetching, those that the build chose for the letters.
 */
export async function completionsOf(index: IndexReader, typed: string): Promise<Completion[]> {
  const terms =
    (await index.prefixTerms(typed, MOST_PREFIX_BLOCKS)) ??
    (await index.chosenTerms(typed, MOST_PREFIX_BLOCKS));
  const found = await Promise.all(
    [...terms]
      .filter(([key, term]) => !isStopWord(key) && formsOf(key, term).some((form) => form.startsWith(typed)))
      .map(async ([key, term]) => ({
        key,
        isName: await isName(index, key, term),
        articles: term.postings.length,
      })),
  );
  return found
    .sort((first, second) => Number(second.isName) - Number(first.isName) || second.articles - first.articles)
    .slice(0, MOST_COMPLETIONS);
}

const formsOf = (key: string, { words }: ReadTerm): readonly string[] => [key, ...words];

async function isName(index: IndexReader, key: string, term: ReadTerm): Promise<boolean> {
  const names = await Promise.all(formsOf(key, term).map((form) => index.name([form])));
  return names.some((name) => name !== undefined);
}
