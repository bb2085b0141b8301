import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { builtSites, inventedSite, type BuiltSite } from '../../scripts/tooling/test/built-sites.ts';
import { pageKinds, type PageKind } from './page-kinds.ts';
import { expect } from './quiet-page.ts';

/** The pages of a build that layout tests visit. */
interface LookedAt {
  site: BuiltSite;
  /** One page of each kind that this build has and previous builds lack. */
  kinds: PageKind[];
  /** Further states of these kinds: divided stories, long words, right-to-left text. */
  states: PageKind[];
  /** States that differ in layout alone: they load what their kind loads, and have its stops of the keyboard. */
  layouts: PageKind[];
}

/** The story of sixty articles is divided into months. */
const SIXTY = 'stories/sixty/';
const isPart = (name: string): boolean =>
  /^(?:\d{4}-\d{2}|undated|publishers|differences|figures)(?:-\d+)?$/.test(name);
const isMonth = (name: string): boolean => /^\d{4}-\d{2}$/.test(name);

export const lookedAt: LookedAt[] = [
  {
    site: builtSites[0],
    kinds: [
      ...pageKinds,
      { kind: 'the search with results', address: 'search/?q=embasy+warning' },
      { kind: 'the search without a result', address: 'search/?q=ambulance' },
      {
        kind: 'the search with filters, in order of time',
        address: 'search/?q=attack&publisher=&after=2024-03-25&undated=yes&order=earliest',
      },
    ],
    // The start page shows this story too.
    states: [],
    layouts: [{ kind: 'the story', address: 'stories/crocus-city-hall/' }],
  },
  {
    site: inventedSite,
    kinds: [
      { kind: 'the front page', address: '' },
      ...firstIn(SIXTY, 'a month of a story', isMonth),
      { kind: 'the versions of an article', address: 'stories/viaduct/03/versions/' },
      { kind: 'two articles compared', address: 'stories/viaduct/05/compare-06/' },
      { kind: 'a name of the index', address: 'index/edda-marsh/' },
      { kind: 'corrections', address: 'corrections/' },
    ],
    states: [
      { kind: 'a story of sixty articles', address: SIXTY },
      { kind: 'a story of forty-four articles', address: 'stories/viaduct/' },
      { kind: 'articles by publisher', address: 'stories/viaduct/publishers/' },
      { kind: 'a story of long words', address: 'stories/long-words/' },
      { kind: 'a story from right to left', address: 'stories/rtl/' },
      { kind: 'an article from right to left', address: 'stories/rtl/000_bridge/' },
      { kind: 'a search for a long word', address: `search/?q=${'x'.repeat(300)}` },
      { kind: 'a search that finds words from right to left', address: 'search/?q=الجسر' },
      { kind: 'a search that finds long words', address: 'search/?q=Oberschwarzwaldkreuzungsbahnhof' },
    ],
    layouts: [
      ...firstIn(SIXTY, 'an article among sixty', (name) => !isPart(name)),
      { kind: 'an earlier version', address: 'stories/viaduct/03/' },
      { kind: 'a story of one article', address: 'stories/gas/' },
      { kind: 'an article of which nothing is known', address: 'stories/gas/notice/' },
      { kind: 'an article of long words', address: 'stories/long-words/the-footbridge/' },
      { kind: 'an article with a supplied date', address: 'stories/long-words/markup-is-text/' },
      { kind: 'an index of many names', address: 'index/' },
    ],
  },
];

/** The page of the first matching folder in the invented build; none before it is built. */
function firstIn(folder: string, kind: string, isMeant: (name: string) => boolean): PageKind[] {
  const directory = path.join(inventedSite.directory, folder);
  if (!existsSync(directory)) return [];
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [first] = folders
    .map(({ name }) => name)
    .filter(isMeant)
    .sort();
  return first === undefined ? [] : [{ kind, address: `${folder}${first}/` }];
}

/** Opens a page and waits for its fonts and, on the search page, for the answer. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`);
  if (address.includes('?q=')) {
    await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  }
  await page.evaluate(() => document.fonts.ready);
}

/** Opens a page and everything in it that expands. */
export async function openWhole(page: Page, address: string): Promise<void> {
  await openPage(page, address);
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  await page.evaluate(() => document.fonts.ready);
}
