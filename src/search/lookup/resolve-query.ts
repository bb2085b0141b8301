import type { ResolvedTerm, Term } from './terms.ts';
import type { QueryContext } from '../correct/query-context.ts';
import type { IndexReader } from './index-reader.ts';
import { isOutsideBigrams } from '../analyze/analyzer.ts';
import { withNames } from './name-terms.ts';
import { isPlainWord, type Query, separateTerms, withoutRepeats } from '../query/parse-query.ts';
import { splitCompound } from './split-compound.ts';
import { joinTokens } from './join-tokens.ts';
import { splitWords } from '../analyze/tokenizer.ts';
import { isPassive, bigramArticles, passiveTerm, resolveTerm } from './resolve-term.ts';

/** A query with what the index has for its terms, and the articles in which two neighbours of it are neighbours. */
export interface ResolvedQuery {
  terms: ResolvedTerm[];
  pairs: ReadonlySet<number>[];
  without: ResolvedTerm[];
}

/** Looks every term of a query up: first as it is, then, in the company of those that were found, what was not. */
export async function resolveQuery(index: IndexReader, query: Query): Promise<ResolvedQuery> {
  const isOpen = !/\s$/u.test(query.typed);
  const resolve = (terms: readonly Term[]): Promise<ResolvedTerm[]> => {
    const says = terms.some((term) => !isPassive(term));
    return Promise.all(
      terms.map((term, at) => {
        if (says && isPassive(term)) return passiveTerm(term);
        return (
          term.resolve?.(index) ??
          resolveTerm(index, term, { context: null, isPrefix: isOpen && at === terms.length - 1 })
        );
      }),
    );
  };
  // Names stand in the blocks of their words, so that looking for both at once fetches nothing more.
  const [named, asWords, without] = await Promise.all([
    withNames(index, query.terms),
    resolve(query.terms),
    Promise.all(
      query.without.map((term) =>
        resolveTerm(index, term, { context: null, isPrefix: true, readsFew: true }),
      ),
    ),
  ]);
  const first = named.some((term, at) => term !== query.terms[at]) ? await resolve(named) : asWords;
  const isWhole = ({ term, how }: ResolvedTerm): boolean =>
    how !== 'nowhere' || term.exactly || term.resolve !== undefined || term.words.length === 1;
  const parted = first.every(isWhole)
    ? first
    : await resolve(
        withoutRepeats(first.flatMap((one) => (isWhole(one) ? [one.term] : separateTerms(one.term)))),
      );
  const terms = await Promise.all(
    parted.map((one, at) =>
      (one.how === 'nowhere' || one.steps.some(({ doubtful }) => doubtful)) && isPlainWord(one.term)
        ? resolveTerm(index, one.term, {
            context: companyAt(parted, at),
            isPrefix: isOpen && at === parted.length - 1,
          })
        : one,
    ),
  );
  const whole = await respaced(index, await renamed(index, terms));
  const found = whole.filter(({ how, passive }) => how !== 'nowhere' && !passive).length;
  const answering = found < ENOUGH_WITHOUT ? whole : whole.map(relaxRequired);
  return { terms: answering, pairs: await bigramsOfQuery(index, answering), without };
}

/** Words that were corrected, as a name of the index where they make one, alone or with their neighbours. */
async function renamed(index: IndexReader, terms: readonly ResolvedTerm[]): Promise<ResolvedTerm[]> {
  if (!terms.some(({ steps: [step] }) => step?.isName === true)) return [...terms];
  const corrected = terms.map(({ term, isOfDay, steps: [step] }): Term =>
    typeof step?.taken === 'string'
      ? { ...term, words: splitWords(step.taken) }
      : isOfDay === undefined
        ? { ...term, resolve: undefined }
        : term,
  );
  const named = await withNames(index, corrected);
  return Promise.all(
    named.map(async (term) => {
      const known = terms.find((one) => one.term.asked === term.asked);
      if (known !== undefined && (known.how !== 'near' || corrected.includes(term))) return known;
      return { ...((await term.resolve?.(index)) ?? (await resolveTerm(index, term, PLAIN))), how: 'near' };
    }),
  );
}

const PLAIN = { context: null, isPrefix: false };

/** A phrase with a slip in it, in a pasted sentence: beside so many terms that are found, it is not insisted on. */
const ENOUGH_WITHOUT = 4;

function relaxRequired(resolved: ResolvedTerm): ResolvedTerm {
  const { how, term } = resolved;
  return how === 'nowhere' && term.required ? { ...resolved, term: { ...term, required: false } } : resolved;
}

/** Words that stand nowhere with a space more or less, where that makes words of the texts. */
async function respaced(index: IndexReader, terms: readonly ResolvedTerm[]): Promise<ResolvedTerm[]> {
  const isNowhere = terms.map(({ how, term }) => how === 'nowhere' && isPlainWord(term));
  const [together, apart] = await Promise.all([
    Promise.all(
      terms.map(async (one, at) => {
        const next = terms[at + 1];
        const isLikely = next !== undefined && (isNowhere[at] === true || isNowhere[at + 1] === true);
        return isLikely ? joinTokens(index, one, next) : null;
      }),
    ),
    Promise.all(
      terms.map(async (one, at) => (isNowhere[at] === true ? splitCompound(index, one.term) : null)),
    ),
  ]);
  const whole: ResolvedTerm[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const joined = together[at];
    const one = joined ?? apart[at] ?? terms[at];
    if (one) whole.push(one);
    if (joined) at += 1;
  }
  return whole;
}

/** Whether a term can be a neighbour of another. */
function isPaired({ steps }: ResolvedTerm): boolean {
  return !steps.some(({ keys: [key = ''] }) => isOutsideBigrams(key));
}

/** What stands around a term of a query, as far as it was found; words that say nothing are passed over. */
function companyAt(terms: readonly ResolvedTerm[], at: number): QueryContext {
  const isFound = ({ passive, how }: ResolvedTerm): boolean => !passive && how !== 'nowhere';
  const before = terms.slice(0, at).findLast(isPaired);
  const after = terms.slice(at + 1).find(isPaired);
  const rarest = terms
    .toSpliced(at, 1)
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

async function bigramsOfQuery(
  index: IndexReader,
  terms: readonly ResolvedTerm[],
): Promise<ReadonlySet<number>[]> {
  const words = terms
    .filter(isPaired)
    .flatMap(({ passive, steps }) =>
      steps.map(({ keys, articles }) => ({ keys, size: passive ? index.manifest.range : articles.size })),
    );
  const found = await Promise.all(
    words
      .slice(1)
      .map((word, at) => ({ before: words[at], word }))
      .map(({ before, word }) => ({ before, word, size: (before?.size ?? 0) * word.size }))
      .filter(({ size }) => size > 0)
      .sort((first, second) => first.size - second.size)
      .slice(0, MOST_PAIRS)
      .map(({ before, word }) => bigramArticles(index, before?.keys ?? [], word.keys)),
  );
  return found.filter((pair) => pair !== null);
}
