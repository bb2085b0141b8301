import type { Coverage } from '../data/coverage.ts';
import { dataParts } from '../story/story-data.ts';
import type { Redirect, SiteRecord } from '#contracts/records.ts';
import {
  figuresPath,
  parentPath,
  sourcePath,
  storyDataPath,
  storyPartDataPath,
  storyFeedDataPath,
  storyFeedPath,
} from '#contracts/urls.ts';

/**
 * Every page that leads elsewhere: as the editor declares, and where what it was one part of is divided otherwise now.
 * What stood on such a part stands on the one before it or, where nothing is divided any more, on the page above.
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

/** `…/2024-03-4/` is nearest to `…/2024-03-3/`, then to `…/2024-03/`, then to what it was a part of. */
function nearestPart(path: string, parts: ReadonlySet<string>): string {
  if (parts.has(path)) return path;
  const [, stem = '', number = ''] = /^(.+)-(\d{1,5})\/$/.exec(path) ?? [];
  for (let piece = Number(number) - 1; piece >= 1; piece -= 1) {
    const before = piece === 1 ? `${stem}/` : `${stem}-${piece}/`;
    if (parts.has(before)) return before;
  }
  return parentPath(path);
}

/** Redirects with those of the files beside a page: the raw file of an article, the data and the feeds of a story. */
export function withFiles(redirects: readonly Redirect[], coverages: readonly Coverage[]): Redirect[] {
  const files = new Map<string, string[]>();
  for (const { story, articles } of coverages) {
    const parts = dataParts({ articles });
    const own = [
      ...[storyDataPath(story.id), storyFeedPath(story.id), storyFeedDataPath(story.id)],
      ...(parts.length > 1 ? parts.map((_, index) => storyPartDataPath(story.id, index + 1)) : []),
    ];
    files.set(story.url, story.figures.length > 0 ? [...own, figuresPath(story.id)] : own);
    for (const { article } of articles) files.set(article.url, [sourcePath(story.id, article.id)]);
  }
  return redirects.flatMap(({ from, to }) => {
    const isLike = from.split('/').length === to.split('/').length;
    const beside = (isLike && files.get(to)) || [];
    return [{ from, to }, ...beside.map((file) => ({ from: `${from}${file.slice(to.length)}`, to: file }))];
  });
}
