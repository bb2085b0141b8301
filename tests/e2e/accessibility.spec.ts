import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { lookedAt, openWhole } from './look-pages.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

/** Everything that axe can tell of a page. */
const WHOLE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** What changes with the colours of a page. */
const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

const screens = [
  { name: '1440 pixels wide', width: 1440, contrast: 'no-preference', inLight: WHOLE },
  { name: '1440 pixels wide with more contrast', width: 1440, contrast: 'more', inLight: COLOURS },
  { name: '768 pixels wide', width: 768, contrast: 'no-preference', inLight: WHOLE },
  { name: '360 pixels wide', width: 360, contrast: 'no-preference', inLight: WHOLE },
] as const;

async function axeFaults(page: Page, options: RunOptions): Promise<string[]> {
  const { violations, passes } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  expect(passes.map(({ id }) => id)).toContain('color-contrast-enhanced');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

for (const { site, pages } of lookedAt) {
  test.describe(`of the build "${site.name}"`, () => {
    test.use({ baseURL: siteAddress(site) });

    for (const { kind, address } of pages) {
      for (const { width, contrast, name, inLight } of screens) {
        test(`axe finds no fault in ${kind}, ${name}, light or dark`, async ({ page }) => {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ contrast });
          await openWhole(page, address);
          await page.evaluate(axe.source);
          expect(await axeFaults(page, inLight), 'light').toEqual([]);
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await axeFaults(page, COLOURS), 'dark').toEqual([]);
        });
      }
    }
  });
}
