import type { Page } from '@playwright/test';
import { builtPages } from '../site/built-pages.ts';
import { layoutFaults } from './layout-faults.ts';
import { lookedAt, openWhole } from './look-pages.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

/** The distances that a reader may set and lose nothing (WCAG 2.2, 1.4.12); what a plot says, its table says too. */
const TEXT_SPACING = `
  :not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;

/** Ways to read a page: the width of the screen in pixels and what else the reader sets. */
const readings: { name: string; width: number; set?: (page: Page) => Promise<unknown> }[] = [
  { name: 'on a large screen', width: 1920 },
  { name: 'on a usual screen', width: 1280 },
  { name: 'on a tablet', width: 768 },
  { name: 'on the narrowest screen', width: 320 },
  {
    name: 'with wide text spacing',
    width: 1280,
    set: (page) => page.addStyleTag({ content: TEXT_SPACING }),
  },
  {
    name: 'with wide text spacing on the narrowest screen',
    width: 320,
    set: (page) => page.addStyleTag({ content: TEXT_SPACING }),
  },
  { name: 'with letters twice as large', width: 1280, set: doubleLetters },
  { name: 'with letters twice as large on a tablet', width: 768, set: doubleLetters },
  { name: 'with letters twice as large on a phone', width: 360, set: doubleLetters },
];

/** Sets what a reader sets in the browser: the size of text that pages start from. */
async function doubleLetters(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

for (const { site, pages } of lookedAt) {
  test.describe(`of the build "${site.name}"`, () => {
    // A reader's own style comes from the browser, which no page forbids.
    test.use({ baseURL: siteAddress(site), bypassCSP: true });

    for (const { kind, address } of pages) {
      test(`nothing of ${kind} is cut off, covered or off the screen, however it is read`, async ({
        page,
      }) => {
        const faults: string[] = [];
        for (const { name, width, set } of readings) {
          await page.setViewportSize({ width, height: 900 });
          await openWhole(page, address);
          await set?.(page);
          faults.push(...(await layoutFaults(page)).map((fault) => `${name}: ${fault}`));
        }
        expect(faults).toEqual([]);
      });
    }

    test('no page is wider than a screen of 320 pixels', async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width: 320, height: 640 });
      const wider: string[] = [];
      for (const { address, html } of builtPages(site)) {
        // A redirect shows nothing of its own.
        if (html.includes('http-equiv="refresh"')) continue;
        await openWhole(page, address);
        if (await page.evaluate(() => document.documentElement.scrollWidth > 320)) wider.push(address);
      }
      expect(wider).toEqual([]);
    });
  });
}
