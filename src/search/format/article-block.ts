import type { IndexArticle } from '../index-article.ts';

/** An article without the names of its parts, which would stand in every file. */
type Packed = [
  url: string,
  file: string,
  language: string,
  headline: string,
  date: [status: IndexArticle['date']['status'], words: string, day: string | null],
  publisher: string | null,
  sections: [heading: string | null, ...passages: string[][]][],
];

/** Writes an article as JSON: an array of its parts in the order of `Packed`. */
export function writeArticle(article: IndexArticle): Uint8Array {
  const { url, file, language, headline, date, publisher, sections } = article;
  const packed: Packed = [
    url,
    file,
    language,
    headline,
    [date.status, date.words, date.day],
    publisher,
    sections.map(({ heading, passages }) => [heading, ...passages]),
  ];
  return new TextEncoder().encode(JSON.stringify(packed));
}

/** Reads what `writeArticle` wrote. */
export function readArticleBlock(block: Uint8Array): IndexArticle {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(block);
  const [url, file, language, headline, [status, words, day], publisher, sections] = JSON.parse(
    text,
  ) as Packed;
  return {
    url,
    file,
    language,
    headline,
    date: { status, words, day },
    publisher,
    sections: sections.map(([heading, ...passages]) => ({ heading, passages })),
  };
}
