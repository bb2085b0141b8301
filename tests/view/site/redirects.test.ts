import { describe, expect, test } from 'vitest';
import { movedPages, withFiles } from '#view/site/redirects.ts';
import { sampleCoverage } from '../sample-coverage.ts';

const same = (path: string): { from: string; to: string } => ({ from: path, to: path });

describe('a published part of a story or of the index that is not there any more', () => {
  test.each([
    [
      '/stories/flood/2031-05-4/',
      ['/stories/flood/2031-05/', '/stories/flood/2031-05-2/'],
      '/stories/flood/2031-05-2/',
    ],
    [
      '/stories/flood/2031-05-2/',
      ['/stories/flood/2031-05/', '/stories/flood/2031-06/'],
      '/stories/flood/2031-05/',
    ],
    ['/stories/flood/2031-05-2/', ['/stories/flood/2031-06/'], '/stories/flood/'],
    ['/stories/flood/2031-05/', ['/stories/flood/2031-04/'], '/stories/flood/'],
    ['/stories/flood/undated/', [], '/stories/flood/'],
    ['/index/m-3/', ['/index/m/', '/index/n-2/'], '/index/m/'],
    ['/index/m/', ['/index/n/'], '/index/'],
    ['/index/quoted-99999/', ['/index/quoted/'], '/index/quoted/'],
  ])('%s leads, of %j, to %s', (from, parts, to) => {
    expect(movedPages({ redirects: [], divided: [same(from)] }, new Set(parts))).toEqual([{ from, to }]);
  });

  test('leads to the same part of the story that it is of now', () => {
    const divided = [{ from: '/stories/s/2031-05/', to: '/stories/t/2031-05/' }];
    expect(movedPages({ redirects: [], divided }, new Set(['/stories/t/2031-05/']))).toEqual(divided);
    expect(movedPages({ redirects: [], divided }, new Set())).toEqual([
      { from: '/stories/s/2031-05/', to: '/stories/t/' },
    ]);
  });

  test('leads where the editor says', () => {
    const redirects = [{ from: '/index/m/', to: '/corrections/' }];
    expect(movedPages({ redirects, divided: [same('/index/m/')] }, new Set())).toEqual(redirects);
  });
});

test('a part that is there leads nowhere, whatever is declared of it', () => {
  const site = {
    redirects: [{ from: '/index/m/', to: '/corrections/' }],
    divided: [same('/index/m/'), same('/index/n/')],
  };
  expect(movedPages(site, new Set(['/index/m/', '/index/n/']))).toEqual([]);
});

describe('the files beside a page that has moved', () => {
  const flood = sampleCoverage([{ file: '001.txt' }]);

  test.each([
    ['/stories/old/a/', '/stories/flood/001/', ['source.txt']],
    [
      '/stories/old/',
      '/stories/flood/',
      [
        ...['story.json', 'feed.xml', 'feed.json', 'citations.json', 'citations.bib'],
        ...['datapackage.json', 'annotations.jsonld', 'articles.csv'],
      ],
    ],
    ['/stories/old/a/', '/stories/flood/', []],
    ['/stories/flood/2031-05-2/', '/stories/flood/2031-05/', []],
    ['/index/m/', '/index/', []],
  ])('of %s to %s: %j', (from, to, files) => {
    expect(withFiles([{ from, to }], [flood])).toEqual([
      { from, to },
      ...files.map((file) => ({ from: from + file, to: to + file })),
    ]);
  });
});
