import { articlesWithPages, type Coverage } from '../data/coverage.ts';
import { storyTables } from '../export/tables.ts';
import { dataParts } from '../story/story-data.ts';
import type { Redirect, SiteRecord } from '#contracts/records.ts';
import {
  citationsPath,
  annotationsPath,
  dataPackagePath,
  tablePath,
  parentPath,
  storyDataPath,
  storyPartDataPath,
  storyFeedDataPath,
  storyFeedPath,
} from '#contracts/urls.ts';

/**
 * Every page that has moved: declared redirects, and parts under an earlier division. A part that no longer exists
 * leads to the previous part or, if there is none, to the page above.
 */
export function movedPages(
  { redirects, divided }: Pick<SiteRecord, 'redirects' | 'divided'>,
  parts: ReadonlySet<string>,
): Redirect[] {
  const declared = redirects.filter(({ from }) => !parts.has(from));
  const known = new Set([...parts, ...declared.map(({ from }) => from)]);
  const left = divided.filter(({ from }) => !known.has(from));
  return [...declared, ...left.map(({ from, to }) => ({ from, to: nearestPart(to, parts) }))];
}

/** For `…/2024-03-4/`: `…/2024-03-3/`, else `…/2024-03/`, else the parent page. */
function nearestPart(path: string, parts: ReadonlySet<string>): string {
  if (parts.has(path)) return path;
  const [, stem = '', number = ''] = /^(.+)-(\d{1,5})\/$/.exec(path) ?? [];
  for (let piece = Number(number) - 1; piece >= 1; piece -= 1) {
    const before = piece === 1 ? `${stem}/` : `${stem}-${piece}/`;
    if (parts.has(before)) return before;
  }
  return parentPath(path);
}

/** Adds redirects of the files beside a page: received file, data, feeds. */
export function withFiles(redirects: readonly Redirect[], coverages: readonly Coverage[]): Redirect[] {
  const files = new Map<string, string[]>();
  for (const coverage of coverages) {
    const { story, articles } = coverage;
    const parts = dataParts({ articles });
    const own = [
      ...[storyDataPath(story.id), storyFeedPath(story.id), storyFeedDataPath(story.id)],
      ...[citationsPath(story.id, 'json'), citationsPath(story.id, 'bib')],
      ...[dataPackagePath(story.id), annotationsPath(story.id)],
      ...storyTables(coverage, '/').map(({ name, part }) => tablePath(story.id, name, part)),
      ...(parts.length > 1 ? parts.map((_, index) => storyPartDataPath(story.id, index + 1)) : []),
    ];
    files.set(story.url, own);
    for (const { article } of articlesWithPages(coverage)) {
      const { url, decoded } = article.source;
      files.set(article.url, [url, ...(decoded === undefined ? [] : [decoded])]);
    }
  }
  return redirects.flatMap(({ from, to }) => {
    const isLike = from.split('/').length === to.split('/').length;
    const beside = (isLike && files.get(to)) || [];
    return [{ from, to }, ...beside.map((file) => ({ from: `${from}${file.slice(to.length)}`, to: file }))];
  });
}
