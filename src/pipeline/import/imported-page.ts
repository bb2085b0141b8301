import { IMPORT_GENERATOR } from '../formats/html.ts';
import { parseArticle } from '../parse.ts';
import { parseBlocks } from '../parse/lines/blocks.ts';
import { parseLines } from '../parse/lines/lines.ts';

/** What a container states of a text; each value as one line. */
export interface ImportedFacts {
  title: string | null;
  authors: string[];
  /** The date of publication, as written; several if they differ. */
  published: string[];
  publisher: string | null;
  address: string | null;
  language: string | null;
}

/** Returns HTML below a head that says what its container states of it, so that each value is cited like a page's own. */
export function importedPage(
  { title, authors, published, publisher, address, language }: ImportedFacts,
  markup: string,
): string {
  const meta = (name: string, value: string | null): string[] =>
    value === null ? [] : [`<meta name="${name}" content="${escaped(value)}">`];
  return [
    '<!doctype html>',
    language === null ? '<html>' : `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    IMPORT_GENERATOR,
    ...(title === null ? [] : [`<title>${escaped(title)}</title>`]),
    ...published.flatMap((date) => meta('article:published_time', date)),
    ...authors.flatMap((name) => meta('author', name)),
    ...meta('og:site_name', publisher),
    ...(address === null ? [] : [`<link rel="canonical" href="${escaped(address)}">`]),
    '</head>',
    markup,
  ].join('\n');
}

/** Returns a plain text as HTML: its headings and paragraphs, whose lines may be wrapped. */
export function markupOf(text: string, language: string): string {
  const headings = new Set(
    parseArticle(text, language).blocks.flatMap(({ kind, start }) => (kind === 'heading' ? [start] : [])),
  );
  return parseBlocks(parseLines(text), () => false)
    .map(({ start, end }) => {
      const name = headings.has(start) ? 'h2' : 'p';
      return `<${name}>${escaped(text.slice(start, end))}</${name}>`;
    })
    .join('\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
