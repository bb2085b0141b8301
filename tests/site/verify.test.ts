import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromAddress, fromFolder } from '../../scripts/check/published-files.ts';
import { type ReadPublished, verifySite } from '../../scripts/check/verify-site.ts';
import { type BuiltSite, builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import {
  buildFaults,
  filesOf,
  isHostFile,
  parseManifest,
} from '../../scripts/tooling/build/build-manifest.ts';
import { serveSite } from '../../scripts/tooling/serve/serve.ts';

const manifestOf = ({ directory }: BuiltSite) =>
  parseManifest(readFileSync(path.join(directory, 'sha256sums.txt'), 'utf8'));

describe.each<BuiltSite>([...builtSites, inventedSite])('the build "$name"', (site) => {
  const manifest = manifestOf(site);

  test('lists all its files', () => {
    expect(manifest.map(({ file }) => file)).toEqual(filesOf(site.directory));
    expect(buildFaults(site.directory)).toEqual([]);
  });

  test('is verified from its folder', async () => {
    const { files, citations, articles, problems } = await verifySite(manifest, fromFolder(site.directory));
    expect(problems).toEqual([]);
    expect(files).toBe(manifest.length);
    expect(citations).toBeGreaterThan(articles);
    expect(articles).toBeGreaterThan(0);
  });
});

test('a received file in another encoding has its text in UTF-8 beside it', async () => {
  const read = fromFolder(inventedSite.directory);
  const folder = 'stories/rtl/001_inquiry';
  const [received, decoded] = await Promise.all([
    read(`${folder}/source.txt`),
    read(`${folder}/source.utf-8.txt`),
  ]);
  expect(received?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfe]));
  expect(decoded?.toString('utf8')).toBe(received?.toString('utf16le').slice(1));
  const manifest = manifestOf(inventedSite).filter(({ file }) => file.startsWith('stories/rtl/'));
  const altered: ReadPublished = async (file) =>
    file === `${folder}/source.utf-8.txt` ? Buffer.from('other words') : read(file);
  expect((await verifySite(manifest, altered)).problems).toContainEqual(
    expect.stringContaining('is not that of its received file'),
  );
});

describe('a served site', () => {
  const [, site] = builtSites;
  const served = manifestOf(site).filter(({ file }) => !isHostFile(`/${file}`));

  test('is verified from its address', async () => {
    const server = await serveSite(site.directory, { host: '127.0.0.1', port: 0, base: site.base });
    try {
      expect((await verifySite(served, fromAddress(new URL(server.url)))).problems).toEqual([]);
    } finally {
      await server.close();
    }
  });

  test('that does not respond has a problem for each file', async () => {
    const nowhere = fromAddress(new URL('http://127.0.0.1:1/'));
    const { problems } = await verifySite(served.slice(0, 3), nowhere);
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatch(/: cannot be fetched: /);
  });
});

describe('an altered site', () => {
  const [site] = builtSites;
  const manifest = manifestOf(site);
  const read = fromFolder(site.directory);
  const find = (pattern: RegExp): string => manifest.find(({ file }) => pattern.test(file))?.file ?? '';
  const story = find(/story\.json$/);
  const source = find(/source\.txt$/);
  const page = find(/^method\/index\.html$/);

  /** The site with a changed file. */
  const altering =
    (file: string, change: (text: string) => string | null): ReadPublished =>
    async (asked) => {
      const bytes = await read(asked);
      if (asked !== file || bytes === null) return bytes;
      const text = change(bytes.toString('utf8'));
      return text === null ? null : Buffer.from(text);
    };

  test.each<[string, string, (text: string) => string | null, RegExp[]]>([
    [
      'a page with another word',
      page,
      (text) => text.replace('method', 'methods'),
      [/^method\/index\.html differs from the build$/],
    ],
    ['a page that is gone', page, () => null, [/^method\/index\.html is missing$/]],
    [
      'a received file with a letter more',
      source,
      (text) => `${text}x`,
      [/story\.json: Cannot prove/, /source\.txt differs from the build$/],
    ],
    [
      'a received file that is gone',
      source,
      () => null,
      [/story\.json: the received file of \S+ .* is missing$/, /source\.txt is missing$/],
    ],
    [
      'data with other words of an article',
      story,
      (text) => text.replace(/("exact": ?"[^"]*?)\bthe\b/, '$1a'),
      [/story\.json: Cannot prove/, /story\.json differs from the build$/],
    ],
    ['data that is none', story, () => '{', [/story\.json: /, /story\.json differs from the build$/]],
    [
      'data of another form',
      story,
      () => '{}',
      [/it is not as this version writes it: id: /, /story\.json differs from the build$/],
    ],
  ])('is detected: %s', async (_what, file, change, problems) => {
    const found = await verifySite(manifest, altering(file, change));
    expect(found.problems).toEqual(problems.map((problem) => expect.stringMatching(problem)));
  });

  test('is detected even if its manifest was altered: citations do not match the file', async () => {
    const { problems } = await verifySite(
      manifest.filter(({ file }) => file !== story).concat({ file: story, sha256: '' }),
      altering(story, (text) => text.replace(/("exact": ?"[^"]*?)\bthe\b/, '$1a')),
    );
    expect(problems).toContainEqual(expect.stringMatching(/story\.json: Cannot prove/));
  });
});
