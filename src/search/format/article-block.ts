import type { IndexArticle } from './index-article.ts';

/** An article as an array, because property names would be repeated in every file. */
type Packed = [
  url: string,
  language: string,
  headline: string,
  date: [status: IndexArticle['date']['status'], words: string, day: string | null],
  publisher: string | null,
  sections: [heading: string | null, ...passages: string[][]][],
  events?: [day: string, sentence: number][],
];

/** Writes an article as JSON: an array of its parts in the order of `Packed`. */
export function writeArticle(article: IndexArticle): string {
  const { url, language, headline, date, publisher, sections, events = [] } = article;
  const packed: Packed = [
    url,
    language,
    headline,
    [date.status, date.words, date.day],
    publisher,
    sections.map(({ heading, passages }) => [heading, ...passages]),
  ];
  if (events.length > 0) packed[6] = events.map(({ day, sentence }) => [day, sentence]);
  return JSON.stringify(packed);
}

/** Joins the articles of one file: a JSON array. */
export function joinArticles(written: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`[${written.join(',')}]`);
}

/** Reads what `joinArticles` put together. */
export function readArticles(block: Uint8Array): IndexArticle[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(block);
  return (JSON.parse(text) as Packed[]).map(unpacked);
}

function unpacked(packed: Packed): IndexArticle {
  const [url, language, headline, [status, words, day], publisher, sections, events = []] = packed;
  return {
    url,
    language,
    headline,
    date: { status, words, day },
    publisher,
    sections: sections.map(([heading, ...passages]) => ({ heading, passages })),
    events: events.map(([day, sentence]) => ({ day, sentence })),
  };
}
