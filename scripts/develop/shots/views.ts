import type { Page } from '@playwright/test';
import type { Panel } from './camera.ts';

/** A sheet to compare with the design of the same name: panels in rows. */
interface View {
  name: string;
  rows: Panel[][];
}

const STORY = 'stories/crocus-city-hall/';
const [MARCH_31, MARCH_23] = [`${STORY}002_46477f8c36544ae1/`, `${STORY}004_e075efc492095731/`];
const [AFTER_001, AFTER_003] = [`${STORY}001_88ae9f533020fd29/`, `${STORY}003_e1ee1cff17524385/`];
const SIXTY = 'stories/sixty/';
/** A month that has a day with more articles than are shown at first. */
const SIXTY_MONTH = `${SIXTY}2023-09/`;
const QUERY = 'search/?q=embasy+warning';

const own = (address: string, width: number, height = 900): Panel => ({
  site: 'own',
  address,
  width,
  height,
});
const invented = (address: string, width: number, height = 900): Panel => ({
  ...own(address, width, height),
  site: 'invented',
});
const whole = (panel: Panel): Panel => ({ ...panel, whole: true });
const dark = (panel: Panel): Panel => ({ ...panel, dark: true });
const phone = (panel: Panel, columns: number): Panel => ({ ...panel, width: 360, height: 1320, columns });
const printed = (address: string): Panel => ({ ...own(address, 595, 842), printed: true });
const after = (panel: Panel, act: (page: Page) => Promise<unknown>): Panel => ({ ...panel, act });

const openFirst = (page: Page): Promise<unknown> =>
  page.locator('main details').evaluateAll(([first]) => first?.setAttribute('open', ''));
const scrollTo =
  (selector: string, above: number) =>
  (page: Page): Promise<unknown> =>
    page.evaluate(
      ([sought, distance]) => {
        const top = document.querySelector(sought)?.getBoundingClientRect().top;
        if (top !== undefined) window.scrollBy(0, top - distance);
      },
      [selector, above] as const,
    );

/** Hovers over a sentence's number, which wide pages draw beside the passage. */
const pointAtNumber =
  (number: number) =>
  async (page: Page): Promise<void> => {
    const link = page.locator(`a[href^="#s${number}"]`).first();
    const [box, passage] = await Promise.all([
      link.boundingBox(),
      page.locator('p', { has: link }).boundingBox(),
    ]);
    if (box && passage) await page.mouse.move(passage.x - 12, box.y + box.height / 2);
  };

/** All views: every page, and the states and modes that change its look. */
export const views: View[] = [
  { name: '01-front-1440-light', rows: [[whole(invented('', 1440))]] },
  { name: '02-story-1440-light', rows: [[whole(own(STORY, 1440))]] },
  { name: '03-story-1440-dark', rows: [[whole(dark(own(STORY, 1440)))]] },
  { name: '04-story-768-dark', rows: [[whole(dark(own(STORY, 768)))]] },
  {
    name: '05-story-360-light-front-360-dark',
    rows: [[phone(own(STORY, 360), 4), phone(dark(invented('', 360)), 1)]],
  },
  { name: '06-article-1440-light', rows: [[whole(own(MARCH_23, 1440))]] },
  { name: '07-article-undated-768-dark', rows: [[whole(dark(own(AFTER_003, 768)))]] },
  { name: '08-article-360-light', rows: [[after(phone(own(AFTER_001, 360), 5), openFirst)]] },
  { name: '09-sixty-1440-light', rows: [[whole(invented(SIXTY, 1440)), whole(invented(SIXTY_MONTH, 1440))]] },
  {
    name: '10-sixty-360-dark-sticky-date',
    rows: [
      [
        after(phone(dark(invented(SIXTY_MONTH, 360)), 4), openFirst),
        after(invented(SIXTY_MONTH, 1280, 760), async (page) => {
          await openFirst(page);
          await scrollTo('main details', 0)(page);
        }),
      ],
    ],
  },
  { name: '11-method-1440-light', rows: [[whole(own('method/', 1440))]] },
  {
    name: '12-index-corrections-empty-and-example',
    rows: [[own('index/', 1024), dark(own('corrections/', 1024, 760)), invented('corrections/', 1024, 1000)]],
  },
  {
    name: '13-search-1440-light-360-dark',
    rows: [[whole(own(QUERY, 1440)), after(dark(own(QUERY, 360, 1700)), openFirst)]],
  },
  {
    name: '14-search-bydate-empty-none-404',
    rows: [
      [
        after(dark(own(QUERY, 1024)), async (page) => {
          const byDate = page.getByRole('main').getByText('earliest first');
          if (await byDate.count()) await byDate.first().click();
        }),
        own('search/', 1024, 700),
      ],
      [own('search/?q=ambulance', 1024, 700), own('404.html', 1024, 620)],
    ],
  },
  {
    name: '15-sentence-target-copied-hover-no-notes',
    rows: [
      [
        after(own(`${MARCH_31}#s9`, 1280, 760), scrollTo('#s9', 70)),
        after(own(MARCH_23, 1280, 760), async (page) => {
          await page
            .locator('a[href^="#s6"]')
            .first()
            .evaluate((link) => {
              if (link instanceof HTMLElement) link.click();
            });
          await scrollTo('#s6', 70)(page);
        }),
      ],
      [
        after(own(MARCH_31, 1280, 760), async (page) => {
          await scrollTo('#p1', 36)(page);
          await pointAtNumber(4)(page);
        }),
        after(own(MARCH_31, 1280, 760), scrollTo('#p1', 300)),
      ],
    ],
  },
  {
    name: '16-forced-colors-print-a4',
    rows: [
      [
        after({ ...own(STORY, 1280, 1300), forcedColors: true }, scrollTo('footer', 1250)),
        printed(MARCH_23),
        printed(STORY),
      ],
    ],
  },
];
