import type { ArticleOutline } from '#contracts/article.ts';
import type { Mark } from './mark.ts';
import { sentenceAt } from '../words/references.ts';
import type { Figure, FigureScope } from '#contracts/story.ts';
import { atFragment } from '#contracts/urls.ts';

/** The fragment of a kind of figure on the page of its story: `figures-killed`. */
export const figuresFragment = (kind: Figure['kind']): string => `figures-${kind}`;

/**
 * The marks that make the figures in an article's sentences links to what the story reports of their kind, with digits as
 * `<data>`; those of another event, or of none that is clear, are marked as such and lead nowhere. Words that give several figures (both ends of a range, "arrested and charged") are one link, to the
 * first, since HTML has no link within a link.
 */
export function figureMarks(
  article: Pick<ArticleOutline, 'sentences'>,
  figures: readonly Figure[],
  storyAddress: string,
): Mark[] {
  let end = 0;
  return figures.flatMap((figure) => {
    const { citation, kind, scope, supplied } = figure;
    if (citation.start < end || sentenceAt(article, citation.start) === null) return [];
    end = citation.end;
    const href = atFragment(storyAddress, figuresFragment(kind));
    const place = { start: citation.start, end };
    const mark: Mark =
      scope === 'event'
        ? { ...place, open: `<a class="figure" href="${href}"${titleOf(supplied)}>`, close: '</a>' }
        : {
            ...place,
            open: `<span class="figure-${scope}" title="${SCOPE_TITLES[scope]}">`,
            close: '</span>',
          };
    return [mark, ...digitMarks(figure)];
  });
}

/** What a reader is told of a count that is not among the figures of the story. */
const SCOPE_TITLES: Record<Exclude<FigureScope, 'event'>, string> = {
  other: 'Of another event: not among the figures of this story',
  unclear: 'Not said to be of this event: not among the figures of this story',
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Says of a figure that the editor has added or placed that it is the editor's. */
const titleOf = (supplied: string | undefined): string =>
  supplied === undefined ? '' : ` title="${escaped(`By the editor: ${supplied}`)}"`;

/** Digits that give the value as they stand; "1.2 million" and "a dozen" have none. */
function digitMarks({ count, value }: Figure): Mark[] {
  const digits = /\d[\d,\u00a0\u202f\u2009]*/u.exec(count.exact);
  if (!digits || Number(digits[0].replace(/\D/g, '')) !== value) return [];
  const start = count.start + [...count.exact.slice(0, digits.index)].length;
  return [{ start, end: start + digits[0].length, open: `<data value="${value}">`, close: '</data>' }];
}
