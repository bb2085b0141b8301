import type { ResolvedTerm, Term } from './terms.ts';
import { isOutsideBigrams } from '../analyze/analyzer.ts';
import { STRENGTH_COMPLETION_BESIDE_WORD } from '../ranking.ts';
import { completionsOf, MOST_PREFIX_BLOCKS } from './completions.ts';
import type { IndexReader } from './index-reader.ts';
import { loadPart } from './load-part.ts';
import { withNames } from './name-terms.ts';
import { isPlainWord, type Query, separateTerms, withoutRepeats } from '../query/parse-query.ts';
import { isPassive, isPaired, bigramArticles, passiveTerm, resolveTerm } from './resolve-term.ts';

/** A query with what the index has for its terms, and the articles in which two neighbours of it are neighbours. */
export interface ResolvedQuery {
  terms: ResolvedTerm[];
  pairs: ReadonlySet<number>[];
  without: ResolvedTerm[];
}

/** Loads the code that corrects terms; an index of several files loads it along with its first blocks. */
export const loadCorrection = () => loadPart('correction', () => import('../correct/correct-terms.ts'));

/** Whether a term has no certain match, so that another spelling is looked for. */
function needsCorrection({ term, how, steps }: ResolvedTerm): boolean {
  return isPlainWord(term) && (how === 'nowhere' || steps.some(({ doubtful }) => doubtful));
}

/** Least letters of a stop word at the end of a query that is taken for the beginning of another word: `tax off`. */
const SHORTEST_OPEN_STOP_WORD = 2;

/** A stop word that may be the beginning of another word: its articles are those with such words, which count less. */
async function withCompletions(index: IndexReader, term: Term): Promise<ResolvedTerm> {
  const passive = passiveTerm(term);
  const [step] = passive.steps;
  const typed = step?.keys[0] ?? '';
  if (step === undefined || term.isFiller === true) return passive;
  if (typed.length < SHORTEST_OPEN_STOP_WORD) return passive;
  // What the build has not completed would take more blocks than a word that says little is worth.
  const completions = await completionsOf(index, typed, index.isWhole ? MOST_PREFIX_BLOCKS : 0);
  if (completions === null) return passive;
  const { weight, articles } = completions.scores;
  return {
    ...passive,
    steps: isOutsideBigrams(typed)
      ? passive.steps
      : [
          {
            ...step,
            qualityOf: ({ keys: [key] }) =>
              key === typed ? 1 : key.startsWith(typed) ? STRENGTH_COMPLETION_BESIDE_WORD : 0,
            mayStandAmong: (keys) => [...keys].some((key) => key.startsWith(typed)),
          },
        ],
    articles,
    weight: weight * STRENGTH_COMPLETION_BESIDE_WORD,
  };
}

/** Terms of a query in which a number may take one block more, for it is looked up in both ways. */
const MOST_WITH_NUMERALS = 2;

/** Looks up every term of a query, then corrects those without a match, with the others as context. */
export async function resolveQuery(index: IndexReader, query: Query): Promise<ResolvedQuery> {
  const isOpen = !/\s$/u.test(query.typed);
  const resolve = (terms: readonly Term[]): Promise<ResolvedTerm[]> => {
    const says = terms.some((term) => !isPassive(term));
    return Promise.all(
      terms.map((term, at) => {
        if (says && isPassive(term))
          return isOpen && at === terms.length - 1 ? withCompletions(index, term) : passiveTerm(term);
        return (
          term.resolve?.(index) ??
          resolveTerm(index, term, {
            correct: null,
            isPrefix: isOpen && at === terms.length - 1,
            isAlone: terms.length === 1,
            numerals: index.isWhole || terms.length <= MOST_WITH_NUMERALS,
          })
        );
      }),
    );
  };
  // Names are in the blocks of their words, so that looking up both at once fetches nothing more.
  const [named, asWords, without] = await Promise.all([
    withNames(index, query.terms),
    resolve(query.terms),
    Promise.all(
      query.without.map((term) =>
        resolveTerm(index, term, { correct: null, isPrefix: true, readsFew: true }),
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
  const whole = parted.some(needsCorrection)
    ? await (await loadCorrection()).correctTerms(index, parted, isOpen)
    : parted;
  const found = whole.filter(({ how, passive }) => how !== 'nowhere' && !passive).length;
  const answering = found < ENOUGH_WITHOUT ? whole : whole.map(relaxRequired);
  return { terms: answering, pairs: await bigramsOfQuery(index, answering), without };
}

/** Matched terms from which a phrase without a match is not required: it is a misspelling in a pasted sentence. */
const ENOUGH_WITHOUT = 4;

function relaxRequired(resolved: ResolvedTerm): ResolvedTerm {
  const { how, term } = resolved;
  return how === 'nowhere' && term.required ? { ...resolved, term: { ...term, required: false } } : resolved;
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
      steps.map(({ keys, articles }) => ({ keys, size: passive ? index.facts.range : articles.size })),
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
