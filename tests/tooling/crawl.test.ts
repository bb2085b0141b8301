import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type CrawlOptions, crawlSite } from '../../scripts/check/crawl.ts';
import { answersOf } from '../../scripts/check/published-files.ts';

type Route = (response: ServerResponse) => void;

const sends =
  (type: string | null, body: string, status = 200): Route =>
  (response) => {
    if (type !== null) response.setHeader('Content-Type', type);
    response.writeHead(status).end(body);
  };

const page = (body: string): string => `<!doctype html><meta charset="utf-8"><title>T</title>${body}`;

const HTML = 'text/html; charset=utf-8';
const RSS =
  '<rss version="2.0"><channel><title>T</title><link>/</link><description>D</description></channel></rss>';

/** A small site without problems, by address; its first page links `/a.txt` and the like. */
const SOUND: Readonly<Record<string, Route>> = {
  '/': sends(HTML, page('<a href="/a/">a</a> <a href="/a.txt">b</a> <a href="/a.csv">c</a>')),
  '/a/': sends(HTML, page('<p id="p">')),
  '/a.txt': sends('text/plain; charset=utf-8', 'x'),
  '/a.csv': sends('text/csv; charset=UTF-8', 'x'),
  '/robots.txt': sends('text/plain; charset=utf-8', ''),
  '/feed.xml': sends('text/xml', RSS),
  '/feed.json': sends('application/feed+json', '{}'),
  '/sitemap-index.xml': sends('application/xml', '<a/>'),
  '/story.schema.json': sends('application/json', '{}'),
};

function breaksOnce(route: Route): Route {
  let asked = 0;
  return (response) => {
    asked += 1;
    if (asked === 1) response.destroy();
    else route(response);
  };
}

async function crawl(
  changes: Readonly<Record<string, Route>>,
  start = '/',
  onProgress?: CrawlOptions['onProgress'],
): Promise<string[]> {
  const missing = sends(HTML, page('There is no page at this address'), 404);
  const routes = { ...SOUND, ...changes };
  const server = createServer((request, response) => (routes[request.url ?? ''] ?? missing)(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  try {
    const url = new URL(start, `http://127.0.0.1:${port}/`);
    return (await crawlSite(url, { withHeaders: false, onProgress })).problems;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const links = (...addresses: string[]): Route =>
  sends(HTML, page(addresses.map((address) => `<a href="${address}">x</a>`).join('')));

test.each<[string, Record<string, Route>]>([
  ['a sound site', {}],
  ['a page whose character set stands in it alone', { '/a/': sends('text/html', page('')) }],
  ['other names for the same type', { '/feed.json': sends('application/json', '{}') }],
  ['a character set in quotation marks', { '/a.txt': sends('text/plain; Charset="UTF-8"', '') }],
  ['a fragment that is no encoding', { '/': links('/a/#100%'), '/a/': sends(HTML, page('<p id="100%">')) }],
  ['another host that a reader may choose', { '/': links('https://example.org/') }],
  ['a connection that breaks once', { '/a.txt': breaksOnce(sends('text/plain; charset=utf-8', 'x')) }],
])('%s has no problem', async (_what, changes) => {
  expect(await crawl(changes)).toEqual([]);
});

test.each<[string, Record<string, Route>, string]>([
  [
    'text without a character set',
    { '/a.txt': sends('text/plain', 'x') },
    '/a.txt: is served without a character set: its Content-Type is “text/plain”, it should be “text/plain; charset=utf-8”',
  ],
  [
    'a page without a character set',
    { '/a/': sends('text/html', '<!doctype html>') },
    '/a/: is served without a character set: its Content-Type is “text/html”, it should be “text/html; charset=utf-8”',
  ],
  [
    'another character set',
    { '/a.csv': sends('text/csv; charset=iso-8859-1', 'x') },
    '/a.csv: is served as text in iso-8859-1, but it is in utf-8',
  ],
  [
    'another type',
    { '/a.csv': sends('text/plain; charset=utf-8', 'x') },
    '/a.csv: is served as text/plain; charset=utf-8, not as text/csv; charset=utf-8',
  ],
  [
    'no type',
    { '/a.txt': sends(null, 'x') },
    '/a.txt: is served as nothing (it has no Content-Type), not as text/plain; charset=utf-8',
  ],
  [
    'a connection that breaks',
    { '/a.txt': (response) => response.destroy() },
    '/a.txt: cannot be fetched: other side closed',
  ],
  ['data that is none', { '/feed.json': sends('application/json', '{') }, '/feed.json: cannot be read: '],
  ['a feed that is none', { '/feed.xml': sends('text/xml', 'no') }, '/feed.xml: cannot be read: '],
  ['an address that is none', { '/': links('http://[') }, '/: http://[ is not a valid address'],
  [
    'a redirect',
    { '/': links('/b'), '/b': (response) => response.writeHead(302, { Location: '/a/' }).end() },
    '/: /b is redirected (302); link to where it leads',
  ],
  ['a dead link', { '/': links('/gone/') }, '/: /gone/ does not exist (404)'],
  ['a page that ends early', { '/': (response) => response.destroy() }, '/: cannot be fetched: '],
])('%s is one problem, and the crawl continues', async (_what, changes, problem) => {
  const problems = await crawl(changes);
  expect(problems).toEqual([expect.stringContaining(problem)]);
});

test('a crawl that starts below the first page reports what it lacks and what leads out', async () => {
  const problems = await crawl({ '/a/': links('/a.txt', '/a/b/'), '/a/b/': sends(HTML, page('')) }, '/a/');
  expect(problems).toContain('/a/: /a.txt leaves /a/');
  expect(problems).toContain('/a/robots.txt: answers 404');
});

test('a crawl goes on to what later pages link, and tells how far it is', async () => {
  const chain = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`/p${at}/`, links(`/p${at + 1}/`, '/a/')]),
  );
  const told: [visited: number, known: number][] = [];
  const problems = await crawl({ '/a/': links('/p0/'), ...chain }, '/', (...args) => told.push(args));
  expect(problems).toEqual(['/p29/: /p30/ does not exist (404)']);
  expect(told.at(-1)?.[0]).toBeGreaterThan(30);
});

test('the files of a build are crawled like a site that is served, below its base', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-crawl-'));
  const files = {
    'index.html': page(
      '<a href="/b/a/#p">a</a> <a href="/b/a/#q">b</a> <a href="/b/a">c</a> <a href="/a/">d</a>',
    ),
    'a/index.html': page('<p id="p"><a href="../gone.txt">x</a> <a href="../_headers">y</a>'),
    ...{ '404.html': page('There is no page at this address'), 'feed.xml': RSS, 'feed.json': '{' },
    ...{ 'robots.txt': '', 'sitemap-index.xml': '<a/>', 'story.schema.json': '{}', _headers: '' },
  };
  mkdirSync(path.join(folder, 'a'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const start = new URL('http://localhost/b/');
  const { problems } = await crawlSite(start, { ask: answersOf(folder, '/b/'), withHeaders: false });
  expect(problems.toSorted()).toEqual([
    '/b/: /a/ leaves /b/',
    '/b/: /b/a is redirected (302); link to where it leads',
    '/b/: /b/a/#q has no such fragment',
    '/b/a/: ../_headers does not exist (404)',
    '/b/a/: ../gone.txt does not exist (404)',
    expect.stringContaining('/b/feed.json: cannot be read: '),
    '/b/feed.xml: / leaves /b/',
  ]);
});
