import { periodOf } from '../format/name-keys.ts';
import {
  ADJACENCY_POWER,
  ADJACENCY_WEIGHT,
  BEST_SENTENCE_POWER,
  BEST_SENTENCE_TERMS,
  BEST_SENTENCE_WEIGHT,
  DATE_WEIGHT,
  HEADLINE_QUERY_TERMS,
  HEADLINE_WEIGHT,
  QUALITY_DATE_FORM,
  QUALITY_HEADING,
  SHORT_QUERY,
} from '../ranking.ts';
import type { ResolvedTerm } from '../lookup/terms.ts';
import type { ArticleGroup, AskedWord, Hit, SentencePart } from '../engine.ts';
import { countedKinds, fitCounts } from './fit-counts.ts';
import { highlightWords } from './highlight.ts';
import { bestOf, type Candidate, rankSentences, type RankedSentence } from './rank-sentences.ts';
import {
  type ReadArticle,
  type ReadSentence,
  type ReadText,
  textsOf,
  type Place,
} from '../lookup/read-article.ts';
import { placesOf } from '../lookup/resolve-term.ts';
import type { Question } from '../query/parse-query.ts';
import type { VerifiedResults } from './verified-results.ts';
import { joinedKey } from '../analyze/tokenizer.ts';

/** Before the authors. */
const BY = ' · by ';
/** Other forms named for one word of the query. */
const MOST_FORMS = 5;

type Found = Candidate<ReadSentence>;

/** Articles with their sentences that answer, and every place of a term in them. */
export interface Shown {
  groups: ArticleGroup[];
  places: { text: string; places: Place[][] }[];
}

/**
 * Returns the matching sentences of some articles, best first, and ranks the articles by them and by their own score, unless
 * `keepsOrder`. Articles whose texts have no term of the query are left out.
 */
export function showArticles(
  standing: VerifiedResults['articles'],
  terms: readonly ResolvedTerm[],
  keepsOrder: boolean,
  question: Question | null,
): Shown {
  const tells = tellingTerms(terms);
  const telling = tells.filter(Boolean).length;
  const counted = countedKinds(terms);
  const places = new Map(
    standing.flatMap(({ read }) =>
      textsOf(read).map((text) => [text, fitCounts(placesIn(text, terms, tells), text, counted)]),
    ),
  );
  const placesAt = (text: ReadText): Place[][] => places.get(text) ?? [];
  const found = standing.flatMap(({ read }) =>
    candidatesIn(read, placesAt, datesOf(read, terms), terms, question),
  );
  const count = standing.reduce((sum, { read }) => sum + read.sentences.length, 0);
  const ranked = Map.groupBy(rankSentences(found, tells, count), ({ passage }) => articleOfPassage(passage));
  const all = Map.groupBy(found, ({ passage }) => articleOfPassage(passage));
  const most = Math.max(...standing.map((one) => one.ranked.score), Number.MIN_VALUE);
  const groups = standing.flatMap(({ ranked: { score }, read }) => {
    const { url } = read.article;
    const sentences = ranked.get(url) ?? rankSentences(all.get(url) ?? [], tells, count, true).slice(0, 1);
    const headline = placesAt(read.headline);
    const dates = datesOf(read, terms).filter(Boolean).length;
    const byline = placesAt(read.byline);
    const source = terms.map(({ placesIn }) => placesIn?.(read.source) ?? []);
    const credited = terms.filter(
      ({ placesIn }, at) => (source[at]?.length ?? 0) + (placesIn?.(read.byline).length ?? 0) > 0,
    ).length;
    if (terms.length > 0 && sentences.length + headline.length + byline.length + credited + dates === 0)
      return [];
    const isShort = telling <= SHORT_QUERY;
    const missing = isShort ? missingTerms(read, terms, tells, [...textsOf(read).map(placesAt), source]) : [];
    const titled = headline.reduce((sum, of) => sum + bestOf(of), 0) / Math.max(1, terms.length);
    const isFew = (question?.asks ?? null) === null && terms.length <= HEADLINE_QUERY_TERMS;
    const worth =
      score / most +
      sentencesWorth(sentences, telling) +
      HEADLINE_WEIGHT[isFew || titled === 1 ? 'few' : 'many'] *
        Math.max(titled, credited / Math.max(1, terms.length)) ** ADJACENCY_POWER +
      (DATE_WEIGHT * dates) / Math.max(1, terms.length);
    const shown = new Set(sentences.map(({ sentence }) => sentence));
    const group: ArticleGroup = {
      article: read.article,
      headline: markPlaces(read.headline, headline),
      credit: [
        ...markPlaces(read.source, source),
        ...(read.byline.text === '' ? [] : [{ text: BY, marked: false }, ...markPlaces(read.byline, byline)]),
      ],
      missing,
      isDateAsked: dates > 0,
      hits: [...shown].map((sentence) => hitOf(sentence, read, placesAt)),
    };
    return [{ group, worth, missing: missing.length }];
  });
  if (!keepsOrder)
    groups.sort((first, second) => first.missing - second.missing || second.worth - first.worth);
  return {
    groups: groups.map(({ group }) => group),
    places: Array.from(places, ([{ text }, of]) => ({ text, places: of })),
  };
}

