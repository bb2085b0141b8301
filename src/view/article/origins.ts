import type { ArticleOutline, Headline } from '#contracts/article.ts';
import { type FileDate, fileDateOf } from '#contracts/dates.ts';
import type { Base } from '#contracts/urls.ts';
import { type Bound, describeBound } from '../words/bound.ts';
import { givenWords } from '../words/given-words.ts';
import { placeAddress, type Reference, sentenceAt } from '../words/references.ts';
import { type HeadlineWords, headlineWords } from './headline-words.ts';

/** The origin of the headline; for one that is ours, the words of its sentence that it consists of. */
export type HeadlineOrigin =
  | { by: 'file' }
  | { by: 'editor'; evidence?: string | undefined; checked?: string | undefined }
  | { by: 'deletion'; sentence: number | null; address: string; words: HeadlineWords | null };

/** The evidence for the date, for the provenance section. */
export type Dating =
  | { status: 'stated'; words: string; sources: number; inMetadata: boolean; edtf: string }
  | { status: 'supplied'; evidence?: string | undefined; checked?: string | undefined; edtf: string }
  | { status: 'bounded'; bound: Bound; edtf: string; fileDate: FileDate }
  | { status: 'unknown'; fileDate: FileDate };

/** Who wrote it, and how that is known. */
export interface Authors {
  names: string[];
  evidence: string;
}

/** The authors that the note supplies, else those of the file. */
export const authorNames = ({ supplied, stated }: ArticleOutline): string[] =>
  supplied?.authors?.names ?? (stated?.authors ?? []).map(({ value }) => value);

/** The authors, and how they are known; null if they are not. */
export function authorsOf(article: ArticleOutline): Authors | null {
  const { supplied, stated } = article;
  const names = authorNames(article);
  if (supplied?.authors) return { names, evidence: `Added by us, ${givenWords(supplied.authors)}` };
  const inByline = stated?.authors?.some((author) => author.inByline === true) === true;
  return names.length > 0
    ? { names, evidence: inByline ? 'Given by its byline.' : 'Given by the file’s metadata.' }
    : null;
}

/** Who wrote the headline, and from what. */
export function headlineOrigin(headline: Headline, article: ArticleOutline, base: Base): HeadlineOrigin {
  if (headline.by === 'file') return { by: 'file' };
  if (headline.by === 'editor') {
    const { by, evidence, checked } = headline;
    return { by, evidence, checked };
  }
  return {
    by: 'deletion',
    sentence: sentenceAt(article, headline.citation.start),
    address: placeAddress(article, headline.citation.start, base),
    words: headlineWords(headline.citation.exact, headline.text),
  };
}

/** How the date is known. */
export function describeDating(
  article: ArticleOutline,
  articles: ReadonlyMap<string, ArticleOutline>,
  references: ReadonlyMap<string, Reference>,
  base: Base,
): Dating {
  const { date } = article;
  switch (date.status) {
    case 'stated':
      return {
        status: 'stated',
        words: [...new Set(date.citations.map(({ exact }) => exact))].join(date.inMetadata ? ', ' : ' '),
        sources: date.citations.length,
        inMetadata: date.inMetadata === true,
        edtf: date.edtf,
      };
    case 'supplied':
      return { status: 'supplied', evidence: date.evidence, checked: date.checked, edtf: date.edtf };
    case 'bounded':
      return {
        status: 'bounded',
        bound: describeBound(date, articles, references, { base, within: null }),
        edtf: date.edtf,
        fileDate: fileDateOf(date),
      };
    case 'unknown':
      return { status: 'unknown', fileDate: fileDateOf(date) };
  }
}
