import { test as base } from '@playwright/test';
import { STORY } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';

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
