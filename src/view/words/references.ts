import { languageOf } from '#contracts/text-language.ts';
import type { ArticleOutline } from '#contracts/article.ts';
import type { Coverage } from '../data/coverage.ts';
import { type DateLabel, formatDate, storyYear } from '#contracts/dates.ts';
import { addressOf, atFragment, type Base, sentenceFragment } from '#contracts/urls.ts';
import { shared } from '../data/shared.ts';
import { shortHeadline } from './short-headline.ts';

/** How a page refers to an article: by publisher and date, and by its headline if these are ambiguous. */
export interface Reference {
  article: string;
  address: string;
  /** Null if unknown. */
  publisher: string | null;
  /** A short form of its headline; null if publisher and date are unambiguous. */
  title: string | null;
  language: string;
  date: DateLabel;
  /** From 1, for articles that are ambiguous even with whole headlines; else null. */
  number: number | null;
}

/** The base name of an article's received file. */
export function fileName(sourcePath: string): string {
  return sourcePath.slice(sourcePath.lastIndexOf('/') + 1);
}

/** Maximum lengths of a short headline, in characters; longer ones are for headlines that begin alike. */
const TITLE_LENGTHS = [34, 60, 100, Infinity];

/**
 * The references to the articles of one story, by article, found once: without the year that all their dates have, or with
 * every year if `within` is null.
 */
export const storyReferences = (
  coverage: Coverage,
  base: Base,
  within?: null,
): ReadonlyMap<string, Reference> =>
  within === null ? withYears(coverage, base) : withoutCommonYear(coverage, base);

const withYears = shared((coverage: Coverage, base: Base) => findReferences(coverage, base, null));
const withoutCommonYear = shared((coverage: Coverage, base: Base) =>
  findReferences(coverage, base, storyYear(coverage.articles.map(({ article }) => article.date))),
);

function findReferences(
  { story, articles }: Coverage,
  base: Base,
  within: string | null,
): ReadonlyMap<string, Reference> {
  const named = articles.map(({ article }): Reference => {
    const publisher = article.publisher.status !== 'unknown' ? article.publisher.name : null;
    return {
      article: article.id,
      address: addressOf(base, article.url),
      publisher,
      title: null,
      language: languageOf(article, story),
      date: formatDate(article.date, { within }),
      number: null,
    };
  });
  const headlines = new Map(articles.map(({ article }) => [article.id, article.headline.text]));
  let alike = calledAlike(named, ({ publisher }) => publisher === null);
  for (const length of TITLE_LENGTHS) {
    for (const reference of alike)
      reference.title = shortHeadline(headlines.get(reference.article) ?? '', length);
    alike = calledAlike(alike);
  }
  for (const group of Map.groupBy(alike, nameOf).values()) {
    const inOrder = group.toSorted((one, other) => (one.address < other.address ? -1 : 1));
    for (const [index, reference] of inOrder.entries()) reference.number = index + 1;
  }
  return new Map(named.map((reference) => [reference.article, reference]));
}

const nameOf = ({ publisher, title, date }: Reference): string =>
  [publisher ?? '', title ?? '', date.words].join('\n');

/** References that equal another, and those that `also` selects. */
function calledAlike(
  references: readonly Reference[],
  also: (reference: Reference) => boolean = () => false,
): Reference[] {
  const groups = Map.groupBy(references, nameOf);
  return references.filter((one) => also(one) || (groups.get(nameOf(one))?.length ?? 0) > 1);
}

/** A reference as plain text: `Harbour Post, 31 March`. */
export function referenceWords({ publisher, title, date, number }: Reference): string {
  const when =
    date.status === 'supplied'
      ? `${date.words} (dated by us)`
      : date.status === 'unknown'
        ? 'undated'
        : date.words;
  return [publisher, title && `“${title}”`, number === null ? when : `${when} (${number})`]
    .filter((part) => part !== null)
    .join(', ');
}

/** The number of the sentence at an offset, or null if there is none. */
export function sentenceAt({ sentences }: Pick<ArticleOutline, 'sentences'>, start: number): number | null {
  // Binary search for the last sentence that begins at or before the offset.
  let [from, to] = [0, sentences.length / 2];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sentences[2 * middle] ?? 0) <= start) from = middle + 1;
    else to = middle;
  }
  return from > 0 && start < (sentences[2 * from - 1] ?? 0) ? from : null;
}

/** The address of the sentence at an offset, or else of the article's provenance. */
export function placeAddress(article: ArticleOutline, start: number, base: Base): string {
  const sentence = sentenceAt(article, start);
  return atFragment(addressOf(base, article.url), sentence === null ? 'about' : sentenceFragment(sentence));
}
