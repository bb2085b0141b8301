import type { IndexArticle } from './index-article.ts';

/** An article as an array, because property names would be repeated in every file. */
export type PackedArticle = [
  url: string,
  language: string,
  headline: string,
  date: [status: IndexArticle['date']['status'], words: string, day: string | null],
  publisher: string | null,
  sections: [heading: string | null, ...passages: string[][]][],
  events?: [day: string, sentence: number][],
  credit?: [foreign: string | null, ...authors: string[]],
];

/** Puts the parts of an article into an array. */
export function packArticle(article: IndexArticle): PackedArticle {
  const {
    url,
    language,
    headline,
    date,
    publisher,
    sections,
    events = [],
    authors = [],
    foreign = null,
  } = article;
  const packed: PackedArticle = [
    url,
    language,
    headline,
    [date.status, date.words, date.day],
    publisher,
    sections.map(({ heading, passages }) => [heading, ...passages]),
  ];
  const hasCredit = authors.length > 0 || foreign !== null;
  if (events.length > 0 || hasCredit) packed[6] = events.map(({ day, sentence }) => [day, sentence]);
  if (hasCredit) packed[7] = [foreign, ...authors];
  return packed;
}

/** Writes an article as JSON. */
export const writeArticle = (article: IndexArticle): string => JSON.stringify(packArticle(article));

/** Joins the articles of one file: a JSON array. */
export function joinArticles(written: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`[${written.join(',')}]`);
}

/** Reads what `joinArticles` put together. */
export function readArticles(block: Uint8Array): IndexArticle[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(block);
  return (JSON.parse(text) as PackedArticle[]).map(unpackArticle);
}

/** The article that `packArticle` put into an array. */
export function unpackArticle(packed: PackedArticle): IndexArticle {
  const [url, language, headline, [status, words, day], publisher, sections, events = [], credit] = packed;
  return {
    url,
    language,
    headline,
    date: { status, words, day },
    publisher,
    ...(credit === undefined ? {} : { foreign: credit[0], authors: credit.slice(1) as string[] }),
    sections: sections.map(([heading, ...passages]) => ({ heading, passages })),
    events: events.map(([day, sentence]) => ({ day, sentence })),
  };
}
