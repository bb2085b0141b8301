import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { lookedAt, openWhole } from './look-pages.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

const screens = [
  { name: '1440 pixels wide', width: 1440, contrast: 'no-preference' },
  { name: '1440 pixels wide with more contrast', width: 1440, contrast: 'more' },
  { name: '768 pixels wide', width: 768, contrast: 'no-preference' },
  { name: '360 pixels wide', width: 360, contrast: 'no-preference' },
] as const;

for (const { site, pages } of lookedAt) {
  test.describe(`of the build "${site.name}"`, () => {
    test.use({ baseURL: siteAddress(site) });

    for (const { kind, address } of pages) {
      for (const { width, contrast, name } of screens) {
        test(`axe finds no fault in ${kind}, ${name}, light or dark`, async ({ page }) => {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ contrast });
          await openWhole(page, address);
          await page.evaluate(axe.source);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            const { violations, passes } = await page.evaluate<AxeResults>(
              `axe.run(document, ${JSON.stringify(OPTIONS)})`,
            );
            const faults = violations.flatMap(({ id, nodes }) =>
              nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
            );
            expect({ colorScheme, faults }).toEqual({ colorScheme, faults: [] });
            expect(passes.map(({ id }) => id)).toContain('color-contrast-enhanced');
          }
        });
      }
    }
  });
}
