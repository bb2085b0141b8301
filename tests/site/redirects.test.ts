import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedSite } from '../../scripts/tooling/built-sites.ts';
import { attribute, builtPages, elementsOf, named } from './built-pages.ts';
import { type FileServer, servers } from './file-servers.ts';

const FROM = '/stories/bridge/old-name/';
const TO = '/stories/long-words/the-footbridge/';

test('a page that has moved leads on by itself, by a link, and for search engines', () => {
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

test('hosts that read _redirects are told of the page and of its raw file', () => {
  expect(readFileSync(path.join(inventedSite.directory, '_redirects'), 'utf8')).toBe(
    `${FROM} ${TO} 301\n${FROM}source.txt ${TO}source.txt 301\n`,
  );
});

describe.each(servers.filter(({ name }) => name === 'nginx'))('on $name', ({ start }) => {
  let server: FileServer;
  beforeAll(async () => {
    server = await start(inventedSite);
  });
  afterAll(() => server.stop());

  test.each([
    [FROM, TO],
    [`${FROM}source.txt`, `${TO}source.txt`],
  ])('%s has moved for good', async (from, to) => {
    const response = await fetch(new URL(from, server.origin), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, to]);
    expect((await fetch(new URL(from, server.origin))).status).toBe(200);
  });

  test('what only begins like it has not', async () => {
    expect((await fetch(new URL(`${FROM}more/`, server.origin))).status).toBe(404);
  });
});
