import type { ArticleOutline } from '#contracts/article.ts';
import { shownText } from '#contracts/shown-text.ts';

/** Shorter words are not compared, in letters. */
const MIN_LETTERS = 4;

/**
 * The standfirst if it adds to the headline, else null: it is not the headline's own sentence, and fewer than half of
 * its longer words are in the headline.
 */
export function standfirstThatAdds({
  standfirst,
  headline,
}: Pick<ArticleOutline, 'standfirst' | 'headline'>): string | null {
  if (standfirst === null) return null;
  const isSource =
    headline.by === 'deletion' &&
    headline.citation.start < standfirst.end &&
    standfirst.start < headline.citation.end;
  const own = contentWords(standfirst.exact);
  const known = new Set(contentWords(headline.text));
  const repeated = own.filter((word) => known.has(word)).length;
  return isSource || repeated * 2 >= own.length ? null : shownText(standfirst.exact);
}

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length >= MIN_LETTERS);
