import type { ArticleOutline } from '#contracts/article.ts';
import type { Mark } from './mark.ts';
import { sentenceAt } from '../words/references.ts';
import { type Figure, type FigureScope, isOfStory } from '#contracts/story.ts';
import { atFragment } from '#contracts/urls.ts';

/** The fragment of a kind of figure on its story's page: `figures-killed`. */
export const figuresFragment = (kind: Figure['kind']): string => `figures-${kind}`;

/**
 * Marks that link the figures in an article's sentences to the story's figures of their kind, with digits as `<data>`.
 * Figures of other events or of unclear scope are marked without a link. Words that give several figures (both ends of
 * a range, "arrested and charged") are one link, to the first.
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
    const mark: Mark = isOfStory(figure)
      ? { ...place, open: `<a class="figure" href="${href}"${titleOf(supplied)}>`, close: '</a>' }
      : {
          ...place,
          open: `<span class="figure-${scope === 'event' ? 'unclear' : scope}" title="${scope === 'event' ? ADDED_TITLE : SCOPE_TITLES[scope]}">`,
          close: '</span>',
        };
    return [mark, ...digitMarks(figure)];
  });
}

const ADDED_TITLE = 'Added to others: not among the figures of this story';

/** Titles of counts that are not among the story's figures. */
const SCOPE_TITLES: Record<Exclude<FigureScope, 'event'>, string> = {
  other: 'Of another event: not among the figures of this story',
  unclear: 'Not said to be of this event: not among the figures of this story',
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The title of a figure that the editor added or scoped. */
const titleOf = (supplied: string | undefined): string =>
  supplied === undefined ? '' : ` title="${escaped(`By the editor: ${supplied}`)}"`;

/** Marks digits that equal the value; "1.2 million" and "a dozen" have none. */
function digitMarks({ count, value }: Figure): Mark[] {
  const digits = /\d[\d,\u00a0\u202f\u2009]*/u.exec(count.exact);
  if (!digits || Number(digits[0].replace(/\D/g, '')) !== value) return [];
  const from = [...count.exact.slice(0, digits.index)].length;
  const part: [number, number] = [from, from + digits[0].length];
  return [{ start: count.start, end: count.end, part, open: `<data value="${value}">`, close: '</data>' }];
}
