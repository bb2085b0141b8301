import { pairHash } from './format/pair-block.ts';
import type { IndexReader } from './index-reader.ts';
import { keysOfWord, pairKeyOf } from './keys.ts';
import type { Company } from './near-words.ts';
import { type Query, separateTerms, type Term, withoutRepeats } from './query.ts';
import { isPassive, pairArticles, passiveTerm, type ResolvedTerm, resolveTerm } from './resolve-term.ts';

/** A query with what the index has for its terms, and the articles in which two neighbours of it are neighbours. */
export interface ResolvedQuery {
  terms: ResolvedTerm[];
  pairs: ReadonlySet<number>[];
  without: ResolvedTerm[];
}

/** Looks every term of a query up: first as it is, then, in the company of those that were found, what was not. */
export async function resolveQuery(index: IndexReader, query: Query): Promise<ResolvedQuery> {
  const says = query.terms.some((term) => !isPassive(term));
  const resolve = (terms: readonly Term[]): Promise<ResolvedTerm[]> =>
    Promise.all(
      terms.map((term) => {
        if (says && isPassive(term)) return passiveTerm(term);
        return term.resolve?.(index) ?? resolveTerm(index, term, null);
      }),
    );
  const [first, , without] = await Promise.all([
    resolve(query.terms),
    fetchPairs(index, query.terms),
    Promise.all(query.without.map((term) => resolveTerm(index, term, null))),
  ]);
  const isWhole = ({ term, how }: ResolvedTerm): boolean =>
    how !== 'nowhere' || term.exactly || term.resolve !== undefined || term.words.length === 1;
  const parted = first.every(isWhole)
    ? first
    : await resolve(
        withoutRepeats(first.flatMap((one) => (isWhole(one) ? [one.term] : separateTerms(one.term)))),
      );
  const terms = await Promise.all(
    parted.map((one, at) =>
      one.how === 'nowhere' && !one.term.exactly && !one.term.resolve && one.term.words.length === 1
        ? resolveTerm(index, one.term, companyAt(parted, at))
        : one,
    ),
  );
  return { terms, pairs: await neighbourPairs(index, terms), without };
}

/** What stands around a term of a query, as far as it was found; words that say nothing are passed over. */
function companyAt(terms: readonly ResolvedTerm[], at: number): Company {
  const isFound = ({ passive, how }: ResolvedTerm): boolean => !passive && how !== 'nowhere';
  const before = terms.slice(0, at).findLast(({ passive }) => !passive);
  const after = terms.slice(at + 1).find(({ passive }) => !passive);
  const rarest = terms
    .filter(isFound)
    .sort((first, second) => first.articles.size - second.articles.size)
    .at(0);
  return {
    before: before?.steps.at(-1)?.keys.slice(0, 1) ?? [],
    after: after?.steps[0]?.keys.slice(0, 1) ?? [],
    articles: new Set(rarest?.articles.keys()),
  };
}

/** Of the neighbours in a query, so many pairs are looked up: those of the rarest words. */
const MOST_PAIRS = 6;

/** Asks for the pairs of neighbours as they were typed along with their terms, which will mostly turn out to stand so. */
async function fetchPairs(index: IndexReader, terms: readonly Term[]): Promise<void> {
  const keys = terms.flatMap(({ words }) => words).flatMap((word) => pairKeyOf(keysOfWord(word, 'en')) ?? []);
  if (keys.length > MOST_PAIRS + 1) return;
  await Promise.all(keys.slice(1).map((key, at) => index.pair(pairHash(keys[at] ?? '', key))));
}

async function neighbourPairs(
  index: IndexReader,
  terms: readonly ResolvedTerm[],
): Promise<ReadonlySet<number>[]> {
  const words = terms.filter(({ passive }) => !passive).flatMap(({ steps }) => steps);
  const found = await Promise.all(
    words
      .slice(1)
      .map((word, at) => ({ before: words[at], word }))
      .map(({ before, word }) => ({ before, word, size: (before?.articles.size ?? 0) * word.articles.size }))
      .filter(({ size }) => size > 0)
      .sort((first, second) => first.size - second.size)
      .slice(0, MOST_PAIRS)
      .map(({ before, word }) => pairArticles(index, before?.keys ?? [], word.keys)),
  );
  return found.filter((pair) => pair !== null);
}
