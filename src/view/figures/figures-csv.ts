import type { Coverage } from '../data/coverage.ts';
import { figureAddress } from './reported-figures.ts';
import { sentenceAt } from '../words/references.ts';
import type { Base } from '#contracts/urls.ts';

/** The columns of `figures.csv`, as the method page documents them. */
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
 * The figures of a story as CSV after RFC 4180, UTF-8, a line a figure. `date` is EDTF, empty where it is not
 * known; `value` is empty where the words give no number; `start` and `end` are those of the citation.
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
        publisher.status === 'supplied' ? publisher.name : '',
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
 * A spreadsheet takes a field that begins with one of these, blanks aside, for a formula; an apostrophe before it
 * says that it is text.
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

function toField(value: string | number): string {
  if (typeof value === 'number') return `${value}`;
  const text = FORMULA.test(value) ? `'${value}` : value;
  // Where a comma marks decimals, spreadsheets separate at semicolons, or at tabs, unless a field is quoted.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
