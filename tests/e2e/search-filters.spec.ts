import type { Page } from '@playwright/test';
import { inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { expect, test } from './quiet-page.ts';
import { field, heading, hits, status } from './search-parts.ts';
import { siteAddress } from './served-sites.ts';

const groups = (page: Page) => page.locator('.group');
const boxes = (page: Page) => page.getByRole('group', { name: 'Filters' }).getByRole('checkbox');
const inForce = (page: Page) => page.getByRole('list', { name: 'Filters in force' }).getByRole('button');

test('a count is the number of articles left by that option, of each kind', async ({ page }) => {
  await page.goto('./search/?q=attack');
  const kinds = page.locator('.filters fieldset', { has: page.locator('.count') });
  await expect(boxes(page).first()).toBeVisible();
  const count = await kinds.count();
  expect(count).toBeGreaterThan(2);
  for (let kind = 0; kind < count; kind++) {
    const option = kinds
      .nth(kind)
      .locator('label', { has: page.locator('.count') })
      .first();
    const words = await option.innerText();
    const [, articles = ''] = /\s(\d+)$/.exec(words) ?? [];
    await option.getByRole('checkbox').click();
    await expect(groups(page), words).toHaveCount(Number(articles));
    await page.goBack();
    await expect(inForce(page)).toHaveCount(0);
    await expect(page.locator('.filters .uncounted')).toHaveCount(0);
  }
});

test('a chosen filter is shown above the results and can be removed there', async ({ page }) => {
  await page.goto('./search/?q=attack');
  await page.getByRole('checkbox', { name: /Vladimir Putin/ }).check();
  await page.getByRole('checkbox', { name: /^not known/ }).check();
  await expect(inForce(page)).toHaveText([/^Publisher: not known/, /^Person: Vladimir Putin/]);
  await expect(page).toHaveURL(/q=attack&name=Vladimir\+Putin&publisher=$/);
  await inForce(page).first().click();
  await expect(inForce(page)).toHaveText([/^Person: Vladimir Putin/]);
  await expect(page.getByRole('checkbox', { name: /^not known/ })).not.toBeChecked();
  await page.getByRole('checkbox', { name: /Vladimir Putin/ }).uncheck();
  await expect(inForce(page)).toHaveCount(0);
  await expect(page).toHaveURL(/q=attack$/);
});

test('a typed filter is in force like a chosen one, and is removed from the query', async ({ page }) => {
  await page.goto('./search/');
  await field(page).fill('name:peskov attack undated:no');
  await expect(inForce(page)).toHaveText([/^Person: Dmitry Peskov/, /^No undated/]);
  await expect(page.getByRole('checkbox', { name: /Dmitry Peskov/ })).toBeChecked();
  await page.getByRole('checkbox', { name: /Dmitry Peskov/ }).uncheck();
  await expect(field(page)).toHaveValue('attack undated:no');
  await inForce(page).click();
  await expect(field(page)).toHaveValue('attack');
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveURL(/q=attack$/);
});

test('a range of days excludes undated articles unless they are included', async ({ page }) => {
  await page.goto('./search/?q=attack');
  await expect(boxes(page).first()).toBeVisible();
  await page.getByLabel('From').fill('2024-03-30');
  await expect(inForce(page)).toHaveText([/^From 30 March 2024/]);
  await expect(groups(page).filter({ hasText: 'after 22 March 2024' })).toHaveCount(0);
  await page.getByRole('checkbox', { name: /^Undated too/ }).check();
  await expect(groups(page).filter({ hasText: 'after 22 March 2024' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(groups(page)).toHaveCount(5);
});

test('choosing an option keeps the focus on its box', async ({ page }) => {
  await page.goto('./search/?q=attack');
  const box = page.getByRole('checkbox', { name: /Vladimir Putin/ });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(inForce(page)).toHaveCount(1);
  await expect(page.locator('.filters .uncounted')).toHaveCount(0);
  await expect(box).toBeFocused();
  await expect(status(page)).toHaveText(await page.locator('.outcome:visible h2').innerText());
});

test('filters without a query list articles, and arrow keys move through these', async ({ page }) => {
  await page.goto('./search/?status=stated');
  await expect(heading(page, '3 articles')).toBeVisible();
  await expect(hits(page)).toHaveCount(0);
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(groups(page).nth(1).getByRole('heading').getByRole('link')).toBeFocused();
});

test('Escape clears the query, then the filters', async ({ page }) => {
  await page.goto('./search/?q=attack&status=stated');
  await field(page).focus();
  await page.keyboard.press('Escape');
  await expect(heading(page, '3 articles')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(heading(page, 'Before you search')).toBeAttached();
});

test('an empty result of filters is announced, and the filters can be removed', async ({ page }) => {
  await page.goto('./search/?q=embassy&name=Dmitry+Peskov');
  await expect(heading(page, 'No article with these filters mentions “embassy”')).toBeVisible();
  await inForce(page).click();
  await expect(hits(page)).toHaveCount(2);
});

test('in order of time, days are in order on the line, undated articles apart', async ({ page }) => {
  await page.goto('./search/?q=attack');
  await page.getByRole('link', { name: 'earliest first' }).click();
  await expect(page.getByRole('link', { name: 'earliest first' })).toBeFocused();
  await expect(page.locator('.on-line time')).toHaveText(['23 March 2024', '31 March 2024', '2 April 2024']);
  const undated = page.locator('.undated');
  await expect(undated.getByRole('heading', { name: 'Undated' })).toBeVisible();
  await expect(undated.locator('.group')).toHaveCount(2);
  await expect(undated.locator('.on-line')).toHaveCount(0);
  await page.getByRole('link', { name: 'best match' }).click();
  await expect(page.locator('.on-line')).toHaveCount(0);
});

test('on a narrow screen the filters open above the results, counted', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('./search/?q=attack');
  await expect(hits(page).first()).toBeVisible();
  await expect(boxes(page)).toHaveCount(0);
  await page.getByText('Filter results').click();
  await expect(page.getByRole('checkbox', { name: /Dated by the article/ })).toBeVisible();
});

test.describe('of several stories', () => {
  test.use({ baseURL: siteAddress(inventedSite) });

  test('more articles load on request, and again after Back', async ({ page }) => {
    await page.goto('./search/?q=the');
    await expect(groups(page)).toHaveCount(5);
    await expect(page.getByText(/^The first 5 are shown, with/)).toBeVisible();
    await page.getByRole('button', { name: 'Show more articles' }).click();
    await expect(groups(page)).toHaveCount(25);
    await expect(groups(page).nth(5).getByRole('heading').getByRole('link')).toBeFocused();
    await expect(status(page)).toHaveText(/^The first 25 are shown/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goBack();
    await expect(groups(page)).toHaveCount(25);
  });

  test('a search begun in a story is of that story, until all are asked for', async ({ page }) => {
    await page.goto('./stories/long-words/');
    await page.keyboard.press('/');
    await expect(page).toHaveURL(/\/search\/\?story=long-words/);
    await page.keyboard.type('bridge');
    await expect(inForce(page)).toHaveText([/^Story: /]);
    await expect(page.locator('.group h3 a').first()).toHaveAttribute('href', /\/stories\/long-words\//);
    await page.getByRole('button', { name: 'Search all stories' }).click();
    await expect(page).not.toHaveURL(/story=/);
    await expect(page).toHaveURL(/q=bridge/);
    await expect(inForce(page)).toHaveCount(0);
    await expect(groups(page).nth(1)).toBeVisible();
  });

  test('a story can be chosen, and is named by its title', async ({ page }) => {
    await page.goto('./search/?q=bridge&story=long-words');
    await expect(inForce(page)).toHaveText([/^Story: /]);
    await expect(inForce(page)).not.toHaveText(/long-words/);
    await expect(page.locator('.group h3 a').first()).toHaveAttribute('href', /\/stories\/long-words\//);
  });

  test('right-to-left text has its direction and its marks', async ({ page }) => {
    await page.goto('./search/?q=الجسر');
    const words = hits(page).first().locator('.words');
    await expect(words.locator('mark').first()).toHaveText(/جسر/);
    await expect(words).toHaveAttribute('lang', 'ar');
    expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await expect(groups(page).first().locator('.when')).toHaveCSS('direction', 'ltr');
  });
});
