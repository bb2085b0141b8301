import { outlineOf } from '#contracts/article.ts';
import { asShown } from '#contracts/shown-text.ts';
import type { ArticleRecord, StoredArticle, StoryRecord } from '#contracts/records.ts';

/** An article of a story, less its text. */
export interface ArticleEntry extends Omit<StoredArticle, 'line'> {
  /** Gives the whole record, with the text, from where it is kept: only while it is used does it take memory. */
  read: () => ArticleRecord;
}

/** A story with its articles in the order of its timeline: the dated by day, then the undated by file. */
export interface Coverage {
  /** With its words as pages show them. */
  story: StoryRecord;
  /** The story with the very words of its files, where they are not those of `story`. */
  exact?: StoryRecord;
  articles: readonly ArticleEntry[];
}

/** The entry of a record that is in memory. */
export const toEntry = (record: ArticleRecord): ArticleEntry => ({
  id: record.id,
  story: record.story,
  article: outlineOf(record.article),
  wordsInFile: record.wordsInFile,
  read: () => record,
});

/** Puts each story together with its articles, in the stories' own order. */
export function collectCoverage(
  stories: readonly StoryRecord[],
  articles: readonly ArticleEntry[],
): Coverage[] {
  const byId = new Map(articles.map((entry) => [entry.id, entry]));
  return stories.map((story) => ({
    story: asShown(story),
    exact: story,
    articles: story.articles.map((id) => {
      const entry = byId.get(id);
      if (!entry)
        throw new Error(
          `Cannot show story ${story.id}: it lists ${id}, which is no article. Run npm run ingest.`,
        );
      return { ...entry, article: asShown(entry.article) };
    }),
  }));
}