/** What of a query an article does not have: in no text, and not as its date. */
function missingTerms(
  read: ReadArticle,
  terms: readonly ResolvedTerm[],
  tells: readonly boolean[],
  placed: readonly (readonly Place[][])[],
): string[] {
  const dates = datesOf(read, terms);
  return terms.flatMap(({ term: { asked } }, at) =>
    tells[at] !== true || dates[at] === true || placed.some((places) => (places[at]?.length ?? 0) > 0)
      ? []
      : [asked],
  );
}

/** Which terms discriminate: all but stop words, unless there is nothing else. */
function tellingTerms(terms: readonly ResolvedTerm[]): boolean[] {
  const isTelling = terms.some(({ passive }) => !passive);
  return terms.map(({ passive }) => !isTelling || !passive);
}

/** The places of each term in a text; empty if it has only stop words of the query. */
function placesIn(text: ReadText, terms: readonly ResolvedTerm[], tells: readonly boolean[]): Place[][] {
  const telling = terms.map((term, at) => (tells[at] === true ? placesOf(term, text) : []));
  if (telling.every((of) => of.length === 0)) return [];
  return terms.map((term, at) => (tells[at] === true ? (telling[at] ?? []) : placesOf(term, text)));
}

/** Which terms are the date of an article. */
function datesOf({ article: { date } }: ReadArticle, terms: readonly ResolvedTerm[]): boolean[] {
  const period = periodOf(date);
  return terms.map((term) => term.isOfDay?.(period) ?? false);
}

/**
 * The sentences with a term, and the first ones under a heading with a term. The date of the article counts as that of each
 * sentence.
 */
function candidatesIn(
  { sentences }: ReadArticle,
  placesAt: (text: ReadText) => Place[][],
  dates: readonly boolean[],
  terms: readonly ResolvedTerm[],
  question: Question | null,
): Found[] {
  const withDate = (places: Place[][]): Place[][] =>
    places.map((of, at) => (dates[at] === true ? [...of, { words: [], quality: 1 }] : of));
  return sentences.flatMap((sentence): Found[] => {
    const { passage, heading, opens } = sentence;
    const own = withEvents(placesAt(sentence), sentence, terms);
    const marked = own.flatMap((of) => of.flatMap(({ words }) => words));
    const answer = question?.answerIn(sentence.text, marked) ?? 0;
    const above = opens && heading !== null ? placesAt(heading) : [];
    return [
      ...(own.length > 0 ? [{ sentence, passage, answer, places: withDate(own) }] : []),
      ...(above.length > 0
        ? [{ sentence, passage, answer, places: withDate(above.map((of) => of.map(ofHeading))) }]
        : []),
    ];
  });
}

