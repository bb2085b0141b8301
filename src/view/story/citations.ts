import { isDated } from '#contracts/dates.ts';
import { absoluteAddress, addressOf, type Base } from '#contracts/urls.ts';
import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { fileName } from '../words/references.ts';

/** An article as CSL-JSON has it; what is not known is left out, and a headline of ours is no title. */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title?: string;
  'container-title'?: string;
  issued?: { 'date-parts': [[number, number, number]] };
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

/** One article as a CSL-JSON item. */
export function cslItem(
  { story }: Coverage,
  { article }: Pick<ArticleEntry, 'article'>,
  { base, origin, site }: CitationPlace,
): CslItem {
  const { headline, publisher, date } = article;
  const [year = 0, month = 0, day = 0] = isDated(date) ? date.edtf.split('-').map(Number) : [];
  const notes = [
    `Text as received in ${fileName(article.source.path)}, SHA-256 ${article.source.sha256}`,
    ...(headline.by === 'editor' ? ['title added by the site'] : []),
    {
      supplied: 'publisher added by the site',
      stated: 'publisher given by the file',
      unknown: 'publisher not known',
    }[publisher.status],
    ...(isDated(date)
      ? date.status === 'supplied'
        ? ['date added by the site']
        : []
      : [date.status === 'bounded' ? `undated, EDTF ${date.edtf}` : 'undated']),
  ];
  return {
    id: `${story.id}-${article.id}`,
    type: 'article-newspaper',
    ...(headline.by === 'deletion' ? {} : { title: headline.text }),
    ...(publisher.status !== 'unknown' ? { 'container-title': publisher.name } : {}),
    ...(isDated(date) ? { issued: { 'date-parts': [[year, month, day]] } } : {}),
    URL: absoluteAddress(origin, addressOf(base, article.url)),
    language: story.language,
    archive: `${site}, ${story.title}`,
    note: `${notes.join('; ')}.`,
  };
}

/** A CSL-JSON item as a BibTeX entry. */
export function bibtexEntry(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const pad = (number: number): string => String(number).padStart(2, '0');
  const fields: [string, string | undefined][] = [
    ['title', item.title && `{${escaped(item.title)}}`],
    ['journal', item['container-title'] && escaped(item['container-title'])],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : String(month)],
    ['date', year && month && day ? `${year}-${pad(month)}-${pad(day)}` : undefined],
    ['url', item.URL],
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
