import { outlineOf } from '#contracts/article.ts';
import { asShown } from '#contracts/shown-text.ts';
import type { ArticleRecord, StoredArticle, StoryRecord } from '#contracts/records.ts';

/** An article of a story without its text. */
export interface ArticleEntry extends Omit<StoredArticle, 'line'> {
  /** Changes whenever the record does; unknown of one that is in memory alone. */
  hash?: string;
  /** Reads the whole record with the text, so that it needs memory only while in use. */
  read: () => ArticleRecord;
}

/** A story with its articles in timeline order: dated ones by day, then undated ones by file. */
export interface Coverage {
  /** With its text as pages show it. */
  story: StoryRecord;
  /** The story with the exact text of its files, if it differs from `story`. */
  exact?: StoryRecord;
  articles: readonly ArticleEntry[];
  /** Earlier versions of articles, which nothing but their own pages shows. */
  earlier?: readonly ArticleEntry[];
}

/** The articles that have pages: each with its earlier versions. */
export const articlesWithPages = ({ articles, earlier = [] }: Coverage): readonly ArticleEntry[] => [
  ...articles,
  ...earlier,
];

/** An entry for a record in memory. */
export const toEntry = (record: ArticleRecord): ArticleEntry => ({
  id: record.id,
  story: record.story,
  article: outlineOf(record.article),
  wordsInFile: record.wordsInFile,
  read: () => record,
});

/** Joins stories with their articles. */
export function collectCoverage(
  stories: readonly StoryRecord[],
  articles: readonly ArticleEntry[],
): Coverage[] {
  const byId = new Map(articles.map((entry) => [entry.id, entry]));
  return stories.map((story) => {
    const entryOf = (id: string): ArticleEntry => {
      const entry = byId.get(id);
      if (!entry)
        throw new Error(
          `Cannot show story ${story.id}: it lists ${id}, which is no article. Run npm run ingest.`,
        );
      return { ...entry, article: asShown(entry.article) };
    };
    return {
      story: asShown(story),
      exact: story,
      articles: story.articles.map(entryOf),
      ...(story.earlierVersions ? { earlier: story.earlierVersions.map(entryOf) } : {}),
    };
  });
}
