import type { Redirect, SiteRecord } from '#contracts/records.ts';
import type { SiteSettings } from '../read/settings.ts';
import type { StoryOutput } from '../output/story-output.ts';

/** Returns the record of the whole site: its settings, and the counts of this run for the method page. */
export function toSiteRecord(
  settings: SiteSettings,
  outputs: readonly StoryOutput[],
  leading: { redirects: Redirect[]; divided: Redirect[] },
  method: string | null,
): SiteRecord {
  const sum = (count: (output: StoryOutput) => number): number =>
    outputs.reduce((total, output) => total + count(output), 0);
  const perArticle = (count: 'words' | 'sentences'): number =>
    sum(({ articles }) => articles.reduce((total, article) => total + article[count], 0));
  return {
    title: settings.title,
    url: settings.url ?? null,
    language: settings.language,
    timeZone: settings.timeZone ?? null,
    indexing: settings.indexing,
    indexingOf: Object.fromEntries(outputs.flatMap(({ indexing }) => Object.entries(indexing))),
    feeds: settings.feeds,
    offline: settings.offline,
    ...leading,
    method,
    counts: {
      files: sum(({ filesRead }) => filesRead),
      bytes: sum(({ bytes }) => bytes),
      words: perArticle('words'),
      sentences: perArticle('sentences'),
      proven: sum(({ proven }) => proven),
      refused: sum(({ filesRead, articles }) => filesRead - articles.length),
    },
  };
}
