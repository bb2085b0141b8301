import type { ArticleDate } from '#contracts/article.ts';
import type { Indexing, StoryRecord } from '#contracts/records.ts';
import type { Published } from '../publish/published.ts';
import type { Issue } from '../report/issue.ts';

/** What counts, the report and the addresses of the whole site need of an article. */
export interface ArticleSummary {
  published: Published;
  dateStatus: ArticleDate['status'];
  removedBy: string[];
  /** Words of the file, and sentences that are shown. */
  words: number;
  sentences: number;
}

/** What a story came to. */
export interface StoryOutput {
  story: StoryRecord | null;
  articles: ArticleSummary[];
  /** Lines of the generation: its articles by the timeline, what was parsed by the files; its own if the run before wrote it. */
  lines: { story: Buffer | null; articles: Buffer[]; parsed: Buffer[] };
  filesRead: number;
  newlyParsed: number;
  bytes: number;
  proven: number;
  /** What is chosen for the story and for its articles, by their ids. */
  indexing: Record<string, Indexing>;
  issues: Issue[];
  /** Whether the story cannot be made at all, from any of its files. */
  isRefused: boolean;
}
