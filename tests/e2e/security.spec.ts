import { readdirSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { builtSites } from '../../scripts/tooling/built-sites.ts';
import { STORY } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';

/** The addresses of all pages of a build, below its base. */
function pageAddresses(name: string): string[] {
  const site = builtSites.find((candidate) => candidate.name === name);
  if (!site) throw new Error(`Cannot list the pages of the build "${name}": there is none of that name.`);
  return readdirSync(site.directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

test('no page asks another host for anything, nor anything that its policy forbids', async ({ page }, {
  project,
}) => {
  const addresses = pageAddresses(project.name);
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    await page.goto(`./${address}`, { waitUntil: 'networkidle' });
    await page.mouse.wheel(0, 20_000);
  }
});

test('a search asks nobody but this site', async ({ page }) => {
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
