import type { ArticleGroup, AskedWord, Hit } from './engine.ts';
import { markWords } from './marks.ts';
import type { RankedArticle } from './rank-articles.ts';
import { type Candidate, rankSentences, type RankedSentence } from './rank-sentences.ts';
import type { ReadArticle, ReadSentence } from './read-article.ts';
import { type Place, placesOf, type ResolvedTerm } from './resolve-term.ts';
import { joinedKey } from './words.ts';

/** What sentences are worth beside the whole article, which is worth 1 for the best of those shown: its best sentence, */
const SENTENCE_WEIGHT = 0.6;
/** a passage with all that was asked, */
const COMPLETE_WEIGHT = 0.4;
/** and the words of the query side by side, all of them; fewer are worth far less. */
const TOGETHER_WEIGHT = 1;
const TOGETHER_POWER = 4;
/** A headline with all that was asked; with less it is worth far less. */
const HEADLINE_WEIGHT = 0.5;
/** Of more words than these a sentence tells less than the whole article, and less and less. */
const FEW_TERMS = 2;
const TERMS_POWER = 3;

/** Other forms named for one word of the query. */
const MOST_FORMS = 5;

interface Question {
  terms: readonly ResolvedTerm[];
  without: readonly ResolvedTerm[];
}

type Found = Candidate<ReadSentence> & { of: ReadArticle };

/** Articles with their sentences that answer, and every place of a term in them. */
export interface Shown {
  groups: ArticleGroup[];
  places: { text: string; places: Place[][] }[];
}

/**
 * Picks the sentences of some articles that answer, best first, and orders the articles by them and by their own score,
 * unless they have an order. Articles in whose text the query does not stand after all are left out.
 */
export function showArticles(
  articles: readonly { ranked: RankedArticle; read: ReadArticle }[],
  { terms, without }: Question,
  keepsOrder: boolean,
): Shown {
  const standing = articles.filter(({ read }) => hasRequired(read, terms) && !hasBarred(read, without));
  const found = standing.flatMap(({ read }): Found[] =>
    read.sentences
      .map((sentence) => ({
        of: read,
        sentence,
        passage: sentence.passage,
        places: terms.map((term) => placesOf(term, sentence)),
      }))
      .filter(({ places }) => places.some((of) => of.length > 0)),
  );
  const count = standing.reduce((sum, { read }) => sum + read.sentences.length, 0);
  const ranked = Map.groupBy(rankSentences(found, terms.length, count), ({ passage }) =>
    articleOfPassage(passage),
  );
  const all = Map.groupBy(found, ({ passage }) => articleOfPassage(passage));
  const most = Math.max(...standing.map((one) => one.ranked.score), Number.MIN_VALUE);
  const groups = standing.flatMap(({ ranked: { score }, read }) => {
    const { url } = read.article;
    const sentences =
      ranked.get(url) ?? rankSentences(all.get(url) ?? [], terms.length, count, true).slice(0, 1);
    const headline = terms.map((term) => placesOf(term, read.headline));
    if (terms.length > 0 && sentences.length === 0 && headline.every((of) => of.length === 0)) return [];
    const titled = headline.filter((of) => of.length > 0).length / Math.max(1, terms.length);
    const worth =
      score / most + sentencesWorth(sentences, terms.length) + HEADLINE_WEIGHT * titled ** TOGETHER_POWER;
    const group: ArticleGroup = {
      article: read.article,
      headline: markWords(read.headline.text, wordsAt(headline)),
      hits: sentences.map((sentence) => hitOf(sentence, read)),
    };
    return [{ group, worth, headline: { text: read.headline.text, places: headline } }];
  });
  if (!keepsOrder) groups.sort((first, second) => second.worth - first.worth);
  return {
    groups: groups.map(({ group }) => group),
    places: [
      ...found.map(({ sentence: { text }, places }) => ({ text, places })),
      ...groups.map(({ headline }) => headline),
    ],
  };
}

/** What the sentences of an article that answer add to its own worth. */
function sentencesWorth(sentences: readonly RankedSentence<ReadSentence>[], terms: number): number {
  const [best] = sentences;
  if (best === undefined) return 0;
  const together = Math.max(...sentences.map((sentence) => sentence.together));
  return (
    TOGETHER_WEIGHT * together ** TOGETHER_POWER +
    Math.min(1, FEW_TERMS / terms) ** TERMS_POWER *
      (SENTENCE_WEIGHT * best.score + (best.complete ? COMPLETE_WEIGHT : 0))
  );
}

const articleOfPassage = (passage: string): string => passage.slice(0, passage.lastIndexOf(' '));
const wordsAt = (places: readonly Place[][]): Place['words'][number][] =>
  places.flat().flatMap(({ words }) => words);

function hitOf(
  { sentence, places }: Candidate<ReadSentence>,
  { article: { url }, sentences }: ReadArticle,
): Hit {
  const { number, text, heading } = sentence;
  const [before, after] = [sentences[number - 2], sentences[number]];
  return {
    sentence: number,
    url: `${url}#s${number}`,
    heading,
    parts: markWords(text, wordsAt(places)),
    before: heading === (before?.heading ?? null) ? (before?.text ?? null) : heading,
    after: after && after.heading !== heading ? after.heading : (after?.text ?? null),
  };
}

function stands(term: ResolvedTerm, { sentences, headline }: ReadArticle): boolean {
  return [...sentences, headline].some((sentence) => placesOf(term, sentence).length > 0);
}

function hasRequired(read: ReadArticle, terms: readonly ResolvedTerm[]): boolean {
  return terms.every((term) => !term.term.required || stands(term, read));
}

function hasBarred(read: ReadArticle, without: readonly ResolvedTerm[]): boolean {
  return without.some((term) => stands(term, read));
}

/** Tells what became of each word of a query, by how it stands in the articles shown. */
export function askedWords(terms: readonly ResolvedTerm[], shown: readonly Shown[]): AskedWord[] {
  return terms.flatMap((term, at): AskedWord[] => {
    const { how, steps } = term;
    const { asked, words } = term.term;
    const texts = shown.flatMap(({ places }) =>
      places.flatMap(({ text, places: ofText }) =>
        (ofText[at] ?? []).map((place) => ({
          key: joinedKey(place.words),
          text: text.slice(place.words[0]?.start, place.words.at(-1)?.end),
        })),
      ),
    );
    if (how === 'nowhere') return [{ asked, how, taken: null, forms: [] }];
    if (texts.length === 0) {
      if (term.passive) return [];
      return [{ asked, how, taken: steps[0]?.taken ?? asked, forms: [] }];
    }
    const own = steps.length === 1 ? (steps[0]?.taken ?? joinedKey(words)) : joinedKey(words);
    const spellings = Array.from(
      Map.groupBy(texts, ({ key }) => key),
      ([key, having]) => ({
        text: having[0]?.text ?? key,
        times: key === own ? Infinity : having.length,
        key,
      }),
    ).sort((first, second) => second.times - first.times);
    const [taken, ...forms] = spellings;
    const isThere = taken?.key === own;
    return [
      {
        asked,
        how: how === 'as-asked' && !isThere ? 'other-forms' : how,
        taken: taken?.text ?? null,
        forms: forms.slice(0, MOST_FORMS).map(({ text }) => text),
      },
    ];
  });
}
