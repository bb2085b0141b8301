import { isKeyKnown } from './analyze/analyzer.ts';
import { otherNumeral } from './analyze/numerals.ts';
import { joinedKey } from './analyze/tokenizer.ts';
import type { Term } from './lookup/terms.ts';
import type { ArticleFilter } from './filter/article-filter.ts';
import {
  ARTICLES_AT_ONCE,
  ARTICLES_COMPARED,
  type Facets,
  type FetchFile,
  type Filters,
  type Suggestions,
  type SearchAnswer,
  type SearchEngine,
  type SearchRequest,
} from './engine.ts';
import type { IndexReader } from './lookup/index-reader.ts';
import { loadPart } from './lookup/load-part.ts';
import { openIndex } from './lookup/open-index.ts';
import { mayBeQuestion, mayHaveCommand, mayHaveDate, parseQuery, type Query } from './query/parse-query.ts';
import { type RankedArticle, rankArticles } from './score/rank-articles.ts';
import { SHORT_QUERY } from './ranking.ts';
import { loadCorrection, type ResolvedQuery, resolveQuery } from './lookup/resolve-query.ts';
import { needsVerification } from './lookup/resolve-term.ts';
import { askedWords, type Shown, showArticles } from './score/show-articles.ts';
import { verifiedResults } from './score/verified-results.ts';

/**
 * Makes a search engine of an index whose files `fetchFile` brings. The index is opened at the first query; what did not
 * arrive is asked for again at the next.
 */
export function createSearchEngine(fetchFile: FetchFile): SearchEngine {
  let opening: Promise<IndexReader> | null = null;
  return {
    async search(request) {
      const asked = typeof request === 'string' ? { query: request } : request;
      opening ??= openIndex(fetchFile);
      const [index, query] = await Promise.all([
        opening.catch((error: unknown) => {
          opening = null;
          throw error;
        }),
        readQuery(asked.query),
      ]);
      // Of an index in several files, a slip takes no round trip more for the code that corrects it.
      if (!index.isWhole) loadCorrection().catch(() => undefined);
      if (needsStemmer(index, query)) (await loadStemmer()).useEnglishStem();
      return answer(index, asked, query);
    },
  };
}

const loadStemmer = () => loadPart('stemmer', () => import('./analyze/use-english-stem.ts'));

/** Whether a query has words of which an index of texts does not bring the keys: those that are in no text, or dates. */
function needsStemmer(index: IndexReader, { terms, without }: Query): boolean {
  return (
    index.isWhole &&
    [...terms, ...without].some(
      ({ words, resolve }) =>
        resolve !== undefined ||
        [joinedKey(words), ...words.flatMap(({ keys }) => keys)].some(
          (word) => ![word, ...otherNumeral(word)].every(isKeyKnown),
        ),
    )
  );
}

async function answer(index: IndexReader, request: SearchRequest, parsed: Query): Promise<SearchAnswer> {
  const { query, order = 'best', from = 0, count = ARTICLES_AT_ONCE } = request;
  const [resolved, filter] = await Promise.all([
    resolveQuery(index, parsed),
    filterOf(index, request.filters ?? {}, parsed.filters),
  ]);
  const asksForWords = parsed.terms.length + parsed.without.length > 0;
  const answering = asksForWords || filter.passes.size > 0 ? await articlesFor(index, resolved, filter) : [];
  const tests = [...filter.passes.values()];
  const asked = answering.filter(({ article }) => tests.every((passes) => passes(article)));
  const telling = resolved.terms.filter(({ passive }) => !passive);
  const least = Math.min(...asked.map(({ missing }) => missing));
  // In the order of time, articles that have only one of two words would stand before those that have both.
  const passing =
    order === 'earliest' && telling.length <= SHORT_QUERY
      ? asked.filter(({ missing }) => missing === least)
      : asked;
  const ordered = order === 'earliest' ? await byDay(index, passing) : passing;
  const shown = await show(index, ordered, resolved, parsed.question, order === 'earliest', from, count);
  const groups = shown.pages.flatMap((page) => page.groups).slice(shown.skipped, shown.skipped + count);
  const articles = passing.length - shown.missing;
  return {
    query,
    text: parsed.text,
    articles,
    atMost: !shown.isAll && resolved.terms.some(needsVerification),
    sentences: groups.reduce((sum, { hits }) => sum + hits.length, 0),
    from,
    groups,
    words: askedWords(resolved.terms, shown.pages),
    without: parsed.without.map(({ asked }) => asked),
    filters: filter.filters,
    order,
    isPartial:
      articles > 0 &&
      least > 0 &&
      telling.length === SHORT_QUERY &&
      telling.every(({ how }) => how === 'as-asked' || how === 'other-forms'),
    facets: request.facets ? await facetsOf(index, answering, asked, resolved, filter) : null,
    nearest: articles === 0 && parsed.terms.length > 0 ? await nearestOf(index, nowhereIn(resolved)) : null,
    cut: parsed.cut,
  };
}

async function filterOf(index: IndexReader, chosen: Filters, typed: Filters): Promise<ArticleFilter> {
  if (Object.keys(chosen).length + Object.keys(typed).length === 0) return { filters: {}, passes: new Map() };
  const { joinFilters, readFilters } = await loadPart('filters', () => import('./filter/article-filter.ts'));
  return readFilters(index, joinFilters(chosen, typed));
}

