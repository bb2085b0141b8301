import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { contentFolder } from '../../src/contracts/folders.ts';
import { storyDataPath } from '../../src/contracts/urls.ts';
import { storySchema } from '../../src/contracts/story.ts';
import { provideBrowser } from '../tooling/test/provide-browser.ts';
import { runNode } from '../tooling/run-command.ts';
import { runTask } from '../tooling/run-task.ts';
import { serveSite } from '../tooling/serve/serve.ts';
import { type Audited, auditPage, CATEGORIES } from './lighthouse-audit.ts';
import { alignColumns } from './measured-table.ts';

/**
 * `npm run bench:lighthouse`: builds the site as one that may be indexed, and has Lighthouse judge a story, an
 * article and the search as on a slow phone. Fails where a page has less than 100 in anything.
 */
const { values: options } = parseArgs({
  options: {
    /** How often each page is judged; the score in the middle counts, for a busy machine is a slow phone. */
    runs: { type: 'string', default: '3' },
  },
});

await runTask(async () => {
  if (!/^[1-9]\d?$/.test(options.runs)) {
    throw new Error(`Cannot read --runs ${options.runs}: it is no whole number from 1 to 99.`);
  }
  const browser = await provideBrowser();
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-lighthouse-'));
  const site = path.join(folder, 'dist');
  // Served from before it is built, so that the build knows its own address as a published one does.
  const server = await serveSite(site, { host: '127.0.0.1', port: 0, base: '/' });
  try {
    if ((await buildIndexed(folder, site, server.url)) !== 0) return 1;
    await compressTexts(site);
    const audited: Audited[] = [];
    for (const page of await choosePages(site)) {
      audited.push(await auditPage(browser, server.url, page, Number(options.runs)));
    }
    return report(audited);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** Builds the site with `indexing: on`, whatever its own settings say; gives the exit code. */
async function buildIndexed(folder: string, site: string, address: string): Promise<number> {
  const content = path.join(folder, 'content');
  await cp(contentFolder(), content, { recursive: true, filter: (source) => !source.endsWith('derived') });
  const settings = path.join(content, 'site.yml');
  const written = await readFile(settings, 'utf8');
  await writeFile(settings, `${written.replace(/^indexing:.*$/m, '')}\nindexing: on\n`);
  const env = {
    DATELINE_CONTENT: content,
    DATELINE_DERIVED: path.join(folder, 'derived'),
    SITE_URL: address,
    BASE_PATH: undefined,
  };
  return (
    (await runNode('scripts/ingest.ts', [], env)) ||
    (await runNode('scripts/bench/project-site.ts', [site, path.join(folder, 'cache')], env))
  );
}

/** Puts a compressed copy beside every file that hosts compress. */
async function compressTexts(site: string): Promise<void> {
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|css|js|json|svg|txt|xml)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    await writeFile(`${file}.gz`, gzipSync(await readFile(file)));
  }
}

/** A story, its first article and the search, as paths. */
async function choosePages(site: string): Promise<string[]> {
  const stories = path.join(contentFolder(), 'stories');
  const [name = ''] = (await readdir(stories)).sort();
  const story = storySchema.parse(JSON.parse(await readFile(path.join(site, storyDataPath(name)), 'utf8')));
  const [article] = story.articles;
  return [story.url, ...(article ? [article.url] : []), '/search/'];
}

/** Prints the scores, and what each page lost points by; gives the exit code. */
function report(audited: readonly Audited[]): number {
  const lines = audited.map(({ page, scores }) => [
    page,
    ...CATEGORIES.map((category) => `${scores[category]}`),
  ]);
  console.log(alignColumns([['page', ...CATEGORIES], ...lines]));
  const lost = audited.flatMap(({ page, lost }) => lost.map((reason) => `${page}: ${reason}`));
  if (lost.length > 0) console.log(`\n${lost.join('\n')}`);
  return audited.every(({ scores }) => CATEGORIES.every((category) => scores[category] === 100)) ? 0 : 1;
}
