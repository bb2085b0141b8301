import { publisherName } from '#contracts/publishers.ts';
import type { Coverage } from '../data/coverage.ts';
import { figureAddress } from './reported-figures.ts';
import { sentenceAt } from '../words/references.ts';
import type { Base } from '#contracts/urls.ts';

/** The columns of `figures.csv`, documented on the method page. */
const COLUMNS = [
  'article',
  'file',
  'date_status',
  'date',
  'publisher',
  'kind',
  'value',
  'bound',
  'scope',
  'count',
  'words',
  'sentence',
  'start',
  'end',
  'address',
];

/**
 * Formats the figures of a story as CSV (RFC 4180, UTF-8), one per line. `date` is EDTF, empty if unknown; `value` is
 * empty if the words give no number; `start` and `end` are those of the citation.
 */
export function figuresCsv({ story, articles }: Coverage, base: Base): string {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const rows = story.figures.flatMap((figure) => {
    const article = byId.get(figure.article);
    if (!article) return [];
    const { source, date, publisher } = article;
    return [
      [
        article.id,
        source.path.slice(source.path.lastIndexOf('/') + 1),
        date.status,
        date.edtf ?? '',
        publisherName(publisher) ?? '',
        figure.kind,
        figure.value ?? '',
        figure.bound,
        figure.scope,
        figure.count.exact,
        figure.words,
        sentenceAt(article, figure.citation.start) ?? '',
        figure.citation.start,
        figure.citation.end,
        figureAddress(figure, article, base),
      ],
    ];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

/**
 * Spreadsheets take a field that begins with one of these, after white space, for a formula; an apostrophe prevents
 * that.
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

function toField(value: string | number): string {
  if (typeof value === 'number') return `${value}`;
  const text = FORMULA.test(value) ? `'${value}` : value;
  // Where the comma is the decimal mark, spreadsheets split unquoted fields at semicolons or tabs.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
