import { STORY } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';

const ARTICLE = `${STORY}002_46477f8c36544ae1/`;

test('the accessibility tree of an article has its sentences without numbers or links between them', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const text = page.locator('.article-text');
  await expect(text.locator('.sentence-number')).not.toHaveCount(0);
  const figures = await text.locator('a.figure').count();
  await expect(text.getByRole('link')).toHaveCount(figures);
  const passages = await text.locator('p:not(:has(a.figure))').all();
  expect(passages).not.toHaveLength(0);
  for (const passage of passages) {
    const read = (await passage.ariaSnapshot()).replaceAll('\\"', '"');
    expect(read).toContain(((await passage.textContent()) ?? '').trim());
  }
});

test('a closed list offers a link to every sentence, by name, to whoever opens it', async ({ page }) => {
  await page.goto(ARTICLE);
  const links = page.locator('.sentence-links').getByRole('link', { name: /^Sentence \d+$/ });
  await expect(links).toHaveCount(0);
  await page.getByText('Links to the sentences').click();
  const sentences = await page.locator('.sentence').count();
  await expect(links).toHaveCount(sentences);
  for (const [index, link] of (await links.all()).entries())
    await expect(link).toHaveAccessibleName(`Sentence ${index + 1}`);
  await links.last().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`#s${sentences}:target`)).toBeInViewport();
});
