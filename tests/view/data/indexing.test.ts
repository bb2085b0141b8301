import { describe, expect, test } from 'vitest';
import type { Indexing } from '#contracts/records.ts';
import { indexedAddresses, mayIndexAny } from '#view/data/indexing.ts';
import { robotsText } from '#view/site/host-files.ts';
import { sitemapIndexText, sitemapParts, sitemapText } from '#view/site/sitemap.ts';
import { sampleCoverage } from '../sample-coverage.ts';

const origin = new URL('https://example.org');

const flood = sampleCoverage([{ file: '001.txt', stated: '2031-05-17' }, { file: '002.txt' }]);

describe('what search engines may list', () => {
  test.each<[string, Indexing, Record<string, Indexing>, string[]]>([
    ['nothing', 'off', {}, []],
    ['one article', 'off', { 'flood/002': 'on' }, ['/stories/flood/002/']],
    [
      'a story without one of its articles',
      'off',
      { flood: 'on', 'flood/001': 'off' },
      ['/stories/flood/', '/stories/flood/publishers/', '/stories/flood/002/'],
    ],
    ['all but a story', 'on', { flood: 'off' }, ['/method/', '/corrections/', '/index/']],
    [
      'everything',
      'on',
      {},
      [
        '/method/',
        '/corrections/',
        '/index/',
        '/stories/flood/',
        '/stories/flood/publishers/',
        '/stories/flood/001/',
        '/stories/flood/002/',
      ],
    ],
  ])('may be %s', (_what, indexing, chosen, paths) => {
    const site = { indexing, indexingOf: chosen };
    const addresses = indexedAddresses(site, [flood], { base: '/coverage/', origin });
    expect(addresses).toEqual(paths.map((path) => `https://example.org/coverage${path}`));
    expect(mayIndexAny(site)).toBe(paths.length > 0);
  });

  test('is nothing that a sitemap could name where the host is not known', () => {
    const site = { indexing: 'on', indexingOf: {} } as const;
    expect(indexedAddresses(site, [flood], { base: '/', origin: undefined })).toEqual([]);
  });
});

describe('a sitemap', () => {
  test('has each address once, escaped, and no date', () => {
    expect(sitemapText(['https://example.org/?a&b'])).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
        '<url><loc>https://example.org/?a&amp;b</loc></url>\n</urlset>\n',
    );
  });

  test.each([
    [0, []],
    [1, [1]],
    [50_000, [50_000]],
    [50_001, [50_000, 1]],
  ])('of %d addresses is divided into those of %j', (count, sizes) => {
    const addresses = Array.from({ length: count }, (_, index) => `https://example.org/${index}/`);
    expect(sitemapParts(addresses).map(({ length }) => length)).toEqual(sizes);
  });

  test('that there is none, the index of sitemaps says with the reason', () => {
    expect(sitemapIndexText([])).toMatch(
      /<sitemapindex [^>]+>\n<!-- Nothing here .*off.*not known\. -->\n<\/sitemapindex>/,
    );
  });
});

test('robots.txt names the sitemap where search engines are let in', () => {
  expect(robotsText(true, '/', 'https://example.org/sitemap-index.xml')).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://example.org/sitemap-index.xml\n',
  );
  expect(robotsText(false, '/', 'https://example.org/sitemap-index.xml')).not.toContain('Sitemap:');
});
