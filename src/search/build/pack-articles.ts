import { joinArticles, writeArticle } from '../format/article-block.ts';
import type { NumberedArticle } from './number-articles.ts';

/**
 * Articles of a story that follow one another share a file as long as they have no more characters than these: two
 * generated ones, so that a site of 1,000 has 4.3 files an article, not 4.7, for about 10 KB more before a first result.
 */
const MOST_CHARACTERS = 7_500;

/**
 * Puts articles into files, each by the number of its first article: short neighbours together, so that there are fewer
 * files and those of terms can be smaller. An article more at the end of a story changes one file.
 */
export function packArticles(articles: readonly NumberedArticle[]): Map<number, Uint8Array> {
  const packs: { first: number; story: number; written: string[]; characters: number }[] = [];
  for (const { number, story, article } of articles) {
    const written = writeArticle(article);
    const pack = packs.at(-1);
    if (pack?.story === story && pack.characters + written.length <= MOST_CHARACTERS) {
      pack.written.push(written);
      pack.characters += written.length;
    } else packs.push({ first: number, story, written: [written], characters: written.length });
  }
  return new Map(packs.map(({ first, written }) => [first, joinArticles(written)]));
}
