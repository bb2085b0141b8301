import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeServed } from '../../scripts/bench/search/built-index.ts';
import { CLIENT, bundleClient } from '../../scripts/bench/search/bundle-client.ts';
import { countFetches, fetchFiles } from '../../scripts/bench/search/file-fetch.ts';
import { withinTime } from '../../scripts/bench/search/within-time.ts';

const { fetch } = globalThis;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-fetch-'));
});

afterEach(async () => {
  globalThis.fetch = fetch;
  await rm(folder, { recursive: true, force: true });
});

test('counts the bytes of fetched files as served, and round trips', async () => {
  const text = 'the same words '.repeat(1_000);
  const compressed = await writeServed(folder, 'index.json', text);
  expect(compressed).toBeLessThan(500);
  for (const name of ['a.bin', 'b.bin']) expect(await writeServed(folder, name, text)).toBe(text.length);
  fetchFiles();
  const fetched = countFetches();
  const read = async (name: string): Promise<string> =>
    (await globalThis.fetch(`${pathToFileURL(path.join(folder, name)).href}?now=1`)).text();
  expect(await read('index.json')).toBe(text);
  await Promise.all([read('a.bin'), read('b.bin')]);
  expect(fetched()).toEqual({ bytes: compressed + 2 * text.length, requests: 3, trips: 2 });
});

test('bundles of a client: what loads at once and what loads on demand, with its imports', async () => {
  const files = await bundleClient(
    `export { excerptOf } from './clients/excerpt-of.ts'; export const open = () => import('./clients/minisearch.ts');`,
  );
  const entry = files.find(({ name }) => name === CLIENT);
  const part = files.find(({ name }) => name.startsWith('minisearch'));
  expect(entry?.comesWith).not.toContain(part?.name);
  expect(String(entry?.contents)).toContain(`import(\`./${part?.name}\`)`);
  expect(part?.comesWith).toContain(CLIENT);
});

test('measuring stops when the time is up, but not before the first query', async () => {
  const double = (value: number): Promise<number> => Promise.resolve(value * 2);
  expect(await withinTime([1, 2, 3], 60_000, double)).toEqual([2, 4, 6]);
  expect(await withinTime([1, 2, 3], -1, double)).toEqual([2]);
});
