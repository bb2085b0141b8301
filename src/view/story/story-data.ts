import type { Coverage } from '../data/coverage.ts';
import { type Story, storySchema } from '#contracts/story.ts';
import { addressOf, type Base } from '#contracts/urls.ts';

/** The story as `story.json` gives it: its articles in the order of the timeline, addresses under the base. */
export function storyData({ story, articles }: Coverage, base: Base): Story {
  return storySchema.parse({
    ...story,
    url: addressOf(base, story.url),
    articles: articles.map((entry) => {
      const { article } = entry.read();
      const source = { ...article.source, url: addressOf(base, article.source.url) };
      return { ...article, url: addressOf(base, article.url), source };
    }),
    corrections: story.corrections.map((correction) => ({
      ...correction,
      address: addressOf(base, correction.address),
    })),
  });
}
