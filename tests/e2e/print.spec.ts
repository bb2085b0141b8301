import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { pageKinds } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

const PRINTED = [
  { site: builtSites[0], pages: pageKinds },
  {
    site: inventedSite,
    pages: [
      { kind: 'a story of forty-four articles', address: 'stories/viaduct/' },
      { kind: 'articles by publisher', address: 'stories/viaduct/publishers/' },
      { kind: 'the versions of an article', address: 'stories/viaduct/03/versions/' },
      { kind: 'two articles compared', address: 'stories/viaduct/05/compare-06/' },
      { kind: 'a name of the index', address: 'index/edda-marsh/' },
    ],
  },
];

/** Share of a line's height that two words may overlap: boxes are those of fonts, higher than letters. */
const MAX_SHARED = 0.45;

interface Word {
  words: string;
  box: [left: number, top: number, right: number, bottom: number];
}

/** The words of each page of a PDF, from `pdftotext -bbox`. */
function wordsOf(file: string): Word[][] {
  const text = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return text
    .split('<page')
    .slice(1)
    .map((page) =>
      Array.from(
        page.matchAll(/xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</g),
        ([, left, top, right, bottom, words = '']): Word => ({
          words,
          box: [Number(left), Number(top), Number(right), Number(bottom)],
        }),
      ),
    );
}

function overlaps({ box: one }: Word, { box: other }: Word): boolean {
  const across = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
  const down = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  return across > 1 && down > MAX_SHARED * Math.min(one[3] - one[1], other[3] - other[1]);
}

for (const { site, pages: printed } of PRINTED) {
  test.describe(`of the build "${site.name}"`, () => {
    test.use({ baseURL: siteAddress(site) });

    test('on paper no word stands over another', async ({ page }, testInfo) => {
      test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext is not installed');
      for (const { kind, address } of printed) {
        await page.goto(`${siteAddress(site)}${address}`);
        for (const format of ['A4', 'Letter']) {
          const file = testInfo.outputPath('page.pdf');
          writeFileSync(file, await page.pdf({ format }));
          const pages = wordsOf(file);
          const over = pages.flatMap((words) =>
            words.flatMap((word, index) =>
              words
                .slice(index + 1)
                .filter((other) => overlaps(word, other))
                .map((other) => `${word.words} | ${other.words}`),
            ),
          );
          expect([kind, format, over]).toEqual([kind, format, []]);
          expect(pages.flat().length).toBeGreaterThan(0);
        }
      }
    });
  });
}
