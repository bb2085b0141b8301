import { isolated } from '#contracts/shown-text.ts';
import { publisherName } from '#contracts/publishers.ts';
import type { ArticlePage } from './article-page.ts';

/**
 * A bibliographic citation: the title by the article or its editor (a headline of ours is no title), publisher, date,
 * file, story and address; supplied parts are in brackets.
 */
export function citationWords(page: ArticlePage, siteTitle: string, address: string): string {
  const { headline, publisher, date } = page;
  const title =
    headline.origin.by === 'deletion'
      ? 'Untitled article'
      : headline.origin.by === 'editor'
        ? `“${headline.text}” (headline by the editor)`
        : `“${headline.text}”`;
  const from = isolated(publisherName(publisher) ?? 'publisher not known');
  const when = date.status === 'unknown' ? 'undated' : date.words;
  return `${title}, ${from}, ${when}. Text as received in ${page.source.name}. ${siteTitle}, “${page.story.title}”, ${address}`;
}
