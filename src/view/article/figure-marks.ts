import type { Article } from '#contracts/article.ts';
import type { Mark } from './body-marks.ts';
import { sentenceAt } from '../words/references.ts';
import type { Figure } from '#contracts/story.ts';
import { atFragment } from '#contracts/urls.ts';

/** The fragment of a kind of figure in the ledger of its story: `figures-killed`. */
export const ledgerFragment = (kind: Figure['kind']): string => `figures-${kind}`;

/**
 * The marks that make the figures in an article's sentences links to their row of the ledger, with digits as
 * `<data>`. Words that give several figures (both ends of a range, "arrested and charged") are one link, to the
 * first, since HTML has no link within a link.
 */
export function figureMarks(article: Article, figures: readonly Figure[], storyAddress: string): Mark[] {
  let end = 0;
  return figures.flatMap((figure) => {
    const { citation, kind } = figure;
    if (citation.start < end || sentenceAt(article, citation.start) === null) return [];
    end = citation.end;
    const href = atFragment(storyAddress, ledgerFragment(kind));
    const link: Mark = {
      start: citation.start,
      end,
      open: `<a class="figure" href="${href}">`,
      close: '</a>',
    };
    return [link, ...digitMarks(figure)];
  });
}

/** Digits that give the value as they stand; "1.2 million" and "a dozen" have none. */
function digitMarks({ count, value }: Figure): Mark[] {
  const digits = /\d[\d,\u00a0\u202f\u2009]*/u.exec(count.exact);
  if (!digits || Number(digits[0].replace(/\D/g, '')) !== value) return [];
  const start = count.start + [...count.exact.slice(0, digits.index)].length;
  return [{ start, end: start + digits[0].length, open: `<data value="${value}">`, close: '</data>' }];
}