/** The places of terms in a sentence, an event of a day that was asked for among them, though the sentence has no date. */
function withEvents(places: Place[][], { days }: ReadSentence, terms: readonly ResolvedTerm[]): Place[][] {
  const isOfDay = terms.map((term) => days.some((day) => term.isOfDay?.(day) === true));
  if (!isOfDay.includes(true)) return places;
  return terms.map((_, at) => [
    ...(places[at] ?? []),
    ...(isOfDay[at] === true ? [{ words: [], quality: QUALITY_DATE_FORM }] : []),
  ]);
}

const ofHeading = ({ words, quality }: Place): Place => ({ words, quality: QUALITY_HEADING * quality });

/** What the matching sentences of an article add to its score. */
function sentencesWorth(sentences: readonly RankedSentence<ReadSentence>[], terms: number): number {
  const [best] = sentences;
  if (best === undefined) return 0;
  const together = Math.max(...sentences.map((sentence) => sentence.together));
  return (
    ADJACENCY_WEIGHT * together ** ADJACENCY_POWER +
    Math.min(1, BEST_SENTENCE_TERMS / terms) ** BEST_SENTENCE_POWER * BEST_SENTENCE_WEIGHT * best.score
  );
}

const articleOfPassage = (passage: string): string => passage.slice(0, passage.lastIndexOf(' '));

function markPlaces({ text }: ReadText, places: readonly Place[][]): SentencePart[] {
  return highlightWords(
    text,
    places.flat().flatMap(({ words }) => words),
  );
}

function hitOf(
  sentence: ReadSentence,
  { article: { url }, sentences }: ReadArticle,
  placesAt: (text: ReadText) => Place[][],
): Hit {
  const { number, heading } = sentence;
  const [before, after] = [sentences[number - 2], sentences[number]];
  const isFirst = heading !== (before?.heading ?? null);
  const isLast = after !== undefined && after.heading !== heading && after.heading !== null;
  return {
    sentence: number,
    url: `${url}#s${number}`,
    heading: heading === null ? null : markPlaces(heading, placesAt(heading)),
    parts: markPlaces(sentence, placesAt(sentence)),
    before: (isFirst ? heading : before)?.text ?? null,
    after: (isLast ? after.heading : after)?.text ?? null,
  };
}

/** Returns how each word of a query, without stop words, was matched in the articles shown. */
export function askedWords(terms: readonly ResolvedTerm[], shown: readonly Shown[]): AskedWord[] {
  return terms.flatMap((term, at): AskedWord[] => {
    const { how, steps } = term;
    const { asked, words } = term.term;
    const isDate = term.isOfDay !== undefined;
    if (term.passive) return [];
    const texts = shown.flatMap(({ places }) =>
      places.flatMap(({ text, places: ofText }) =>
        (ofText[at] ?? []).map((place) => ({
          key: joinedKey(place.words),
          text: text.slice(place.words[0]?.start, place.words.at(-1)?.end),
          quality: place.quality,
        })),
      ),
    );
    if (how === 'nowhere') return [{ asked, how, taken: null, forms: [], isDate }];
    if (texts.length === 0) return [{ asked, how, taken: steps[0]?.taken ?? asked, forms: [], isDate }];
    const own = steps.length === 1 ? (steps[0]?.taken ?? joinedKey(words)) : joinedKey(words);
    const spellings = Array.from(
      Map.groupBy(texts, ({ key }) => key),
      ([key, having]) => ({
        text: having[0]?.text ?? key,
        quality: key === own ? Infinity : Math.max(...having.map((place) => place.quality)),
        times: having.length,
        key,
      }),
    ).sort((first, second) => second.quality - first.quality || second.times - first.times);
    const [taken, ...forms] = spellings;
    const isThere = taken?.key === own;
    return [
      {
        asked,
        how: how === 'as-asked' && !isThere ? 'other-forms' : how,
        taken: taken?.text ?? null,
        forms: forms.slice(0, MOST_FORMS).map(({ text }) => text),
        isDate,
      },
    ];
  });
}
