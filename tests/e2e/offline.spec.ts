import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { writeKeptLists } from '../../src/offline/kept-files.ts';
import { parseBase } from '#contracts/urls.ts';
import { builtSites } from '../../scripts/tooling/test/built-sites.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';
import { programs } from '../../scripts/tooling/run-command.ts';
import { type RunningSite, serveSite } from '../../scripts/tooling/serve/serve.ts';

const CONTENT = {
  'site.yml': 'title: Kept\noffline: on\n',
  'stories/bridge/story.yml': 'title: The bridge\n',
  'stories/bridge/articles/001.txt': 'date 2031-05-17\n\nThe bridge was closed on Monday, the town said.\n',
  'stories/bridge/articles/002.txt': 'The ferry was full on Monday, the harbour master said.\n',
};

// Serial, because the tests share a build.
test.describe.configure({ mode: 'serial' });

/** For a build on a busy machine. */
const BUILT_WITHIN_MS = 300_000;

/** On such a machine the browser becomes idle late. */
const KEPT_WITHIN_MS = 60_000;

let folder: string;
let directory: string;
let site: RunningSite;

test.beforeAll(async () => {
  test.setTimeout(BUILT_WITHIN_MS);
  // Below a path, where a wrong scope or address shows.
  const [, built] = builtSites;
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-offline-'));
  directory = path.join(folder, 'dist');
  for (const [name, text] of Object.entries(CONTENT)) {
    const file = path.join(folder, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const env = {
    ...process.env,
    ...built.env,
    DATELINE_CONTENT: path.join(folder, 'content'),
    DATELINE_DERIVED: path.join(folder, 'derived'),
  };
  for (const command of [['scripts/ingest.ts'], [programs.astro, 'build', `--outDir=${directory}`]]) {
    const { status, stderr } = spawnSync(process.execPath, command, {
      cwd: projectRoot,
      env,
      encoding: 'utf8',
    });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  }
  site = await serveSite(directory, { host: '127.0.0.1', port: 0, base: built.base });
});

test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page and waits until its story is cached. */
async function keep(page: Page, address: string): Promise<void> {
  await page.goto(site.url + address);
  await expect(page.locator('body[data-kept="yes"]')).toBeAttached({ timeout: KEPT_WITHIN_MS });
}

async function expectArticle(page: Page, words: string): Promise<void> {
  await page.goto(`${site.url}stories/bridge/001/`);
  await expect(page.getByRole('article')).toContainText(words);
}

/** Changes the words of an article's page, as the next build would. */
async function deploy(words: string, others: string): Promise<void> {
  const file = path.join(directory, 'stories/bridge/001/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(words, others));
  await writeKeptLists(directory, parseBase(new URL(site.url).pathname));
}

async function whileOffline(context: BrowserContext, act: () => Promise<void>): Promise<void> {
  await context.setOffline(true);
  await act();
  await context.setOffline(false);
}

test('a visited story can be read and searched offline, and a deploy is visible at once', async ({
  page,
  context,
}) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await keep(page, 'stories/bridge/');

  await whileOffline(context, async () => {
    await expectArticle(page, 'closed on Monday');
    await page.goto(`${site.url}search/?q=harbour`);
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /ferry was full/ })
        .first(),
    ).toBeVisible();
    await expect(page.goto(`${site.url}feed.xml`)).rejects.toThrow();
  });

  await deploy('closed on Monday', 'closed on Friday');
  await expectArticle(page, 'closed on Friday');
  await keep(page, 'stories/bridge/');
  await whileOffline(context, () => expectArticle(page, 'closed on Friday'));
  await deploy('closed on Friday', 'closed on Monday');
  expect(faults).toEqual([]);
});

test('files that no longer belong to the story are deleted from the cache', async ({ page }) => {
  await keep(page, 'stories/bridge/');
  const kept = (): Promise<string[]> =>
    page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    });
  const list = path.join(directory, 'stories/bridge/offline.json');
  const whole = readFileSync(list, 'utf8');
  const gone = `${new URL(site.url).pathname}stories/bridge/002/`;
  expect(await kept()).toContain(gone);
  writeFileSync(list, JSON.stringify({ ...JSON.parse(whole), [gone]: undefined }));
  await keep(page, 'stories/bridge/');
  expect(await kept()).not.toContain(gone);
  writeFileSync(list, whole);
});

test('files are cached only after the page has loaded, and only on pages of a story', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(path.basename(new URL(request.url()).pathname)));
  page.on('load', () => asked.push('LOADED'));
  await keep(page, 'stories/bridge/001/');
  const first = asked.slice(0, asked.indexOf('LOADED'));
  expect(first).not.toContain('offline.json');
  expect(first).not.toContain('service-worker.js');
  expect(asked.slice(first.length)).toContain('offline.json');
  asked.length = 0;
  await page.goto(`${site.url}method/`, { waitUntil: 'networkidle' });
  expect(asked).not.toContain('offline.json');
});
