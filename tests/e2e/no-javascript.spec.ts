import { pageKinds, STORY } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';
import { chooseSentence } from './sentence-number.ts';
import { SUB_PATH } from './sub-path.ts';

test.use({ javaScriptEnabled: false });

for (const { kind, address } of pageKinds) {
  test(`${kind} can be read without JavaScript`, async ({ page }) => {
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/\w+ \w+ \w+/);
    await expect(page.getByRole('contentinfo')).toBeVisible();
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Stories' }).click();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  });
}

test('every passage of an article is seen without JavaScript', async ({ page }) => {
  await page.goto(`${STORY}002_46477f8c36544ae1/`);
  for (const passage of ['#p1', '#p2', '#p3', '#p4', '#p5'])
    await expect(page.locator(passage)).toBeVisible();
  await chooseSentence(page, 3);
  await expect(page.locator('#s3:target')).toBeInViewport();
});

test('the search leads to the index of names without JavaScript', SUB_PATH, async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('main').getByRole('link', { name: /index/i }).first().click();
  await expect(page).toHaveURL(/\/index\/$/);
  await expect(page.getByRole('main').getByRole('link', { name: 'Dmitry Peskov' })).toBeVisible();
});

test('a query submitted without JavaScript leads to the index, which says that it was not searched for', async ({
  page,
}) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('embassy');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/index\/\?q=embassy#searched$/);
  await expect(page.getByText('your query was not looked for')).toBeVisible();
  await page.goto('index/');
  await expect(page.getByText('your query was not looked for')).toBeHidden();
});