/** Most articles that are read for the counts of a query whose phrases the index does not tell. */
const MOST_READ_FOR_COUNTS = 100;

async function facetsOf(
  index: IndexReader,
  answering: readonly RankedArticle[],
  passing: readonly RankedArticle[],
  resolved: ResolvedQuery,
  filter: ArticleFilter,
): Promise<Facets> {
  const isUnsure = resolved.terms.some(needsVerification) || resolved.without.length > 0;
  // Where all are too many to be read, those that pass the filters may not be.
  const read = isUnsure
    ? ([answering, passing].find(({ length }) => index.isWhole || length <= MOST_READ_FOR_COUNTS) ?? [])
    : [];
  const [{ countFacets }, { articles }] = await Promise.all([
    loadPart('facets', () => import('./filter/count-facets.ts')),
    verifiedResults(index, read, resolved, read.length),
  ]);
  const fallen = new Set(read).difference(new Set(articles.map(({ ranked }) => ranked)));
  const counted = answering.filter((one) => !fallen.has(one)).map(({ article }) => article);
  return { ...(await countFacets(index, counted, filter)), atMost: isUnsure && read !== answering };
}

const nowhereIn = ({ terms }: ResolvedQuery): Term[] =>
  terms.filter(({ how }) => how === 'nowhere').map(({ term }) => term);

async function nearestOf(index: IndexReader, terms: readonly Term[]): Promise<Suggestions> {
  const { suggestionsFor } = await loadPart('suggestions', () => import('./correct/suggestions.ts'));
  return suggestionsFor(index, terms);
}

async function articlesFor(
  index: IndexReader,
  { terms, pairs, without }: ResolvedQuery,
  { passes }: ArticleFilter,
): Promise<RankedArticle[]> {
  const barred = new Set(without.flatMap(({ articles }) => [...articles.keys()]));
  const required = terms.filter(({ term }) => term.required).map(({ articles }) => articles);
  const isAllowed = (article: number): boolean =>
    !barred.has(article) && required.every((articles) => articles.has(article));
  const inStory = passes.get('story');
  if (terms.length > 0 && inStory === undefined) return rankArticles(terms, pairs, index.facts, isAllowed);
  const { story } = await index.columns();
  const articles = story.flatMap((of, article) => (of >= 0 ? [article] : []));
  if (inStory !== undefined && terms.length > 0)
    return rankArticles(terms, pairs, index.facts, isAllowed, new Set(articles.filter(inStory)));
  return articles.filter(isAllowed).map((article) => ({ article, score: 0, missing: 0 }));
}

/** By day; after all that have one, the undated in the order they had. */
async function byDay(index: IndexReader, articles: readonly RankedArticle[]): Promise<RankedArticle[]> {
  const { day } = await index.columns();
  const dayOf = ({ article }: RankedArticle): number => day[article] ?? Infinity;
  return articles.toSorted((first, second) =>
    dayOf(first) === dayOf(second) ? 0 : dayOf(first) - dayOf(second),
  );
}

/** The terms of a longer query, a date, or synonyms of a count take as many files themselves as its articles may. */
const FEW_TERMS = 3;

/**
 * Returns the result pages with the requested articles, the number of articles before them there, the number that fell out,
 * and whether all were read.
 */
async function show(
  index: IndexReader,
  articles: readonly RankedArticle[],
  resolved: ResolvedQuery,
  question: Query['question'],
  keepsOrder: boolean,
  from: number,
  count: number,
): Promise<{ pages: Shown[]; skipped: number; missing: number; isAll: boolean }> {
  const compared = index.isWhole
    ? ARTICLES_COMPARED.here
    : resolved.terms.length <= FEW_TERMS &&
        !resolved.terms.some(({ isOfDay, term }) => isOfDay !== undefined || term.asksFigure === true)
      ? ARTICLES_COMPARED.fetched
      : ARTICLES_AT_ONCE;
  const first = Math.floor(from / compared) * compared;
  const last = Math.ceil((from + count) / compared) * compared;
  const standing = await verifiedResults(index, articles, resolved, last);
  const asked = standing.articles.slice(first);
  const pages = Array.from({ length: Math.ceil(asked.length / compared) }, (_, page) =>
    showArticles(asked.slice(page * compared, (page + 1) * compared), resolved.terms, keepsOrder, question),
  );
  const shown = pages.reduce((sum, { groups }) => sum + groups.length, 0);
  const missing = standing.fallen + asked.length - shown;
  return { pages, skipped: from - first, missing, isAll: standing.isAll };
}

/** Reads a query; what reads commands and dates is loaded for the first one that may have some. */
async function readQuery(query: string): Promise<Query> {
  const [commands, dates, question] = await Promise.all([
    mayHaveCommand(query) ? loadPart('typed-filters', () => import('./query/typed-filters.ts')) : null,
    mayHaveDate(query) ? loadPart('date-terms', () => import('./query/date-terms.ts')) : null,
    mayBeQuestion(query) ? loadPart('question', () => import('./query/question.ts')) : null,
  ]);
  return parseQuery(query, {
    readCommands: commands?.parseTypedFilters,
    datesIn: dates?.dateTermsIn,
    readQuestion: question?.readQuestion,
  });
}
