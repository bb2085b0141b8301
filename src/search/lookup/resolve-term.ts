import type { ResolvedTerm, ResolvedWord, Term } from './terms.ts';
import { allOf, anyOf, NO_ARTICLES, type Strengths, strengthsOf, within } from './article-set.ts';
import { ARTICLES_AT_ONCE } from '../engine.ts';
import { MAX_DOCS_WITHOUT_BIGRAMS } from '../format/bigram-hash.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord, isOutsideBigrams, type KeyedWord } from '../analyze/analyzer.ts';
import { type Place, type ReadArticle, type SentenceWords, textsOf } from './read-article.ts';
import { type Lookup, resolveWord } from './resolve-word.ts';
import { joinedKey, type Word } from '../analyze/tokenizer.ts';

/** Whether a term is a filler or a stop word. */
export function isPassive({ words, required, isFiller = false }: Term): boolean {
  return isFiller || (!required && words.length === 1 && words.every(isStopWordToken));
}

/** Whether a word is one of the commonest; `US` has a key of its own. */
export const isStopWordToken = ({ keys }: Word): boolean => keys.length === 1 && isStopWord(keys[0]);

/** A term whose words are looked for in the texts alone. */
export function passiveTerm(term: Term): ResolvedTerm {
  return {
    term,
    how: 'as-asked',
    steps: term.words.map(passiveWord),
    joined: null,
    passive: true,
    articles: NO_ARTICLES,
    unsure: false,
  };
}

function passiveWord(word: Word): ResolvedWord {
  const [asked] = word.keys;
  return {
    word,
    how: 'as-asked',
    taken: null,
    keys: [asked],
    articles: NO_ARTICLES,
    doubtful: false,
    passive: true,
    qualityOf: ({ keys }) => (keys[0] === asked ? 1 : 0),
    mayStandAmong: (keys) => keys.has(asked),
  };
}

type TermLookup = Omit<Lookup, 'exactly'> & {
  /** Whether a few texts are read also for inexact terms that bigrams do not cover. */
  readsFew?: boolean;
  /** Whether no text is fetched to be sure: what has not got the term falls out where it is shown. */
  readsNone?: boolean;
};

/** Looks up a term. Only a single word is corrected. */
export async function resolveTerm(
  index: IndexReader,
  term: Term,
  { correct, isPrefix, isAlone, numerals, readsFew = false, readsNone = false }: TermLookup,
): Promise<ResolvedTerm> {
  const [only, ...others] = term.words;
  if (only !== undefined && others.length === 0) {
    const step = await resolveWord(index, only, {
      exactly: term.exactly,
      correct,
      isPrefix,
      isAlone,
      synonyms: term.asksFigure,
      numerals,
    });
    const { how, passive, articles, weight } = step;
    return { term, how, steps: [step], joined: null, passive, articles, weight, unsure: term.exactly };
  }
  const isTelling = !term.words.every(isStopWordToken);
  const joined = term.exactly ? null : joinedKey(term.words);
  const [asOne, ...steps] = await Promise.all([
    joined === null ? NO_ARTICLES : articlesOf(index, joined),
    ...term.words.map((word, at) =>
      isTelling && isStopWordToken(word)
        ? passiveWord(word)
        : resolveWord(index, word, {
            exactly: term.exactly,
            correct: null,
            isPrefix: isPrefix && at === term.words.length - 1,
          }),
    ),
  ]);
  const found = await sideBySide(index, steps);
  const candidates: ResolvedTerm = {
    term,
    how: steps.every((step) => step.how === 'as-asked') ? 'as-asked' : 'other-forms',
    steps,
    joined,
    passive: false,
    articles: found.articles,
    unsure: !found.isTold || term.exactly,
  };
  const few = found.isTold ? ARTICLES_AT_ONCE : MOST_READ;
  const reads = !readsNone && (term.exactly || readsFew);
  const most = index.isWhole ? Infinity : reads ? few : 0;
  const together = await verifyPhrase(index, candidates, most);
  const articles = anyOf([together.articles, asOne]);
  if (articles.size === 0) return { ...together, how: 'nowhere', articles };
  return { ...together, articles };
}

/** Most texts that are read to verify adjacency that bigrams do not cover. */
const MOST_READ = 25;

/**
 * Keeps the articles whose texts have a term of several words, if there are at most `most`. If there are more, an exact term
 * keeps all of them, unverified, and any other none.
 */
