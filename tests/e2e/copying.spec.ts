import type { Page } from '@playwright/test';
import { STORY } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';
import { chooseSentence } from './sentence-number.ts';
import { SUB_PATH } from './sub-path.ts';

const ARTICLE = `${STORY}002_46477f8c36544ae1/`;

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test.describe('with the clipboard allowed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test(
    'clicking a sentence number copies a link with its words, and a status is shown for three seconds',
    SUB_PATH,
    async ({ page }) => {
      await page.goto(ARTICLE);
      await chooseSentence(page, 4);
      const status = page.getByRole('status');
      await expect(status).toHaveText('Link to sentence 4 copied');
      expect(await copied(page)).toMatch(/\/002_46477f8c36544ae1\/#s4:~:text=[^#]+$/);
      await expect(page.locator('#s4:target')).toBeInViewport();
      await expect(status).toBeEmpty({ timeout: 5_000 });
    },
  );

  test('every such link finds its sentence by the words alone', async ({ page, context, baseURL }) => {
    await page.goto(ARTICLE);
    await page.getByText('Links to the sentences').click();
    const list = page.locator('.sentence-links a');
    const count = await list.count();
    expect(count).toBeGreaterThan(5);
    const reader = await context.newPage();
    await reader.setViewportSize({ width: 1000, height: 300 });
    for (let number = 1; number <= count; number++) {
      await list.nth(number - 1).click();
      await expect(page.getByRole('status')).toHaveText(`Link to sentence ${number} copied`);
      const address = (await copied(page)).replace(/#s\d+/, '#');
      // Only a document that is opened anew looks for the words.
      await reader.goto('about:blank');
      await reader.goto(new URL(address, baseURL).href);
      await expect(reader.locator(`#s${number}`)).toBeInViewport();
    }
    await reader.close();
  });

  test('citation, address and checksum are copied in full', async ({ page }) => {
    await page.goto(ARTICLE);
    await page.getByRole('button', { name: 'Copy citation' }).click();
    expect(await copied(page)).toContain('Text as received in 002_46477f8c36544ae1.txt');
    await page.getByRole('button', { name: 'Copy link' }).click();
    expect(await copied(page)).toBe(page.url());
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    expect(await copied(page)).toMatch(/^[0-9a-f]{64}$/);
    await expect(page.getByRole('status')).toHaveText('SHA-256 copied');
  });

  test('of a chosen sentence, its words and number are cited, and the link leads to it', async ({ page }) => {
    await page.goto(`${ARTICLE}#s4`);
    const words = ((await page.locator('#s4').textContent()) ?? '').trim();
    await page.getByRole('button', { name: 'Copy citation' }).click();
    expect(await copied(page)).toMatch(
      new RegExp(`^“${RegExp.escape(words)}” .*, sentence 4\\. Text as received in`, 'u'),
    );
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('status')).toHaveText('Link to sentence 4 copied');
    expect(await copied(page)).toContain('#s4:~:text=');
    await page.goto(`${ARTICLE}#about`);
    await page.getByRole('button', { name: 'Copy citation' }).click();
    expect(await copied(page)).not.toContain('sentence 4');
  });

  test('a copied passage has the article’s words without numbers', async ({ page }) => {
    await page.goto(ARTICLE);
    const passage = page.locator('#p2');
    await passage.evaluate((element) => getSelection()?.selectAllChildren(element));
    await page.keyboard.press('ControlOrMeta+c');
    expect((await copied(page)).trim()).toBe(((await passage.textContent()) ?? '').trim());
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there are no copy buttons', async ({ page }) => {
    await page.goto(ARTICLE);
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
