import { isStopWord } from '../analyze/analyzer.ts';
import { splitWords } from '../analyze/tokenizer.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import { loadPart } from '../lookup/load-part.ts';
import { withNames } from '../lookup/name-terms.ts';
import { isPaired, resolveTerm } from '../lookup/resolve-term.ts';
import type { ResolvedTerm, Term } from '../lookup/terms.ts';
import { NOWHERE, type WordMatches } from '../lookup/word-matches.ts';
import { isPlainWord } from '../query/parse-query.ts';
import {
  CONTEXT_ADJACENT,
  QUALITY_CORRECTED,
  QUALITY_CORRECTED_FORM,
  QUALITY_EXACT,
  STRENGTH_CORRECTED,
} from '../ranking.ts';
import { correctLocally, type Correction } from './correct.ts';
import { joinTokens } from './join-tokens.ts';
import { isEmptyContext, type QueryContext } from './query-context.ts';
import { splitCompound } from './split-compound.ts';

/**
 * Corrects the terms of a query without a match, or that match only as a prefix: with another spelling, as a name, or by
 * inserting or deleting a space. Other terms are returned unchanged. `isOpen`: the last word is still being typed.
 */
export async function correctTerms(
  index: IndexReader,
  terms: readonly ResolvedTerm[],
  isOpen: boolean,
): Promise<ResolvedTerm[]> {
  const respelt = await Promise.all(
    terms.map((one, at) =>
      (one.how === 'nowhere' || one.steps.some(({ doubtful }) => doubtful)) && isPlainWord(one.term)
        ? resolveTerm(index, one.term, {
            correct: correctIn(index, contextAt(terms, at)),
            isPrefix: isOpen && at === terms.length - 1,
            isAlone: terms.length === 1,
          })
        : one,
    ),
  );
  return respaced(index, await renamed(index, respelt));
}

/** Corrects words of a query by their context; a prefix of longer words is left as it is where nothing is next to it. */
const correctIn =
  (index: IndexReader, context: QueryContext) =>
  async (asked: string, matches: WordMatches | null): Promise<WordMatches> =>
    matches === null || context.before.length + context.after.length > 0
      ? correctedMatches(index, asked, matches, context)
      : matches;

/** Returns the best correction; if there are matches already, only one known to be adjacent to its context. */
async function correctedMatches(
  index: IndexReader,
  asked: string,
  others: WordMatches | null,
  context: QueryContext,
): Promise<WordMatches> {
  const nearest =
    (index.isWhole ? null : await correctLocally(index, asked, context)) ??
    (await correctAnywhere(index, asked, context));
  if (nearest === undefined) return others ?? NOWHERE;
  const keys = index.keysOf(nearest.word);
  const isBeside = nearest.worth >= CONTEXT_ADJACENT;
  const isBetter = nearest.edits === 1 && isBeside && !keys.some((key) => others?.keys.has(key));
  if (others !== null && !isBetter) return others;
  return {
    how: 'near',
    isName: nearest.isName,
    spellings: new Map([[nearest.word, QUALITY_CORRECTED]]),
    keys: new Map(keys.map((key) => [key, QUALITY_CORRECTED_FORM])),
    beginnings: new Map(),
    strength: isBeside ? QUALITY_EXACT : STRENGTH_CORRECTED,
    passive: !isEmptyContext(context) && keys.every(isStopWord),
  };
}

/** The best correction from the whole vocabulary. Its files and the code load in parallel. */
async function correctAnywhere(
  index: IndexReader,
  asked: string,
  context: QueryContext,
): Promise<Correction | undefined> {
  const [{ nearWords }, alike] = await Promise.all([
    loadPart('spelling', () => import('./correction-candidates.ts')),
    index.wordsSpeltLike(asked),
  ]);
  const [nearest] = await nearWords(index, asked, alike, context);
  return nearest;
}

/** Replaces corrected terms that are a name of the index, alone or with their neighbours, by that name. */
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

const PLAIN = { correct: null, isPrefix: false };

/** Joins or splits terms without a match if the result is in the texts. */
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

/** The context of a term: its resolved neighbours, and the articles of the rarest other term. Stop words are skipped. */
function contextAt(terms: readonly ResolvedTerm[], at: number): QueryContext {
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
