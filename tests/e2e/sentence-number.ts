import type { Page } from '@playwright/test';

/**
 * Clicks a sentence's number. On a wide page it is drawn in the gutter beside the passage, on the line of its link,
 * which has no width.
 */
export async function chooseSentence(page: Page, number: number): Promise<void> {
  const link = page.locator(`.sentence-number[href="#s${number}"]`);
  await link.scrollIntoViewIfNeeded();
  const [box, passage] = await Promise.all([link.boundingBox(), link.locator('..').boundingBox()]);
  if (!box || !passage) throw new Error(`Sentence ${number} has no number on this page.`);
  const x = box.width > 0 ? box.x + box.width / 2 : passage.x - 12;
  await page.mouse.click(x, box.y + box.height / 2);
}
