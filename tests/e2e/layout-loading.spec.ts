import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { builtSites } from '../../scripts/tooling/built-sites.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';
import { lookedAt, openPage } from './look-pages.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

const KB = 1024;
const FONTS_IN_FIRST_VIEW = 120 * KB;
const MOST_SHIFT = 0.01;
/** How late fonts come, so that a page has long been read in the letters that stand in for them. */
const FONTS_LATE_MS = 700;

/** Names in the letters of two more scripts on one page, as an index may have them, bring one set beside the budget. */
function bytesOfFirstView(fonts: readonly { path: string; bytes: number }[]): number {
  const isOfBoth = fonts.some(({ path }) => path.includes('cyrillic'));
  const counted = fonts.filter(({ path }) => !(isOfBoth && path.includes('latin-ext')));
  return counted.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Adds up how far things move on a page by themselves, from its first moment on. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const isOwn = !('hadRecentInput' in entry && entry.hadRecentInput === true);
        if (isOwn && 'value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** How far things have moved; the browser tells after it has painted. */
const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) =>
    requestAnimationFrame(() =>
      setTimeout(() => resolve(shifts.reduce((sum, shift) => sum + shift, 0)), 50)))`);

test.describe('the style sheet', () => {
  const [site] = builtSites;
  test.use({ baseURL: siteAddress(site) });

  test('declares no face that the browser drops', async ({ page }) => {
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

for (const { site, pages } of lookedAt) {
  test.describe(`of the build "${site.name}"`, () => {
    test.use({ baseURL: siteAddress(site) });

    for (const { kind, address } of pages) {
      test(`${kind} stands still while its fonts arrive`, async ({ page }) => {
        await watchShifts(page);
        await page.route(/\.woff2$/, async (route) => {
          await wait(FONTS_LATE_MS);
          await route.continue();
        });
        for (const width of [1440, 360]) {
          await page.setViewportSize({ width, height: 900 });
          await openPage(page, address);
          expect(await shiftsOf(page), `${width} pixels wide`).toBeLessThan(MOST_SHIFT);
        }
      });

      test(`${kind} asks for itself, its style, script and fonts, and nothing else`, async ({ page }) => {
        const asked: { kind: string; path: string }[] = [];
        page.on('request', (request) =>
          asked.push({ kind: request.resourceType(), path: new URL(request.url()).pathname }),
        );
        const fonts: Promise<{ path: string; bytes: number }>[] = [];
        page.on('response', (response) => {
          if (response.request().resourceType() !== 'font') return;
          const path = new URL(response.url()).pathname;
          fonts.push(response.body().then(({ byteLength: bytes }) => ({ path, bytes })));
        });
        await page.setViewportSize({ width: 1440, height: 900 });
        await openPage(page, address);
        expect(bytesOfFirstView(await Promise.all(fonts))).toBeLessThanOrEqual(FONTS_IN_FIRST_VIEW);
        const others = asked.filter(({ kind: type, path }) => {
          if (['document', 'stylesheet', 'script', 'font'].includes(type)) return false;
          return (
            !path.endsWith('/favicon.svg') &&
            !(address.includes('?q=') && /\/search\/(?:.+\.bin|names\.json)$/.test(path))
          );
        });
        expect(others).toEqual([]);
        expect(asked.filter(({ kind: type }) => type === 'document')).toHaveLength(1);
        expect(asked.filter(({ kind: type }) => type === 'stylesheet')).toHaveLength(1);
      });
    }
  });
}
