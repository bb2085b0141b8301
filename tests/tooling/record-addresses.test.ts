import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { recordAddresses, refuseLostAddresses } from '../../scripts/tooling/build/record-addresses.ts';
import { type ContentFolder, makeContent, runIngest } from '../fixtures/ingest-run.ts';

const PAGES = ['', 'method/', 'stories/s/', 'stories/s/001/', 'stories/s/2031-05/'];

afterEach(() => void vi.unstubAllEnvs());

/** Ingested content, and a build of it with these pages. */
async function built(
  pages: readonly string[],
  settings = 'title: T\n',
): Promise<ContentFolder & { site: string }> {
  const folder = makeContent({ '001.txt': 'The bridge was closed on Monday.\n' }, { 'site.yml': settings });
  expect((await runIngest(folder)).code).toBe(0);
  vi.stubEnv('DATELINE_CONTENT', folder.content);
  vi.stubEnv('DATELINE_DERIVED', folder.derived);
  const site = path.join(folder.content, '..', 'dist');
  for (const page of pages) {
    mkdirSync(path.join(site, page), { recursive: true });
    writeFileSync(path.join(site, page, 'index.html'), '');
  }
  for (const file of ['404.html', 'robots.txt']) writeFileSync(path.join(site, file), '');
  return { ...folder, site };
}

const recorded = ({ content }: ContentFolder): unknown[] =>
  readFileSync(path.join(content, 'addresses.lock'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .map(({ kind, address }) => [kind, address]);

test('the pages of a build are recorded', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const folder = await built(PAGES);
  await recordAddresses(folder.site);
  expect(recorded(folder)).toEqual([
    ['page', '/'],
    ['page', '/method/'],
    ['story', '/stories/s/'],
    ['article', '/stories/s/001/'],
    ['page', '/stories/s/2031-05/'],
  ]);
});

test('a redirect page is not recorded', async () => {
  const folder = await built(
    [...PAGES, 'stories/t/'],
    'title: T\nredirects: [{ from: /stories/t/, to: /stories/s/ }]\n',
  );
  await recordAddresses(folder.site);
  expect(recorded(folder)).not.toContainEqual(['page', '/stories/t/']);
});

test('a build that lacks a published page is refused, and the page named', async () => {
  const folder = await built(PAGES);
  await recordAddresses(folder.site);
  await refuseLostAddresses(folder.site);
  rmSync(path.join(folder.site, 'method'), { recursive: true });
  await expect(refuseLostAddresses(folder.site)).rejects.toThrow(
    'Cannot publish this build: /method/ of addresses.lock is not in it. Declare where it leads: redirects: [{ from: …, to: … }] in site.yml.',
  );
  rmSync(path.join(folder.site, 'stories/s/001'), { recursive: true });
  await expect(refuseLostAddresses(folder.site)).rejects.toThrow('/method/ and 1 more of addresses.lock');
});
