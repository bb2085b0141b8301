import type { Page } from '@playwright/test';
import { STORY } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';
import { chooseSentence } from './sentence-number.ts';
import { SUB_PATH } from './sub-path.ts';

const headline = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('heading', { level: 1 });

test(
  'links lead from the story to an article, and from a sentence to its address',
  SUB_PATH,
  async ({ page }) => {
    await page.goto('./');
    const first = page.getByRole('region', { name: 'Timeline' }).getByRole('heading', { level: 4 }).first();
    const words = await first.innerText();
    await first.getByRole('link').click();
    await expect(headline(page)).toHaveText(words);

    await chooseSentence(page, 7);
    await expect(page).toHaveURL(/#s7$/);
    await expect(page.locator('#s7')).toBeInViewport();

    const address = page.url();
    await page.goto('./');
    await page.goto(address);
    await expect(page.locator('#s7:target')).toBeInViewport();
  },
);

test('a targeted sentence is highlighted', async ({ page }) => {
  await page.goto(`${STORY}002_46477f8c36544ae1/#s4`);
  const ground = (id: string): Promise<string> =>
    page.locator(id).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground('#s4')).not.toBe(await ground('#s5'));
});

test('Previous and Next visit the dated articles in timeline order', async ({ page }) => {
  await page.goto(STORY);
  const dated = page.getByRole('region', { name: 'Timeline' }).getByRole('heading', { level: 4 });
  const inOrder = await dated.allInnerTexts();
  const read: string[] = [];
  await dated.first().getByRole('link').click();
  await expect(page.getByRole('link', { name: /^Previous/ })).toHaveCount(0);
  const later = page.getByRole('link', { name: /^Next/ });
  for (;;) {
    read.push(await headline(page).innerText());
    if ((await later.count()) === 0) break;
    const address = page.url();
    await later.click();
    await page.getByRole('link', { name: /^Previous/ }).click();
    await expect(page).toHaveURL(address);
    await later.click();
  }
  expect(read).toEqual(inOrder);
});

test('an undated article is listed separately, with the reason and evidence', async ({ page }) => {
  await page.goto(STORY);
  const undated = page.getByRole('region', { name: 'Undated' });
  await expect(undated.getByRole('article')).toHaveCount(2);
  await expect(undated.getByRole('time')).toHaveCount(0);
  await expect(undated).toContainText('These two tell of what happened on 22 March.');

  await undated.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await expect(page.getByRole('link', { name: /^(Previous|Next)/ })).toHaveCount(0);
  await page
    .locator('#about')
    .getByRole('link', { name: /Friday evening/ })
    .first()
    .click();
  await expect(page.locator(':target')).toContainText('on Friday evening');
});

test('the received file is linked, and is displayed as text', SUB_PATH, async ({ page }) => {
  await page.goto(`${STORY}001_88ae9f533020fd29/`);
  const paragraph = (await page.locator('#p2').textContent()) ?? '';
  const arrived = page.waitForResponse(/source\.txt$/);
  await page.getByRole('link', { name: '001_88ae9f533020fd29.txt' }).click();
  const response = await arrived;
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toContain(paragraph);
});

test('a name of the index leads to its sentences', SUB_PATH, async ({ page }) => {
  await page.goto('index/');
  await page.getByRole('main').getByRole('link', { name: 'Dmitry Peskov' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dmitry Peskov');
  const reference = page.getByRole('main').locator('a[href*="#s"]').first();
  const fragment = new URL((await reference.getAttribute('href')) ?? '', page.url()).hash;
  await reference.click();
  await expect(page).toHaveURL(new RegExp(`${fragment}$`));
  await expect(page.locator(`${fragment}:target`)).toBeInViewport();
});

test('a returning reader is told which articles are new, until they are marked as seen', async ({ page }) => {
  await page.goto(STORY);
  const note = page.locator('.since-visit');
  await expect(note).toContainText('This browser remembers');
  await page.evaluate(() => {
    const key = 'articles:crocus-city-hall';
    const ids = JSON.parse(localStorage.getItem(key) ?? '[]') as string[];
    localStorage.setItem(key, JSON.stringify(ids.slice(1)));
  });
  await page.reload();
  await expect(note).toContainText('1 article is new since your last visit.');
  await expect(page.locator('.entry.new')).toHaveCount(1);
  await note.getByRole('button', { name: 'Mark all as seen' }).click();
  await page.reload();
  await expect(page.locator('.entry.new')).toHaveCount(0);
  await note.getByRole('button', { name: 'Forget' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
