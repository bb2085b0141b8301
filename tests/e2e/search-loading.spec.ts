import { deflateRawSync } from 'node:zlib';
import { type Route, test as disturbed } from '@playwright/test';
import { INDEX_VERSION } from '../../src/search/format/manifest.ts';
import { expect, test } from './quiet-page.ts';
import { field, heading, hits, status } from './search-parts.ts';

/** A file in the format of the index's first one. */
const indexFile = (manifest: string): Buffer => deflateRawSync(manifest);

for (const [what, part] of [
  ['index', /search\/index\.bin$/],
  ['engine', /search-engine/],
] as const) {
  disturbed(
    `when the ${what} cannot be loaded the page says so, and tries again when asked`,
    async ({ page }) => {
      await page.route(part, (route) => route.abort());
      await page.goto('./search/?q=Peskov');
      await expect(heading(page, 'Search could not be loaded')).toBeVisible();
      await expect(status(page)).toHaveText('Search could not be loaded');
      await expect(page.getByRole('main').getByRole('link', { name: 'index' })).toBeVisible();
      await page.unroute(part);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(hits(page)).toHaveCount(1);
    },
  );
}

for (const [what, response] of [
  ['missing', { status: 404, body: 'Not found' }],
  ['no index', { status: 200, json: { version: 2 } }],
  ['of another build', { status: 200, body: indexFile('{"version":999,"texts":[]}') }],
  ['cut short', { status: 200, body: indexFile(`{"version":${INDEX_VERSION},"texts":[[0,`) }],
] as const) {
  disturbed(`an index that is ${what} is not searched`, async ({ page }) => {
    await page.route(/search\/index\.bin$/, (route) => route.fulfill(response));
    await page.goto('./search/?q=Peskov');
    await expect(heading(page, 'Search could not be loaded')).toBeVisible();
  });
}

disturbed(
  'a page that is offline says so, and looks again by itself when it is not',
  async ({ page, context }) => {
    await page.goto('./search/');
    await context.setOffline(true);
    await field(page).fill('Peskov');
    await expect(heading(page, 'Search could not be loaded')).toBeVisible();
    // The connection returns before the offline request has failed.
    const asked = new Promise<Route>((resolve) => {
      void page.route(/search-engine/, resolve, { times: 1 });
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    const late = await asked;
    await context.setOffline(false);
    await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(true);
    await late.abort();
    await expect(hits(page)).toHaveCount(1);
    await expect(status(page)).toHaveText('1 sentence in 1 article');
  },
);

disturbed('while a failure is told, another query can be typed', async ({ page }) => {
  await page.route(/search\/index\.bin$/, (route) => route.abort(), { times: 2 });
  await page.goto('./search/?q=Peskov');
  await expect(heading(page, 'Search could not be loaded')).toBeVisible();
  await page.unrouteAll();
  await field(page).fill('embassy warning');
  await expect(hits(page)).toHaveCount(6);
  await expect(heading(page, 'Search could not be loaded')).toHaveCount(0);
});

test.describe('with a cache of its own', () => {
  test.use({ ownPage: true });

  test('loaded files answer offline too', async ({ page, context }) => {
    // The panel of filters is the last that is loaded for an answer.
    const counted = page.waitForResponse(/search-filters/);
    await page.goto('./search/?q=Peskov');
    await expect(hits(page)).toHaveCount(1);
    await (await counted).finished();
    await context.setOffline(true);
    await field(page).fill('embassy warning');
    await expect(hits(page)).toHaveCount(6);
  });
});

disturbed('sentences stay though what they could be filtered by does not arrive', async ({ page }) => {
  let refused = 0;
  await page.route(/count-facets/, (route) => {
    refused += 1;
    return route.abort();
  });
  await page.goto('./search/?q=Peskov');
  await expect(hits(page)).toHaveCount(1);
  await expect.poll(() => refused).toBeGreaterThan(0);
  await field(page).fill('embassy warning');
  await expect(hits(page)).toHaveCount(6);
  await expect(heading(page, 'Search could not be loaded')).toHaveCount(0);
});

test('the index is revalidated at every visit, so that a new build is used at once', async ({ page }) => {
  const asked: Promise<Record<string, string>>[] = [];
  page.on('request', (request) => {
    if (/search\/index\.bin$/.test(request.url())) asked.push(request.allHeaders());
  });
  for (let visit = 1; visit <= 2; visit++) {
    await page.goto('./search/?q=Peskov');
    await expect(hits(page)).toHaveCount(1);
  }
  const headers = await Promise.all(asked);
  expect(headers.map((each) => each['cache-control'])).toEqual(['max-age=0', 'max-age=0']);
});
