import type { ArticleDate } from '#contracts/article.ts';
import type { Indexing, StoryRecord } from '#contracts/records.ts';
import type { Published } from '../publish/published.ts';
import type { Issue } from '../report/issue.ts';

/** What neither a file nor its note says: the words that may be it, or nothing; `as` is the name of the file's note. */
export interface Asked {
  as: string;
  publisher?: string | null;
  date?: string | null;
}

/** What the counts, the report and the address registry need of an article. */
export interface ArticleSummary {
  published: Published;
  dateStatus: ArticleDate['status'];
  /** What the editor is asked for; absent if that is nothing. */
  asked?: Asked;
  removedBy: string[];
  /** Words of the file; sentences shown. */
  words: number;
  sentences: number;
}

/** The result of one story. */
export interface StoryOutput {
  story: StoryRecord | null;
  articles: ArticleSummary[];
  /**
   * Serialized records: `articles` in timeline order, `parsed` in file order; `story` only if it comes from the
   * previous run.
   */
  lines: { story: Buffer | null; articles: Buffer[]; parsed: Buffer[] };
  filesRead: number;
  newlyParsed: number;
  bytes: number;
  proven: number;
  /** Indexing chosen for the story and for its articles, by id. */
  indexing: Record<string, Indexing>;
  issues: Issue[];
  /** Whether none of the story's files can be used. */
  isRefused: boolean;
}
