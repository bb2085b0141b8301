import type { ArticleOutline } from '#contracts/article.ts';
import type { Coverage } from '../data/coverage.ts';
import { type DateLabel, formatDate, storyYear } from '#contracts/dates.ts';
import { addressOf, atFragment, type Base, sentenceFragment } from '#contracts/urls.ts';
import { shortHeadline } from './short-headline.ts';

/** How a page names an article in passing: by publisher and date, and by its headline where these do not tell it apart. */
export interface Reference {
  article: string;
  address: string;
  /** Null where it is not known. */
  publisher: string | null;
  /** The short form of its headline; null where publisher and date tell the article apart. */
  title: string | null;
  language: string;
  date: DateLabel;
  /** From 1, for articles that are called alike even by their whole headlines; else null. */
  number: number | null;
}

/** The name of an article's raw file, without its folders. */
export function fileName(sourcePath: string): string {
  return sourcePath.slice(sourcePath.lastIndexOf('/') + 1);
}

/** Characters of a headline that its short form may have; the longer ones are for headlines that begin alike. */
const TITLE_LENGTHS = [34, 60, 100, Infinity];

/** The references to the articles of one story, by article; years are left out where they are `within`. */
export function storyReferences(
  { story, articles }: Coverage,
  base: Base,
  within = storyYear(articles.map(({ article }) => article.date)),
): Map<string, Reference> {
  const named = articles.map(({ article }): Reference => {
    const publisher = article.publisher.status === 'supplied' ? article.publisher.name : null;
    return {
      article: article.id,
      address: addressOf(base, article.url),
      publisher,
      title: null,
      language: story.language,
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

/** Those that have their name in common with another, and those that `also` picks. */
function calledAlike(
  references: readonly Reference[],
  also: (reference: Reference) => boolean = () => false,
): Reference[] {
  const groups = Map.groupBy(references, nameOf);
  return references.filter((one) => also(one) || (groups.get(nameOf(one))?.length ?? 0) > 1);
}

/** What an article is called, in words alone: `Harbour Post, 31 March`. */
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

/** The number of the sentence that a place in the file falls in, or null where it is no sentence's. */
export function sentenceAt({ sentences }: Pick<ArticleOutline, 'sentences'>, start: number): number | null {
  // Sentences lie one after the other: the last that begins by the place is the only one that can have it.
  let [from, to] = [0, sentences.length / 2];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sentences[2 * middle] ?? 0) <= start) from = middle + 1;
    else to = middle;
  }
  return from > 0 && start < (sentences[2 * from - 1] ?? 0) ? from : null;
}

/** The address of the sentence that a place in the file falls in; of the article's provenance where it is none's. */
export function placeAddress(article: ArticleOutline, start: number, base: Base): string {
  const sentence = sentenceAt(article, start);
  return atFragment(addressOf(base, article.url), sentence === null ? 'about' : sentenceFragment(sentence));
}
