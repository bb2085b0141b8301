import { expect, test } from './quiet-page.ts';
import { field, heading, hits, status } from './search-parts.ts';
import { SUB_PATH } from './sub-path.ts';

test('results come while typing, and the query enters the address', SUB_PATH, async ({ page }) => {
  await page.goto('./search/');
  await field(page).pressSequentially('embasy warning', { delay: 30 });
  await expect(heading(page, '6 sentences in 3 articles')).toBeVisible();
  await expect(page.getByText('No article contains “embasy”.')).toBeVisible();
  await expect(hits(page)).toHaveCount(6);
  await expect(hits(page).first()).toHaveText(/In early March, the U\.S\. Embassy issued a warning/);
  await expect(hits(page).first().locator('mark')).toHaveText(['Embassy', 'warning']);
  await expect(status(page)).toHaveText('6 sentences in 3 articles');
  await expect(page).toHaveURL(/\/search\/\?q=embasy\+warning$/);
  await expect(page).toHaveTitle('embasy warning — Search — Dateline');
});

test('nothing but the page loads before the field gets the focus', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('./search/', { waitUntil: 'networkidle' });
  expect(loaded.filter((url) => /index\.bin|engine/.test(url))).toEqual([]);
  await field(page).focus();
  await expect.poll(() => loaded.filter((url) => /index\.bin|engine/.test(url)).length).toBe(2);
});

test('each group shows date and publisher, if known', async ({ page }) => {
  await page.goto('./search/?q=embassy+warning');
  const group = (file: RegExp) =>
    page.getByRole('main').getByRole('listitem').filter({ hasText: file }).first();
  await expect(group(/23 March 2024/)).toContainText('BNN Breaking');
  await expect(group(/after 22 March 2024/)).toContainText('Publisher not known');
  await expect(page.locator('time')).toHaveAttribute('datetime', '2024-03-23');
});

test('a result opens its article at the sentence', SUB_PATH, async ({ page }) => {
  await page.goto('./search/?q=Peskov');
  await hits(page).first().click();
  await expect(page).toHaveURL(/\/002_[0-9a-f]+\/#s7$/);
  const sentence = page.locator('#s7');
  await expect(sentence).toContainText('Kremlin spokesman Dmitry Peskov');
  await expect(sentence).toBeInViewport();
  expect(await sentence.evaluate((element) => element.matches(':target'))).toBe(true);
});

test('a result opens at the sentence also where the standfirst has the same words above it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 300 });
  for (const query of ['"according to the Kremlin"', '"claiming the lives of at least 60"']) {
    await page.goto(`./search/?q=${query}`);
    await expect(hits(page).first()).toBeVisible();
    const words = await hits(page).first().locator('.words').innerText();
    await hits(page).first().click();
    await expect(page.locator('.standfirst')).toBeAttached();
    const sentence = page.locator(':target');
    await expect(sentence).toContainText(words);
    await expect(sentence).toBeInViewport();
  }
});

test('a date finds the article of that date, and marks it', async ({ page }) => {
  await page.goto('./search/');
  await field(page).fill('April 2');
  await expect(heading(page, '1 article')).toBeVisible();
  const group = page.locator('.group');
  await expect(group.locator('time mark')).toHaveText('2 April 2024');
  await field(page).press('ArrowDown');
  await expect(group.getByRole('heading').getByRole('link')).toBeFocused();
  await field(page).fill('5 May');
  await expect(heading(page, 'No sentence mentions “5 May”')).toBeVisible();
  await expect(page.getByText('No article contains “5 May”, and none is dated so.')).toBeVisible();
});

test('a matching heading is marked above the first sentence of its section', async ({ page }) => {
  await page.goto('./search/?q=looking+ahead');
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page).locator('.heading mark')).toHaveText(['Looking', 'Ahead']);
  await expect(hits(page)).toHaveAccessibleName(/^Sentence 11, under “Looking Ahead: /);
  await hits(page).click();
  await expect(page).toHaveURL(/\/004_[0-9a-f]+\/#s11$/);
  await expect(page.locator('#s11')).toBeInViewport();
});

test.describe('with a clock of its own', () => {
  test.use({ ownPage: true });

  test('while typing, only the outcome is announced', async ({ page }) => {
    await page.clock.install({ time: '2024-04-02T00:00:00Z' });
    await page.goto('./search/');
    await page.clock.pauseAt('2024-04-02T01:00:00Z');
    await status(page).evaluate((element) => {
      const said: (string | null)[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(element.textContent)).observe(element, { childList: true });
    });
    await field(page).pressSequentially('embassy');
    await page.clock.runFor(200);
    await expect(hits(page)).toHaveCount(2);
    await field(page).pressSequentially(' warning');
    await page.clock.runFor(200);
    await expect(hits(page)).toHaveCount(6);
    expect(await page.evaluate('said')).toEqual([]);
    await page.clock.runFor(400);
    await expect(status(page)).not.toBeEmpty();
    expect(await page.evaluate('said')).toEqual(['6 sentences in 3 articles']);
  });
});

