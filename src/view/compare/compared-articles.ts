import type { Article } from '#contracts/article.ts';
import type { Overlap } from '#contracts/story.ts';
import { addressOf, articlePath, type Base, comparePath, versionsPath } from '#contracts/urls.ts';
import type { ArticleEntry, Coverage } from '../data/coverage.ts';

/** What the page of an article says of its versions. */
export interface ArticleVersions {
  /** From 1; the latest is `count`. */
  number: number;
  count: number;
  latest: string;
  /** The address of the page with the changes. */
  changes: string;
}

/** The versions of an article that has several; null if it has one. */
export function articleVersions(
  { story }: Coverage,
  { id, versions }: Pick<Article, 'id' | 'versions'>,
  base: Base,
): ArticleVersions | null {
  const [first] = versions ?? [];
  const latest = versions?.at(-1);
  if (!versions || first === undefined || latest === undefined) return null;
  return {
    number: versions.indexOf(id) + 1,
    count: versions.length,
    latest: addressOf(base, articlePath(story.id, latest)),
    changes: addressOf(base, versionsPath(story.id, first)),
  };
}

/** The articles of a story that have several versions, each by its latest. */
export const articlesWithVersions = ({ articles }: Coverage): ArticleEntry[] =>
  articles.filter(({ article }) => article.versions !== undefined);

/** The path of the page that compares two articles, without the base. */
export const overlapPath = (story: string, { articles: [one, other] }: Overlap): string =>
  one < other ? comparePath(story, one, other) : comparePath(story, other, one);
