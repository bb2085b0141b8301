import type { IndexArticle, IndexStory } from '../format/index-article.ts';

/** An article with the number that the index knows it by. */
export interface NumberedArticle {
  number: number;
  /** Place of its story. */
  story: number;
  article: IndexArticle;
}

const LEAST_ROOM = 4;

/**
 * Numbers articles story by story. Each story has room for some more, up to the next power of two, so that one that is
 * added at the end of a story mostly leaves the numbers of all others as they are.
 */
export function numberArticles(stories: readonly IndexStory[]): {
  articles: NumberedArticle[];
  range: number;
} {
  let range = 0;
  const articles = stories.flatMap((story, at) => {
    const first = range;
    range += roomFor(story.articles.length);
    return story.articles.map((article, place) => ({ number: first + place, story: at, article }));
  });
  return { articles, range };
}

function roomFor(articles: number): number {
  return Math.max(LEAST_ROOM, 2 ** (32 - Math.clz32(articles)));
}
