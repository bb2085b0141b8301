import { describe, expect, test } from 'vitest';
import { sitePlace } from '#contracts/site-place.ts';

type Settings = Parameters<typeof sitePlace>[0];
type Row = [settings: Settings, url: string | null, host: string | undefined, base: string];

describe('the site is deployed', () => {
  test.each<Row>([
    [{}, null, undefined, '/'],
    [{}, 'https://example.org', 'https://example.org', '/'],
    [{}, 'https://example.org/news/', 'https://example.org', '/news/'],
    [{}, 'https://example.org/news', 'https://example.org', '/news/'],
    [{}, 'https://example.org:8443/a/b/', 'https://example.org:8443', '/a/b/'],
    [{ BASE_PATH: '/coverage/' }, null, undefined, '/coverage/'],
    [{ BASE_PATH: '/coverage/' }, 'https://example.org/news/', 'https://example.org', '/coverage/'],
    [{ BASE_PATH: '/' }, 'https://example.org/news/', 'https://example.org', '/'],
    [{ BASE_PATH: '' }, 'https://example.org/news/', 'https://example.org', '/news/'],
    [{ SITE_URL: 'https://example.net' }, 'https://example.org/news/', 'https://example.net', '/'],
    [{ SITE_URL: 'https://example.net/a/' }, null, 'https://example.net', '/a/'],
    [{ SITE_URL: 'https://example.net/a/', BASE_PATH: 'a' }, null, 'https://example.net', '/a/'],
    [{ SITE_URL: 'https://example.net', BASE_PATH: '/a/' }, null, 'https://example.net', '/a/'],
    [{ SITE_URL: '' }, 'https://example.org/news/', undefined, '/'],
    [
      { SITE_URL: 'https://example.net', BASE_PATH: '/~ruiz/v1.0/' },
      null,
      'https://example.net',
      '/~ruiz/v1.0/',
    ],
  ])('with %j and the url %j at %s, path %s', (settings, url, host, base) => {
    expect(sitePlace(settings, url)).toEqual({ host, base });
  });

  test.each<[Settings, RegExp]>([
    [
      { SITE_URL: 'example.org' },
      /^Cannot place the site \(example\.org\): this is not the address of a site\./,
    ],
    [{ SITE_URL: 'javascript:alert(1)' }, /this is not the address of a site/],
    [{ SITE_URL: 'https://example.org/?a=b' }, /this is not the address of a site/],
    [{ SITE_URL: 'https://example.org/#a' }, /this is not the address of a site/],
    [
      { SITE_URL: 'https://example.org/a/', BASE_PATH: '/b/' },
      /^Cannot place the site: SITE_URL has the path \/a\/, BASE_PATH is \/b\/\. Give the path in one of them\.$/,
    ],
    [{ SITE_URL: 'https://example.org/a/', BASE_PATH: '/' }, /BASE_PATH is \/\./],
    [{ BASE_PATH: '/a b/' }, /^Cannot place the site \(\/a b\/\): the path has characters/],
    [{ BASE_PATH: '/a/../b/' }, /the path has characters/],
    [{ BASE_PATH: '/a";return 200;' }, /the path has characters/],
    [{ SITE_URL: 'https://example.org/%20/' }, /the path has characters/],
  ])('and an error with %j', (settings, message) => {
    expect(() => sitePlace(settings, null)).toThrow(message);
  });
});
