import { isolated } from '#contracts/shown-text.ts';
import { publisherName } from '#contracts/publishers.ts';
import { authorNames } from '../article/origins.ts';
import type { ArticlePage } from '../article/article-page.ts';
import { absoluteAddress, addressOf, type Base } from '#contracts/urls.ts';
import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { languageOf } from '#contracts/text-language.ts';
import { fileName } from '../words/references.ts';

/** An article as CSL-JSON has it; what is not known is left out, and a headline of ours is no title. */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title?: string;
  'container-title'?: string;
  author?: { literal: string }[];
  issued?: { 'date-parts': [number[]] };
  /** The day on which the file was received. */
  accessed?: { 'date-parts': [number[]] };
  URL: string;
  language: string;
  archive: string;
  note: string;
}

export interface CitationPlace {
  base: Base;
  /** The site's address with its host, where it is known. */
  origin: URL | undefined;
  /** The title of the site. */
  site: string;
}

/** The articles of a story as CSL-JSON items, in the order of the timeline. */
export function cslItems(coverage: Coverage, place: CitationPlace): CslItem[] {
  return coverage.articles.map((entry) => cslItem(coverage, entry, place));
}

/** The key by which the files of a story name an article. */
export const citationKey = (story: string, article: string): string => `${story}-${article}`;

/** One article as a CSL-JSON item. */
function cslItem(
  { story }: Coverage,
  { article }: Pick<ArticleEntry, 'article'>,
  { base, origin, site }: CitationPlace,
): CslItem {
  const { headline, publisher, date } = article;
  const authors = authorNames(article);
  const retrieved = article.supplied?.retrieved;
  const hasDate = date.status === 'stated' || date.status === 'supplied';
  const notes = [
    `Text as received in ${fileName(article.source.path)}, SHA-256 ${article.source.sha256}`,
    ...(headline.by === 'editor' ? ['title added by the site'] : []),
    {
      supplied: 'publisher added by the site',
      stated: 'publisher given by the file',
      unknown: 'publisher not known',
    }[publisher.status],
    ...(article.supplied?.authors ? ['author added by the site'] : []),
    ...(hasDate
      ? date.status === 'supplied'
        ? ['date added by the site']
        : []
      : [date.status === 'bounded' ? `undated, EDTF ${date.edtf}` : 'undated']),
  ];
  return {
    id: citationKey(story.id, article.id),
    type: 'article-newspaper',
    ...(headline.by === 'deletion' ? {} : { title: headline.text }),
    ...(publisher.status !== 'unknown' ? { 'container-title': publisher.name } : {}),
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(hasDate ? { issued: { 'date-parts': [partsOf(date.edtf)] } } : {}),
    ...(retrieved === undefined ? {} : { accessed: { 'date-parts': [partsOf(retrieved)] } }),
    URL: absoluteAddress(origin, addressOf(base, article.url)),
    language: languageOf(article, story),
    archive: `${site}, ${story.title}`,
    note: `${notes.join('; ')}.`,
  };
}

/** `2018-10` as `[2018, 10]`. */
const partsOf = (edtf: string): number[] => edtf.split('-').map(Number);

/** A CSL-JSON item as a BibTeX entry. */
export function bibtexEntry(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const pad = (number: number): string => String(number).padStart(2, '0');
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(({ literal }) => `{${escaped(literal)}}`).join(' and ')],
    ['title', item.title && `{${escaped(item.title)}}`],
    ['journal', item['container-title'] && escaped(item['container-title'])],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : String(month)],
    ['date', year && month && day ? `${year}-${pad(month)}-${pad(day)}` : undefined],
    ['url', item.URL],
    ['urldate', item.accessed?.['date-parts'][0].map(pad).join('-')],
    ['langid', item.language],
    ['howpublished', escaped(item.archive)],
    ['note', escaped(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${item.id},\n${lines.join(',\n')}\n}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words as TeX reads them: no character of a text can end its field or begin a command. */
const escaped = (text: string): string =>
  text.replace(/[\\{}%&#$_~^]/g, (character) => ESCAPES[character] ?? `\\${character}`);

/** A bibliographic citation around the number of a sentence: `head, sentence 2. tail, address`. */
export interface CitationWords {
  head: string;
  tail: string;
}

/**
 * Title by the article or its editor (a headline of ours is no title), publisher and date, with what the editor added;
 * then file and story.
 */
export function citationWords(page: ArticlePage, siteTitle: string): CitationWords {
  const { headline, publisher, date } = page;
  const title =
    headline.origin.by === 'deletion'
      ? 'Untitled article'
      : headline.origin.by === 'editor'
        ? `“${headline.text}” (headline by the editor)`
        : `“${headline.text}”`;
  const from = isolated(publisherName(publisher) ?? 'publisher not known');
  const when = date.status === 'unknown' ? 'undated' : date.words;
  const added = [
    ...(publisher.status === 'supplied' ? ['publisher'] : []),
    ...(date.status === 'supplied' ? ['date'] : []),
  ];
  const by = added.length > 0 ? ` (${added.join(' and ')} added by the editor)` : '';
  return {
    head: `${title}, ${from}, ${when}${by}`,
    tail: `Text as received in ${page.source.name}. ${siteTitle}, “${page.story.title}”`,
  };
}
