import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base } from '@playwright/test';
import type { BuiltSite } from '../../scripts/tooling/test/built-sites.ts';
import { STORY } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';
import { servedSites, siteAddress } from './served-sites.ts';

/** The addresses of all pages of a build, below its base, except redirects. */
function pageAddresses({ directory }: BuiltSite): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .filter((file) => !readFileSync(path.join(directory, file), 'utf8').includes('http-equiv="refresh"'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

for (const site of servedSites) {
  test.describe(`of the build "${site.name}"`, () => {
    test.use({ baseURL: siteAddress(site), viewport: { width: 320, height: 640 } });

    test('no page requests another host, violates its policy, or is wider than the screen', async ({
      page,
    }) => {
      test.slow();
      const addresses = pageAddresses(site);
      expect(addresses.length).toBeGreaterThan(10);
      for (const address of addresses) {
        await page.goto(`./${address}`);
        await page.locator('details').evaluateAll((all) => {
          for (const details of all) details.setAttribute('open', '');
        });
        await page.mouse.wheel(0, 20_000);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([address, width]).toEqual([address, 320]);
      }
    });
  });
}

test('a search sends requests to this site only', async ({ page }) => {
  await page.goto('search/?q=Moscow');
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

const headers = [
  ['with the headers of the host', false],
  ['on a host without headers', true],
] as const;

for (const [where, withoutHeaders] of headers) {
  base(`a script that got into a page would not run, ${where}`, async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const isPage = response.headers()['content-type']?.startsWith('text/html');
      const body = isPage
        ? (await response.text()).replace(
            '<main',
            '<script>window.ran = true</script><img src="x" onerror="window.ran = true"><main',
          )
        : await response.body();
      const { 'content-length': _, ...own } = response.headers();
      await route.fulfill({
        status: response.status(),
        headers: withoutHeaders ? { 'content-type': own['content-type'] ?? '' } : own,
        body,
      });
    });
    await page.goto(STORY);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(refused.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThan(1);
  });
}
