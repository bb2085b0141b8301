import { describe, expect, test } from 'vitest';
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
  ])('has, for %s, %s', (path, header) => {
    expect(rules.get(path)).toContain(header);
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

test('a redirect stands below the base in the files of both hosts', () => {
  const moved = [{ from: '/stories/a.b/', to: '/stories/c/' }];
  expect(redirectsFile(moved, '/coverage/')).toBe('/coverage/stories/a.b/ /coverage/stories/c/ 301\n');
  expect(nginxFile(moved, '/coverage/', 'off')).toContain(
    String.raw`rewrite "^\/coverage\/stories\/a\.b\/$" "/coverage/stories/c/" permanent;`,
  );
});
