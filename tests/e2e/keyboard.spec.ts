import { pageKinds, STORY } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';

for (const { kind, address } of pageKinds) {
  test(`the first stop on ${kind} skips to its main part`, async ({ page }) => {
    await page.goto(`./${address}`);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    await expect(skip).toHaveText(/^Skip to/);
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const main = page.getByRole('main');
    const isPast = await page.evaluate(() => {
      const mainPart = document.querySelector('main');
      const active = document.activeElement;
      if (!mainPart || !active) return false;
      const after = mainPart.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING;
      return mainPart.contains(active) || after > 0;
    });
    await expect(main).toBeVisible();
    expect(isPast).toBe(true);
  });
}

test('an article can be opened, read and left by keyboard', async ({ page }) => {
  await page.goto(STORY);
  const press = async (until: (label: string) => boolean): Promise<string> => {
    for (let step = 0; step < 200; step++) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const active = document.activeElement;
        const words = active?.getAttribute('aria-label') ?? active?.textContent ?? '';
        return words.trim().replace(/\s+/g, ' ');
      });
      if (until(label)) return label;
    }
    throw new Error('The Tab key never reached it.');
  };
  const words = await page.getByRole('heading', { level: 4 }).getByRole('link').first().innerText();
  await press((label) => label === words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
  await press((label) => label === 'Links to the sentences');
  await page.keyboard.press('Enter');
  await press((label) => label === 'Sentence 2');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#s2$/);
  await press((label) => label.startsWith('Next'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /^Previous/ })).toBeVisible();
});
