import type { ArticleRecord, StoryRecord } from '#contracts/records.ts';

/** A story with its articles in the order of its timeline: the dated by day, then the undated by file. */
export interface Coverage {
  story: StoryRecord;
  articles: readonly ArticleRecord[];
}

/** Puts each story together with its articles, in the stories' own order. */
export function collectCoverage(
  stories: readonly StoryRecord[],
  articles: readonly ArticleRecord[],
): Coverage[] {
  const byId = new Map(articles.map((record) => [record.id, record]));
  return stories.map((story) => ({
    story,
    articles: story.articles.map((id) => {
      const record = byId.get(id);
      if (!record)
        throw new Error(
          `Cannot show story ${story.id}: it lists ${id}, which is no article. Run npm run ingest.`,
        );
      return record;
    }),
  }));
}
