import { expect, test } from './quiet-page.ts';
import { field, heading, hits } from './search-parts.ts';
import { SUB_PATH } from './sub-path.ts';

test('Back leads through the queries that were sent', SUB_PATH, async ({ page }) => {
  await page.goto('./search/');
  await field(page).fill('Peskov');
  await field(page).press('Enter');
  await expect(hits(page)).toHaveCount(1);
  await field(page).pressSequentially(' 144', { delay: 30 });
  await expect(page).toHaveURL(/q=Peskov\+144$/);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/q=Peskov\+144$/);
  await page.goBack();
  await expect(page).toHaveURL(/q=Peskov$/);
  await expect(field(page)).toHaveValue('Peskov');
  await expect(hits(page)).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(field(page)).toHaveValue('');
  await expect(heading(page, 'Before you search')).toBeAttached();
  await page.goForward();
  await expect(hits(page)).toHaveCount(1);
});

test('Back from an article leads to the results', async ({ page }) => {
  await page.goto('./search/');
  await field(page).fill('Peskov');
  await hits(page).first().click();
  await expect(page).toHaveURL(/#s7$/);
  await page.goBack();
  await expect(field(page)).toHaveValue('Peskov');
  await expect(hits(page)).toHaveCount(1);
});

test('choosing a filter adds a history entry: Back removes it, Forward restores it', async ({ page }) => {
  await page.goto('./search/');
  await field(page).fill('embassy warning');
  const choice = page.getByRole('checkbox', { name: /BNN Breaking/ });
  await choice.check();
  await expect(heading(page, /in 2 articles$/)).toBeVisible();
  await expect(page).toHaveURL(/q=embassy\+warning&publisher=BNN\+Breaking$/);
  await page.getByRole('link', { name: 'earliest first' }).click();
  await expect(page).toHaveURL(/&order=earliest$/);
  await page.goBack();
  await expect(page.getByRole('link', { name: 'best match' })).toHaveAttribute('aria-current', 'true');
  await expect(choice).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(/q=embassy\+warning$/);
  await expect(field(page)).toHaveValue('embassy warning');
  await expect(heading(page, '6 sentences in 3 articles')).toBeVisible();
  await expect(choice).not.toBeChecked();
  await page.goForward();
  await expect(heading(page, /in 2 articles$/)).toBeVisible();
  await expect(choice).toBeChecked();
});

test('an address restores the whole state', async ({ page }) => {
  await page.goto('./search/?q=attack&publisher=&after=2024-03-25&undated=yes&order=earliest');
  await expect(page.locator('.group')).toHaveCount(2);
  await expect(page.getByLabel('From')).toHaveValue('2024-03-25');
  await expect(page.getByRole('button', { name: /^(Publisher|From|Undated)/ })).toHaveText([
    /^Publisher: not known/,
    /^From 25 March 2024/,
    /^Undated too/,
  ]);
  await expect(page.getByRole('heading', { name: 'Undated', level: 3 })).toBeVisible();
});
