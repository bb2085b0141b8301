import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from '#contracts/folders.ts';
import { readRecords, readSiteRecord, streamRecords } from '#view/data/derived.ts';
import { articleRecordSchema, storyRecordSchema } from '#contracts/records.ts';
import {
  LOCK_NAME,
  type Published,
  readPublished,
  publishedArticle,
  recordPublished,
  withCorrections,
} from '#pipeline/publish/published.ts';

/** Records the page addresses of a release, so that no later build loses one unnoticed. */
export async function recordAddresses(directory: string): Promise<void> {
  const built = await builtAddresses(directory);
  const stories = (await readRecords('stories')).map((record) => storyRecordSchema.parse(record));
  const articles: Published[] = [];
  for await (const { record } of streamRecords('articles'))
    articles.push(publishedArticle(articleRecordSchema.parse(record)));
  const known = withCorrections(stories, articles);
  const { redirects } = await readSiteRecord();
  const others = new Set(built);
  for (const address of [...known.map((one) => one.address), ...redirects.map(({ from }) => from)])
    others.delete(address);
  const pages = Array.from(others, (address): Published => ({ kind: 'page', address, corrections: 0 }));
  if (await recordPublished(contentFolder(), [...known, ...pages])) {
    console.log(`${LOCK_NAME} has what this release publishes: commit it with the content.`);
  }
}

/** Page addresses of a built site, without the base. */
async function builtAddresses(directory: string): Promise<Set<string>> {
  const files = await readdir(directory, { recursive: true });
  return new Set(
    files
      .filter((file) => path.basename(file) === 'index.html')
      .map(
        (file) =>
          `/${file
            .split(path.sep)
            .slice(0, -1)
            .map((name) => `${name}/`)
            .join('')}`,
      ),
  );
}

/** @throws Error if a build lacks a published page and a redirect for it */
export async function refuseLostAddresses(directory: string): Promise<void> {
  const built = await builtAddresses(directory);
  const { published } = await readPublished(contentFolder());
  const [missing, ...more] = [...published.keys()].filter((address) => !built.has(address));
  if (missing === undefined) return;
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  throw new Error(
    `Cannot publish this build: ${missing}${others} of ${LOCK_NAME} is not in it. Declare where it leads: redirects: [{ from: …, to: … }] in site.yml.`,
  );
}
