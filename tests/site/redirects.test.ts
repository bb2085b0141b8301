import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { articlesWithPages, collectCoverage, toEntry } from '#view/data/coverage.ts';
import { readRecords } from '#view/data/derived.ts';
import { articleRecordSchema, storyRecordSchema } from '#contracts/records.ts';
import { OWN_PAGES } from '#contracts/urls.ts';
import { dividedPages } from '#view/data/site-pages.ts';
import { inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { attribute, builtPages, elementsOf, named, parseHtml } from './built-pages.ts';
import { type FileServer, servers } from './file-servers.ts';

const FROM = '/stories/bridge/old-name/';
const TO = '/stories/long-words/the-footbridge/';

/** Published parts in the lock of the invented content that are divided differently now. */
const PARTS: [from: string, to: string][] = [
  ['/index/quoted-9/', '/index/'],
  ['/index/quoted/', '/index/'],
  ['/index/z/', '/index/'],
  ['/stories/sixty/2023-09-7/', '/stories/sixty/2023-09/'],
  ['/stories/sixty/undated-9/', '/stories/sixty/undated/'],
];

test('every page is in the address registry', async () => {
  const { env } = inventedSite;
  vi.stubEnv('DATELINE_DERIVED', env.DATELINE_DERIVED);
  const coverages = collectCoverage(
    (await readRecords('stories')).map((record) => storyRecordSchema.parse(record)),
    (await readRecords('articles')).map((record) => toEntry(articleRecordSchema.parse(record))),
  );
  vi.unstubAllEnvs();
  const known = [
    ...OWN_PAGES,
    ...dividedPages(coverages, inventedSite.base),
    ...coverages.flatMap((coverage) => [
      coverage.story.url,
      ...articlesWithPages(coverage).map(({ article }) => article.url),
    ]),
    FROM,
    ...PARTS.map(([from]) => from),
  ];
  const built = builtPages(inventedSite).map(({ address }) => `/${address}`);
  expect(built.filter((address) => address !== '/404.html').sort()).toEqual(known.sort());
});

test('a moved page redirects, links to the new page, and tells search engines', () => {
  const page = builtPages(inventedSite).find(({ address }) => `/${address}` === FROM);
  if (!page) throw new Error(`There is no page at ${FROM}.`);
  const metas = elementsOf(page.tree, named('meta'));
  expect(metas.map((meta) => attribute(meta, 'content'))).toContain(`0; url=${TO}`);
  const [main] = elementsOf(page.tree, named('main'));
  expect(main && elementsOf(main, named('a')).map((link) => attribute(link, 'href'))).toEqual([TO]);
  const canonical = elementsOf(page.tree, named('link')).find(
    (link) => attribute(link, 'rel') === 'canonical',
  );
  expect(canonical && attribute(canonical, 'href')).toBe(TO);
});

test('a part under an old division leads to the new place of its entries', () => {
  const pages = new Map(builtPages(inventedSite).map((page) => [`/${page.address}`, page]));
  for (const [from, to] of PARTS) {
    const metas = elementsOf(pages.get(from)?.tree ?? parseHtml(''), named('meta'));
    expect([from, metas.map((meta) => attribute(meta, 'content'))]).toEqual([
      from,
      expect.arrayContaining([`0; url=${to}`]),
    ]);
  }
});

test('_redirects has moved pages and their received files', () => {
  expect(readFileSync(path.join(inventedSite.directory, '_redirects'), 'utf8')).toBe(
    [[FROM, TO], [`${FROM}source.txt`, `${TO}source.txt`], ...PARTS]
      .map(([from, to]) => `${from} ${to} 301\n`)
      .join(''),
  );
});

describe.each(servers.filter(({ name }) => name === 'nginx'))('on $name', ({ start }) => {
  let server: FileServer;
  beforeAll(async () => {
    server = await start(inventedSite);
  });
  afterAll(() => server.stop());

  test.each([[FROM, TO], [`${FROM}source.txt`, `${TO}source.txt`], ...PARTS])(
    '%s has moved for good',
    async (from, to) => {
      const response = await fetch(new URL(from, server.origin), { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([301, to]);
      expect((await fetch(new URL(from, server.origin))).status).toBe(200);
    },
  );

  test('an address with the same beginning is not redirected', async () => {
    expect((await fetch(new URL(`${FROM}more/`, server.origin))).status).toBe(404);
  });
});
