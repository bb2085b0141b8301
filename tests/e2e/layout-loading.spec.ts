import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Request } from '@playwright/test';
import { builtSites } from '../../scripts/tooling/test/built-sites.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';
import { lookedAt, openPage } from './look-pages.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

const KB = 1024;
/** Limit of font bytes in a first view. */
const MAX_FONTS = 120 * KB;
const MAX_SHIFT = 0.01;
/** Delay of fonts, so that the page is first rendered in fallback fonts. */
const FONTS_LATE_MS = 700;

/** Names in two more scripts on one page, as in an index, add one set of fonts to the budget. */
async function bytesOfFonts(requests: readonly Request[]): Promise<number> {
  const fonts = requests.filter((request) => request.resourceType() === 'font');
  const isOfBoth = fonts.some((font) => font.url().includes('cyrillic'));
  const counted = fonts.filter((font) => !(isOfBoth && font.url().includes('latin-ext')));
  const sizes = counted.map(async (font) => (await (await font.response())?.body())?.byteLength ?? Infinity);
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
}

/** Files that a page requests besides itself, a style sheet, scripts, fonts, its icon and the search index. */
function otherParts(address: string, requests: readonly Request[]): string[] {
  const asked = requests.map((request) => ({
    kind: request.resourceType(),
    path: new URL(request.url()).pathname,
  }));
  const isOnce = (kind: string): boolean => asked.filter((one) => one.kind === kind).length === 1;
  const others = asked.filter(({ kind, path }) => {
    if (kind === 'document' || kind === 'stylesheet') return !isOnce(kind);
    const isOfSearch = address.includes('?q=') && /\/search\/(?:.+\.bin|names\.json)$/.test(path);
    return !['script', 'font'].includes(kind) && !path.endsWith('/favicon.svg') && !isOfSearch;
  });
  return others.map(({ path }) => path);
}

/** The sum of the layout shifts of a page from its first moment on; the browser reports them after painting. */
const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const isOwn = !('hadRecentInput' in entry && entry.hadRecentInput === true);
            if (isOwn && 'value' in entry && typeof entry.value === 'number') sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
      }),
  );

test.describe('the style sheet', () => {
  const [site] = builtSites;
  test.use({ baseURL: siteAddress(site) });

  test('has only valid @font-face rules', async ({ page }) => {
    const declared = readFileSync(path.join(projectRoot, 'src', 'styles', 'fonts.css'), 'utf8')
      .split('@font-face')
      .slice(1)
      .map((face) => /font-family: '([^']+)'/.exec(face)?.[1] ?? face);
    await page.goto('./');
    const known = await page.evaluate(() =>
      [...document.fonts].map(({ family }) => family.replaceAll('"', '')),
    );
    expect(known.sort()).toEqual(declared.sort());
  });
});

for (const { site, kinds, states } of lookedAt) {
  test.describe(`of the build "${site.name}"`, () => {
    test.use({ baseURL: siteAddress(site) });

    for (const { kind, address } of [...kinds, ...states]) {
      test(`${kind} loads only its own files, without layout shifts from fonts`, async ({ page }) => {
        await page.route(/\.woff2$/, async (route) => {
          await wait(FONTS_LATE_MS);
          await route.continue();
        });
        const requests: Request[] = [];
        page.on('request', (request) => requests.push(request));
        for (const width of [1440, 360]) {
          requests.length = 0;
          await page.setViewportSize({ width, height: 900 });
          await openPage(page, address);
          expect.soft(await shiftsOf(page), `shifts, ${width} pixels wide`).toBeLessThan(MAX_SHIFT);
          expect.soft(otherParts(address, requests), `${width} pixels wide`).toEqual([]);
          expect.soft(await bytesOfFonts(requests), `${width} pixels wide`).toBeLessThanOrEqual(MAX_FONTS);
        }
      });
    }
  });
}