async function verifyPhrase(index: IndexReader, term: ResolvedTerm, most: number): Promise<ResolvedTerm> {
  if (!term.unsure) return term;
  if (term.articles.size > most) return term.term.exactly ? term : { ...term, articles: NO_ARTICLES };
  const read = await Promise.all(
    Array.from(term.articles.keys(), async (article) =>
      containsTerm(term, await index.article(article)) ? [article] : [],
    ),
  );
  return { ...term, articles: within(term.articles, read.flat()), unsure: false };
}

/** Whether a term counts in bigrams: none of its words is among the very commonest. */
export function isPaired({ steps }: ResolvedTerm): boolean {
  return !steps.some(({ keys: [key = ''] }) => isOutsideBigrams(key));
}

/** Whether a term is required and its articles are not verified yet. */
export function needsVerification({ term, unsure }: ResolvedTerm): boolean {
  return term.required && unsure;
}

/** Whether a text of an article has a term. */
export function containsTerm(term: ResolvedTerm, read: ReadArticle): boolean {
  return textsOf(read).some((text) => placesOf(term, text).length > 0);
}

/**
 * Returns the articles with all words, adjacent as far as bigrams show, and whether bigrams cover all of them (`isTold`).
 */
async function sideBySide(
  index: IndexReader,
  steps: readonly ResolvedWord[],
): Promise<{ articles: Strengths; isTold: boolean }> {
  let articles = allOf(steps.filter(({ passive }) => !passive).map((step) => step.articles));
  const paired = steps.filter(({ keys: [key = ''] }) => !isOutsideBigrams(key));
  let isTold = paired.length === steps.length;
  for (const [at, step] of paired.slice(1).entries()) {
    if (articles.size === 0) break;
    const before = paired[at];
    const pairs = await bigramArticles(index, before?.keys ?? [], step.keys);
    if (pairs !== null) articles = within(articles, pairs);
    isTold &&= pairs !== null && [before, step].every((one) => one === undefined || tellsNeighbours(one));
  }
  return { articles, isTold };
}

/** Whether the index keeps bigrams for a word; rare words have none. */
function tellsNeighbours({ passive, articles }: ResolvedWord): boolean {
  return passive || articles.size > MAX_DOCS_WITHOUT_BIGRAMS;
}

/** Returns the articles in which one of the first keys precedes one of the second; null if bigrams do not cover them. */
export async function bigramArticles(
  index: IndexReader,
  first: readonly string[],
  second: readonly string[],
): Promise<Set<number> | null> {
  const befores = first.filter((key) => !isOutsideBigrams(key)).slice(0, MOST_FORMS);
  const afters = second.filter((key) => !isOutsideBigrams(key)).slice(0, MOST_FORMS);
  if (![befores, afters].every((keys) => keys.length > 0) || [...befores, ...afters].every(isStopWord))
    return null;
  const found = await Promise.all(
    befores.flatMap((before) => afters.map((after) => index.pair(before, after))),
  );
  return new Set(found.flat());
}

/** Keys of one word that are looked for beside those of another. */
const MOST_FORMS = 3;

async function articlesOf(index: IndexReader, folded: string): Promise<Strengths> {
  const sets = await Promise.all(
    index.keysOf(folded).map(async (key) => strengthsOf((await index.term(key))?.postings ?? [], 1)),
  );
  return anyOf(sets);
}

/** Returns every place in a sentence where the words of a term are adjacent, in their order. */
export function placesOf({ steps, joined, placesIn }: ResolvedTerm, text: SentenceWords): Place[] {
  if (placesIn !== undefined) return placesIn(text);
  const { words, compounds, keys: among } = text;
  const isJoined = joined !== null && among.has(joined);
  if (!isJoined && !steps.every((step) => step.mayStandAmong(among))) return [];
  const places: Place[] = [];
  for (let first = 0; first + steps.length <= words.length; first += 1) {
    const quality = qualityAt(words, first, steps);
    if (quality > 0) places.push({ words: words.slice(first, first + steps.length), quality });
  }
  for (const word of compounds) {
    const quality = steps.length === 1 ? qualityAt([word], 0, steps) : 0;
    if (quality > 0) places.push({ words: [word], quality });
  }
  if (isJoined) {
    const asOne = [...words, ...compounds].filter(({ keys }) => keys.includes(joined));
    places.push(...asOne.map((word) => ({ words: [word], quality: 1 })));
  }
  return places;
}

/** A run of words answers as well as its worst word does. */
function qualityAt(words: readonly KeyedWord[], first: number, steps: readonly ResolvedWord[]): number {
  let worst = 1;
  for (let step = 0; step < steps.length && worst > 0; step += 1) {
    const word = words[first + step];
    worst = word === undefined ? 0 : Math.min(worst, steps[step]?.qualityOf(word) ?? 0);
  }
  return worst;
}
