import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { BuiltSite } from '../../scripts/tooling/test/built-sites.ts';
import { lookedAt } from './look-pages.ts';
import type { PageKind } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

/** Those that layout tests visit, but for searches, which are alike on paper; states of a kind on one size of paper. */
const PRINTED = lookedAt.map(({ site, kinds, states, layouts }, build) => {
  const onPaper = (formats: string[], pages: PageKind[]): (PageKind & { formats: string[] })[] =>
    pages.filter(({ address }) => !address.includes('?')).map((page) => ({ ...page, formats }));
  const others = build === 0 ? [] : [...states, ...layouts];
  return {
    site,
    pages: [...onPaper(['A4', 'Letter'], [...kinds, ...furtherPages(site)]), ...onPaper(['A4'], others)],
  };
});

/** The pages of a divided story beside its months. */
function furtherPages({ name }: BuiltSite): PageKind[] {
  return name === 'invented'
    ? ['undated', 'differences', 'figures'].map((part) => ({
        kind: `the ${part} of a divided story`,
        address: `stories/sixty/${part}/`,
      }))
    : [];
}

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
      for (const { kind, address, formats } of printed) {
        await page.goto(`${siteAddress(site)}${address}`);
        for (const format of formats) {
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
