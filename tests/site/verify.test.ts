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
      [/source\.txt differs from the build$/, /story\.json: Cannot prove/],
    ],
    [
      'a received file that is gone',
      source,
      () => null,
      [/source\.txt is missing$/, /story\.json: the received file of \S+ .* is missing$/],
    ],
    [
      'data with other words of an article',
      story,
      (text) => text.replace(/("exact": ?"[^"]*?)\bthe\b/, '$1a'),
      [/story\.json differs from the build$/, /story\.json: Cannot prove/],
    ],
    ['data that is none', story, () => '{', [/story\.json differs from the build$/, /story\.json: /]],
    [
      'data of another form',
      story,
      () => '{}',
      [/story\.json differs from the build$/, /it is not as this version writes it: id: /],
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
