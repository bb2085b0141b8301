import { describe, expect, test } from 'vitest';
import { contentType } from '#view/site/content-types.ts';
import { headersFile, nginxFile, redirectsFile } from '#view/site/host-files.ts';

/** The headers of each rule, by the path that it is for. */
const rulesOf = (text: string): Map<string, string[]> =>
  new Map(
    text
      .trim()
      .split('\n\n')
      .map((rule) => rule.split('\n').map((line) => line.trim()))
      .map(([path = '', ...headers]) => [path, headers]),
  );

describe('the file of headers', () => {
  const rules = rulesOf(headersFile('/coverage/', 'off'));

  test.each([
    ['/coverage/*', 'Strict-Transport-Security: max-age=31536000'],
    ['/coverage/*', 'X-Content-Type-Options: nosniff'],
    ['/coverage/*', 'Referrer-Policy: no-referrer'],
    ['/coverage/assets/*', 'Cache-Control: public, max-age=31536000, immutable'],
    ['/coverage/feed.xml', 'Content-Type: application/rss+xml; charset=utf-8'],
    ['/coverage/stories/:story/feed.json', 'Content-Type: application/feed+json; charset=utf-8'],
    ['/coverage/stories/:story/:article/source.txt', 'X-Robots-Tag: noindex'],
    ['/coverage/stories/:story/:article/source.txt', 'Content-Type: text/plain; charset=utf-8'],
    ['/coverage/stories/:story/:article/source.html', 'X-Robots-Tag: noindex'],
    ['/coverage/stories/:story/:article/source.html', 'Content-Type: text/plain; charset=utf-8'],
    ['/coverage/stories/:story/:article/source.md', 'Content-Type: text/plain; charset=utf-8'],
    ['/coverage/stories/:story/figures.csv', 'X-Robots-Tag: noindex'],
    ['/coverage/stories/:story/figures.csv', 'Content-Type: text/csv; charset=utf-8'],
    ['/coverage/stories/:story/tables/:table', 'Content-Type: text/csv; charset=utf-8'],
    ['/coverage/stories/:story/tables/:table', 'X-Robots-Tag: noindex'],
    ['/coverage/stories/:story/data/:part', 'Content-Type: application/x-ndjson; charset=utf-8'],
    ['/coverage/stories/:story/data/:part', 'X-Robots-Tag: noindex'],
    ['/coverage/sha256sums.txt', 'Content-Type: text/plain; charset=utf-8'],
  ])('has, for %s, %s', (path, header) => {
    expect(rules.get(path)).toContain(header);
  });

  test('has one rule a path', () => {
    const places = headersFile('/', 'off').match(/^\S.*$/gm) ?? [];
    expect(places).toEqual([...new Set(places)]);
  });

  test('lets a worker run only where readers can keep stories', () => {
    const strict = [headersFile('/', 'off'), nginxFile([], '/', 'off')];
    for (const text of strict) {
      expect(text).not.toMatch(/worker|keeping/);
      expect(text).toContain("trusted-types 'none'");
    }
    for (const text of [headersFile('/', 'on'), nginxFile([], '/', 'on')])
      expect(text).toMatch(/trusted-types keeping; worker-src 'self'/);
  });
});

test.each([
  ['feed.xml', 'application/rss+xml; charset=utf-8'],
  ['stories/a/feed-12.xml', 'application/rss+xml; charset=utf-8'],
  ['feed-2.json', 'application/feed+json; charset=utf-8'],
  ['stories/feed/story.json', 'application/json'],
  ['newsfeed.xml', 'application/xml; charset=utf-8'],
  ['figures.csv', 'text/csv; charset=utf-8'],
  ['site.webmanifest', 'application/manifest+json'],
  ['SOURCE.TXT', 'text/plain; charset=utf-8'],
  ['stories/a/b/source.html', 'text/plain; charset=utf-8'],
  ['stories/a/b/source.md', 'text/plain; charset=utf-8'],
  ['stories/a/source.html/index.html', 'text/html; charset=utf-8'],
  ['stories/a/resource.html', 'text/html; charset=utf-8'],
  ['index.bin', 'application/octet-stream'],
  ['no-ending', 'application/octet-stream'],
  ['constructor', 'application/octet-stream'],
  ['a.constructor', 'application/octet-stream'],
])('%s is sent as %s', (file, type) => {
  expect(contentType(`/${file}`)).toBe(type);
});

test('a redirect stands below the base in the files of both hosts', () => {
  const moved = [{ from: '/stories/a.b/', to: '/stories/c/' }];
  expect(redirectsFile(moved, '/coverage/')).toBe('/coverage/stories/a.b/ /coverage/stories/c/ 301\n');
  expect(nginxFile(moved, '/coverage/', 'off')).toContain(
    String.raw`rewrite "^\/coverage\/stories\/a\.b\/$" "/coverage/stories/c/" permanent;`,
  );
});
