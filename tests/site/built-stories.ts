import { readFileSync } from 'node:fs';
import path from 'node:path';
import { storySchema, type Story } from '#contracts/story.ts';
import type { BuiltSite } from '../../scripts/tooling/test/built-sites.ts';
import { builtFiles } from './built-pages.ts';

/** Every `story.json` of a build. */
export function builtStories(site: BuiltSite): Story[] {
  return builtFiles(site)
    .filter((file) => file.endsWith('/story.json'))
    .map((file) => storySchema.parse(JSON.parse(readFileSync(path.join(site.directory, file), 'utf8'))));
}

/** The code points of an article's published file, decoded and without a byte-order mark. */
export function sourceOf(
  site: BuiltSite,
  story: string,
  article: { id: string; source: { url: string } },
): string[] {
  const file = path.join(
    site.directory,
    'stories',
    story,
    path.basename(path.dirname(article.source.url)),
    'source.txt',
  );
  return [...new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))];
}
