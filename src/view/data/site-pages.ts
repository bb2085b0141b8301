import type { Coverage } from './coverage.ts';
import { articlesWithVersions, overlapPath } from '../compare/compared-articles.ts';
import { indexPage } from '../index/index-page.ts';
import { frontPages } from '../story/front-page.ts';
import { storyPage } from '../story/story-page.ts';
import { articlePath, type Base, indexPartPath, versionsPath } from '#contracts/urls.ts';

/**
 * Pages into which a long story or index is divided, without the base: months, undated articles, names and letters; the
 * further pages of the front page; and pages that compare the versions of an article, or two articles.
 * They change with the amount of content.
 */
export function dividedPages(coverages: readonly Coverage[], base: Base): string[] {
  const { letters, entries, isDivided } = indexPage(coverages, base);
  return [
    ...frontPages(coverages, base)
      .slice(1)
      .map(({ path }) => path),
    ...coverages.flatMap((coverage) => {
      const { id, parts } = storyPage(coverage, base);
      return [
        ...parts.map((part) => articlePath(id, part.id)),
        ...articlesWithVersions(coverage).map(({ article }) => versionsPath(id, article.versions?.[0] ?? '')),
        ...(coverage.story.overlaps ?? []).map((overlap) => overlapPath(id, overlap)),
      ];
    }),
    ...entries.flatMap(({ parts }) => parts.map(({ id }) => indexPartPath(id))),
    ...(isDivided ? letters.map(({ id }) => indexPartPath(id)) : []),
  ];
}