test('of an article with many matching sentences, all but the best are collapsed', async ({ page }) => {
  await page.goto('./search/?q=attack');
  const first = page.locator('.group').first();
  await expect(first.locator('.hit:visible')).toHaveCount(5);
  await first.getByText(/more sentences? of this article/).click();
  await expect(first.locator('.hit:visible')).toHaveCount(await first.locator('.hit').count());
});

test('without results, similar words and index entries are suggested', SUB_PATH, async ({ page }) => {
  await page.goto('./search/?q=krasnogorr');
  await expect(heading(page, 'No sentence mentions “krasnogorr”')).toBeVisible();
  const near = (name: string) => page.getByRole('listitem').getByRole('link', { name, exact: true });
  await expect(near('krasnogorsk')).toHaveAttribute('href', /\?q=krasnogorsk$/);
  // Until the addresses of names have arrived, it leads to the index.
  await expect(near('Krasnogorsk')).toHaveAttribute('href', /\/index\/krasnogorsk\/$/);
  await near('Krasnogorsk').click();
  await expect(page).toHaveURL(/\/index\/krasnogorsk\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Krasnogorsk');
});

test('a query with suggestions is not said to have none', async ({ page }) => {
  const nothingNear = page.getByText(/^Nothing close to it in spelling/);
  await page.goto('./search/?q=crocuscityhall');
  await expect(page.getByRole('link', { name: 'Crocus City Hall', exact: true })).toBeVisible();
  await expect(nothingNear).toBeHidden();
  await page.goto('./search/?q=court');
  await expect(nothingNear).toBeVisible();
  await expect(page.locator('.none').getByRole('link')).toHaveText(['Browse the whole index']);
});

test('keys move to the field, through the results and into one', async ({ page }) => {
  await page.goto('./search/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('a/embassy');
  await expect(field(page)).toHaveValue('a/embassy');
  await field(page).fill('embassy');
  await expect(hits(page)).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await expect(hits(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/search\/$/);
  await field(page).fill('embassy');
  await expect(hits(page)).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  const address = await hits(page).first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(String(address).replace(/:~:.*/, ''));
});

test('a new answer keeps the focus on the same result', async ({ page }) => {
  await page.goto('./search/?q=warning');
  await expect(hits(page)).not.toHaveCount(0);
  await field(page).fill('embassy');
  await hits(page).first().focus();
  await expect(hits(page)).toHaveCount(2);
  await expect(page).toHaveURL(/q=embassy$/);
  await expect(hits(page).first()).toBeFocused();
});

test('a pause in typing does not move the focus from a result', async ({ page }) => {
  await page.goto('./search/');
  await field(page).fill('embassy');
  await expect(hits(page)).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/q=embassy$/);
  await expect(hits(page).first()).toBeFocused();
});

test('results fit the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const query of ['the', 'x'.repeat(300)]) {
    await page.goto(`./search/?q=${query}`);
    await expect(heading(page, /sentence/i)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test('before a search, the page explains the query syntax and offers the index', async ({ page }) => {
  await page.goto('./search/');
  const main = page.getByRole('main');
  await expect(main.getByText('Type a name, a place, a number, a date or a phrase.')).toBeVisible();
  await main.getByRole('link', { name: 'index' }).click();
  await expect(page).toHaveURL(/\/index\/$/);
});

test('white space is an empty query', async ({ page }) => {
  await page.goto('./search/?q=%20%09');
  await expect(heading(page, 'Before you search')).toBeAttached();
  await field(page).fill('   ');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(heading(page, 'Before you search')).toBeAttached();
});

for (const [query, words] of [
  ['ambulance', 'No sentence mentions “ambulance”'],
  ['<img src=x onerror=alert(1)>', 'No sentence mentions “<img src=x onerror=alert(1)>”'],
  ['^\'!=| "', 'There is no word to look for in “^\'!=| "”'],
] as const) {
  test(`a query without results says so: ${query}`, async ({ page }) => {
    await page.goto('./search/');
    await field(page).fill(query);
    await expect(heading(page, words)).toBeVisible();
    await expect(status(page)).toHaveText(words);
    await expect(hits(page)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Browse the whole index' })).toBeVisible();
    await page.reload();
    await expect(field(page)).toHaveValue(query);
    await expect(heading(page, words)).toBeVisible();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page refers to the index, and the button leads there', SUB_PATH, async ({ page }) => {
    await page.goto('./search/');
    const note = page.locator('noscript');
    await expect(note).toBeVisible();
    await expect(note).toContainText('Search needs JavaScript; the index does not.', {
      useInnerText: true,
    });
    await expect(page.getByText('Type a name')).toBeHidden();
    await field(page).fill('Peskov');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/index\/\?q=Peskov#searched$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('the slash key opens search from any page, at its field', async ({ page }) => {
  await page.goto('index/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\/#q$/);
  await expect(page.getByRole('searchbox')).toBeFocused();
});
