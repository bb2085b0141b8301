import type { ArticleOutline } from '#contracts/article.ts';
import { shownText } from '#contracts/shown-text.ts';

/** Words of fewer letters say little by themselves. */
const LEAST_LETTERS = 4;

/**
 * The words of a standfirst where it adds something to the headline: it is not the sentence that the headline was taken
 * from, and fewer than half of its words of four letters or more stand in the headline. Else null.
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
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length >= LEAST_LETTERS);
