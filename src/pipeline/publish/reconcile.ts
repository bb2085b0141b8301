import type { Redirect, StoryRecord } from '#contracts/records.ts';
import { OWN_PAGES } from '#contracts/urls.ts';
import { isUnprovenClaim } from '../read/claims-file.ts';
import type { Content } from '../read/content-folder.ts';
import type { Issue } from '../report/issue.ts';
import { reconcileAddresses } from './address-registry.ts';
import { type PublishedLines, withCorrections } from './published.ts';
import { reconcileCorrections } from './reconcile-corrections.ts';
import type { StoryOutput } from '../output/story-output.ts';
import { findUnexplainedChanges } from './unexplained-changes.ts';

/** The records of the whole site. A story that is unchanged is the same object. */
export interface Reconciled {
  stories: StoryRecord[];
  redirects: Redirect[];
  divided: Redirect[];
  issues: Issue[];
}

/** Assigns corrections to stories, and compares all addresses and supplied words with what was published. */
export function reconcile(
  content: Content,
  outputs: readonly StoryOutput[],
  published: PublishedLines,
): Reconciled {
  const articles = outputs.flatMap((output) => output.articles.map(({ published: one }) => one));
  const records = outputs.flatMap(({ story }) => story ?? []);
  const declared = {
    redirects: content.site.redirects,
    lineOf: (index: number) => content.siteLineOf(['redirects', index]),
  };
  const { moved, divided, issues } = reconcileAddresses(
    published,
    withCorrections(records, articles),
    declared,
  );
  const pages = new Set<string>([
    ...OWN_PAGES,
    ...records.map(({ url }) => url),
    ...articles.map(({ address }) => address),
    ...[...moved, ...divided].map(({ from }) => from),
  ]);
  const leading = new Map(moved.map(({ from, to }) => [from, to]));
  const folders = new Map(content.stories.map((folder) => [folder.id, folder]));
  const stories = records.map((story) => {
    const folder = folders.get(story.id);
    if (!folder) return story;
    const { settled, issues: found } = reconcileCorrections(folder, pages, leading);
    issues.push(...found);
    const isSame = JSON.stringify(settled) === JSON.stringify(story.corrections);
    return isSame ? story : { ...story, corrections: settled };
  });
  // Unproven claims are missing from the output: an error reported elsewhere, not a published change.
  const unproven = new Set(
    outputs.filter((output) => output.issues.some(isUnprovenClaim)).map(({ story }) => story?.url),
  );
  const changed = withCorrections(stories, articles).filter(({ address }) => !unproven.has(address));
  issues.push(...findUnexplainedChanges(published, changed));
  return { stories, redirects: moved, divided, issues };
}
