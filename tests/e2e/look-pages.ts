import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { builtSites, inventedSite, type BuiltSite } from '../../scripts/tooling/built-sites.ts';
import { pageKinds, type PageKind } from './page-kinds.ts';
import { expect } from './quiet-page.ts';

/** A build and the pages of it that are looked at, each kind and each state of one. */
interface LookedAt {
  site: BuiltSite;
  pages: PageKind[];
}

const found: PageKind[] = [
  { kind: 'the search with results', address: 'search/?q=embasy+warning' },
  { kind: 'the search without a result', address: 'search/?q=ambulance' },
  {
    kind: 'the search with filters, in order of time',
    address: 'search/?q=attack&publisher=&after=2024-03-25&undated=yes&order=earliest',
  },
];

const invented: PageKind[] = [
  { kind: 'the front page', address: '' },
  ...generatedStory(),
  { kind: 'a story of one article', address: 'stories/gas/' },
  { kind: 'an article of which nothing is known', address: 'stories/gas/notice/' },
  { kind: 'a story of long words', address: 'stories/long-words/' },
  { kind: 'an article of long words', address: 'stories/long-words/the-footbridge/' },
  { kind: 'an article with a supplied date', address: 'stories/long-words/markup-is-text/' },
  { kind: 'a story from right to left', address: 'stories/rtl/' },
  { kind: 'an article from right to left', address: 'stories/rtl/000_bridge/' },
  { kind: 'an index of many names', address: 'index/' },
  { kind: 'a letter of the index', address: 'index/g/' },
  { kind: 'corrections', address: 'corrections/' },
  { kind: 'a search for a long word', address: `search/?q=${'x'.repeat(300)}` },
  { kind: 'a search that finds words from right to left', address: 'search/?q=الجسر' },
  { kind: 'a search that finds long words', address: 'search/?q=Oberschwarzwaldkreuzungsbahnhof' },
];

/** The builds and pages that every test of the look goes through. */
export const lookedAt: LookedAt[] = [
  { site: builtSites[0], pages: [...pageKinds, ...found] },
  { site: inventedSite, pages: invented },
];

/** The story of sixty articles, its first month where it has pages of months, and its first article. */
function generatedStory(): PageKind[] {
  const story = 'stories/sixty/';
  const inside = listFolders(path.join(inventedSite.directory, story));
  const isMonth = (name: string): boolean => /^\d{4}-\d{2}$/.test(name);
  const pageOf = (kind: string, name: string): PageKind => ({ kind, address: `${story}${name}/` });
  return [
    { kind: 'a story of sixty articles', address: story },
    ...inside
      .filter(isMonth)
      .slice(0, 1)
      .map((month) => pageOf('a month of a story', month)),
    ...inside
      .filter((name) => !isMonth(name))
      .slice(0, 1)
      .map((article) => pageOf('an article among sixty', article)),
  ];
}

/** The folders in a folder; before anything is built, none. */
function listFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Opens a page and waits until it is as it will be: its fonts are there, a search has answered. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`);
  if (address.includes('?q=')) {
    await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  }
  await page.evaluate(() => document.fonts.ready);
}

/** Opens a page and everything on it that opens. */
export async function openWhole(page: Page, address: string): Promise<void> {
  await openPage(page, address);
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  await page.evaluate(() => document.fonts.ready);
}
