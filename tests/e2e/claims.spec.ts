import type { Locator, Page } from '@playwright/test';
import { STORY } from './page-kinds.ts';
import { expect, test } from './quiet-page.ts';
import { SUB_PATH } from './sub-path.ts';

const notesOf = (page: Page, passage: string): Locator =>
  page.locator('.noted', { has: page.locator(passage) }).locator('.notes');

test.beforeEach(async ({ page }) => {
  await page.goto(`${STORY}004_e075efc492095731/`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('notes are beside their passage if there is a column for them', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const note = notesOf(page, '#p1').getByText('Accounts differ “at least 60 people”');
    await expect(note.or(notesOf(page, '#p1').locator('.differ').first())).toBeVisible();
    const [passage, notes] = await Promise.all([
      page.locator('#p1').boundingBox(),
      notesOf(page, '#p1').boundingBox(),
    ]);
    expect(notes?.x).toBeGreaterThan((passage?.x ?? 0) + (passage?.width ?? 0));
    expect(Math.abs((notes?.y ?? 0) - (passage?.y ?? 0))).toBeLessThan(20);
  });

  test('on a narrow page they are folded under it, and open', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 900 });
    const notes = notesOf(page, '#p1');
    await expect(notes.locator('.note').first()).toBeHidden();
    await notes.locator('summary').first().click();
    await expect(notes.locator('.note').first()).toBeVisible();
    const [passage, box] = await Promise.all([page.locator('#p1').boundingBox(), notes.boundingBox()]);
    expect(box?.y).toBeGreaterThanOrEqual((passage?.y ?? 0) + (passage?.height ?? 0));
  });

  test('on paper every note is seen', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const note of await page.locator('.note').all()) await expect(note).toBeVisible();
  });
});

test('hovering over a note highlights its words, and the reverse', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const ground = (place: Locator): Promise<string> =>
    place.evaluate((element) => getComputedStyle(element).backgroundColor);
  const note = notesOf(page, '#p1').locator('.note[data-note="1"]');
  const words = page.locator('#p1 .claim[data-note="1"]').first();
  const [plainWords, plainNote] = [await ground(words), await ground(note)];
  await note.hover();
  expect(await ground(words)).not.toBe(plainWords);
  await words.hover();
  expect(await ground(words)).toBe(plainWords);
  expect(await ground(note)).not.toBe(plainNote);
});

test('the keyboard reaches the links of a note after those of its passage', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const order = await page
    .locator('.article-body a:not([tabindex="-1"]), .article-body summary')
    .evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
        .map((element) => {
          const noted = element.closest('.noted');
          const passage = noted?.querySelector('p[id]')?.id ?? element.closest('p[id]')?.id ?? '';
          return `${passage} ${element.closest('.notes') ? 'note' : 'text'}`;
        }),
    );
  const runs = order.filter((one, index) => one !== order[index - 1]);
  expect(new Set(runs).size).toBe(runs.length);
  expect(runs).toContain('p1 note');
});

test('a note leads to the sentence of the other article that says so', SUB_PATH, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const note = notesOf(page, '#p1').locator('.note', { hasText: 'at least 60 people' });
  await note.getByRole('link', { name: '31 March' }).click();
  await expect(page).toHaveURL(/002_46477f8c36544ae1\/#s1$/);
  await expect(page.locator('#s1:target')).toContainText('killing 144');
});

test('related coverage leads to the articles that claims set beside this one', async ({ page }) => {
  const related = page.getByRole('region', { name: 'Related articles' });
  await expect(related.getByRole('listitem').first()).toContainText(/Also says: .*Differs on: /);
  const link = related.getByRole('link').first();
  const headline = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
});

test('the story shows accounts side by side, and links to them at the top', async ({ page }) => {
  await page.goto(STORY);
  await page.getByRole('link', { name: /differences?$/ }).click();
  const differ = page.getByRole('region', { name: 'Where accounts differ' });
  await expect(differ).toBeInViewport();
  const killed = differ.getByRole('row', { name: /How many were killed/ });
  await expect(killed).toContainText('“over 137');
  await expect(killed).toContainText('144');
});
