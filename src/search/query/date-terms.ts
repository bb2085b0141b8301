import { QUALITY_DATE_FORM } from '../ranking.ts';
import type { Place, SentenceWords } from '../lookup/read-article.ts';
import type { ResolvedTerm, Term, TermInText } from '../lookup/terms.ts';
import { anyOf, type Strengths, strengthsOf, within } from '../lookup/article-set.ts';
import { dayPrefix, isDayKey, yearKey } from '../format/name-keys.ts';
import type { IndexReader } from '../lookup/index-reader.ts';
import { placesOf, resolveTerm } from '../lookup/resolve-term.ts';
import { datesIn, MONTHS, SHORT_NAME, type TypedDate } from './typed-dates.ts';
import { splitWords, type Word } from '../analyze/tokenizer.ts';

/** Finds the dates in the words of a query; a date is a term that is looked for in a way of its own. */
export function dateTermsIn(text: string): TermInText[] {
  return datesIn(text).map(({ start, end, dates }) => {
    const asked = text.slice(start, end);
    const term: Term = {
      asked,
      words: splitWords(asked),
      exactly: false,
      required: false,
      resolve: async (index) =>
        dates.length === 1 && dates[0] !== undefined
          ? resolveDate(index, term, dates[0])
          : eitherOf(await Promise.all(dates.map((date) => resolveDate(index, term, date)))),
    };
    return { start, end, term };
  });
}

/** What the index has for a date that may be read in two ways. */
function eitherOf(readings: readonly ResolvedTerm[]): ResolvedTerm {
  const [first, ...others] = readings;
  if (first === undefined) throw new Error('Cannot resolve a date: it has no reading. Give at least one.');
  return {
    ...first,
    how: readings.some(({ how }) => how === 'as-asked') ? 'as-asked' : 'nowhere',
    articles: anyOf(readings.map(({ articles }) => articles)),
    isOfDay: (day) => [first, ...others].some(({ isOfDay }) => isOfDay?.(day)),
    placesIn: (text) => readings.flatMap(({ placesIn }) => placesIn?.(text) ?? []),
  };
}

/**
 * Looks up a date: the articles dated so or with an event of that day, and those whose text has it, as typed or in English
 * in either order of day and month.
 */
async function resolveDate(index: IndexReader, term: Term, date: TypedDate): Promise<ResolvedTerm> {
  const [typed = '', ...others] = spellingsOf(term.asked, date);
  const resolve = (spelling: string): Promise<ResolvedTerm> =>
    resolveTerm(
      index,
      { asked: spelling, words: splitWords(spelling), exactly: true, required: false },
      { correct: null, isPrefix: true, readsNone: true },
    );
  const [ofDay, ofYear, asTyped, ...otherwise] = await Promise.all([
    articlesOf(index, date),
    articlesWithYear(index, date),
    resolve(typed),
    ...others.map(resolve),
  ]);
  const inTexts = anyOf([asTyped, ...otherwise].map((one) => one.articles));
  const articles = anyOf([ofDay, within(inTexts, ofYear), weakened(inTexts)]);
  const placesIn = (text: SentenceWords): Place[] => [
    ...placesOf(asTyped, text).flatMap((place) => withYear(date, place, text)),
    ...otherwise.flatMap((one) =>
      placesOf(one, text).flatMap((place) => withYear(date, { ...place, quality: QUALITY_DATE_FORM }, text)),
    ),
  ];
  return {
    term,
    how: articles.size > 0 ? 'as-asked' : 'nowhere',
    steps: asTyped.steps,
    joined: null,
    passive: false,
    articles,
    unsure: false,
    isOfDay: (day) => day !== null && isOf(date, day),
    placesIn,
  };
}

/** The ways to write a date that are looked for, the one that was typed first; no year beside a day, since few texts say it. */
function spellingsOf(asked: string, { year, month, day }: TypedDate): string[] {
  if (month === null) return [asked];
  const name = MONTHS[month - 1] ?? '';
  if (day === null) return [...new Set([asked, `${name} ${year ?? ''}`.trim()])];
  const ofYear = new RegExp(String.raw`(?:del?\s+)?${year ?? ''}(?:\s?г\.?|年)?`, 'u');
  const typed = (year === null ? asked : asked.replace(ofYear, '')).replace(/^[-/]+|[-/.,\s]+$/gu, '');
  const names = [name, name.slice(0, SHORT_NAME)];
  return [...new Set([typed, ...names.flatMap((one) => [`${day} ${one}`, `${one} ${day}`])])];
}

/** Blocks of terms that may be fetched for the days of a month. */
const MOST_DAY_BLOCKS = 4;

/** The articles of a day, a month or a year, by their own date or that of an event they report. */
async function articlesOf(index: IndexReader, { year, month, day }: TypedDate): Promise<Strengths> {
  if (month === null) {
    const ofYear = await index.name([yearKey(year ?? 0)]);
    return strengthsOf(ofYear?.postings ?? [], 1);
  }
  const days = await index.prefixTerms(dayPrefix(month, day), MOST_DAY_BLOCKS, 'names');
  return anyOf(
    Array.from(days ?? [])
      .filter(([key]) => isDayKey(key, { year, month, day }))
      .map(([, { postings }]) => strengthsOf(postings, 1)),
  );
}

/** The articles whose text has the year that a day was asked for with. */
async function articlesWithYear(index: IndexReader, { year, day }: TypedDate): Promise<readonly number[]> {
  if (year === null || day === null) return [];
  return (await index.term(String(year)))?.articles ?? [];
}

const weakened = (articles: Strengths): Strengths =>
  new Map(Array.from(articles, ([article, strength]) => [article, QUALITY_DATE_FORM * strength]));

function isOf({ year, month, day }: TypedDate, of: string): boolean {
  const its = of.split('-').map(Number);
  return [year, month, day].every((one, at) => one === null || one === its[at]);
}

/** A place with the year after it, if there is one; none if that is another year than the query's. */
function withYear({ year, day }: TypedDate, { words, quality }: Place, text: SentenceWords): Place[] {
  if (day === null || year === null) return [{ words, quality }];
  const end = words.at(-1)?.end ?? 0;
  const next = text.words.find(({ start }) => start >= end);
  if (next === undefined || !isYearAfter(next, end)) return [{ words, quality: quality * QUALITY_DATE_FORM }];
  return Number(next.text) === year ? [{ words: [...words, next], quality }] : [];
}

const isYearAfter = ({ text, start }: Word, end: number): boolean =>
  /^[12]\d{3}$/.test(text) && start - end <= 2;
