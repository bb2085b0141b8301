import type { Page } from '@playwright/test';
import { axeFaults, axeSource, COLOURS, WHOLE } from './axe-faults.ts';
import { layoutFaults } from './layout-faults.ts';
import { lookedAt, openWhole } from './look-pages.ts';
import { paperFaults } from './paper-faults.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';
import { smallTargets } from './small-targets.ts';

/** Text spacing that a reader may set without loss (WCAG 2.2, 1.4.12); the content of a plot is also in its table. */
const TEXT_SPACING = `
  :not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;

/** The browser's default font size in pixels, and twice that. */
const LETTERS = { usual: { standard: 16, fixed: 13 }, large: { standard: 32, fixed: 26 } };

type Measure = (page: Page) => Promise<string[]>;
type Screen = [width: number, measures: Record<string, Measure>];

/** The layout with wide text spacing. */
const withSpacing: Measure = async (page) => {
  const style = await page.addStyleTag({ content: TEXT_SPACING });
  const faults = await layoutFaults(page);
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return faults;
};

/** The layout with doubled text size. */
const withLargeLetters: Measure = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: LETTERS.large });
  const faults = await layoutFaults(page);
  await session.send('Page.setFontSizes', { fontSizes: LETTERS.usual });
  return faults;
};

const inDark: Measure = async (page) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults = [...(await paperFaults(page, 'dark')), ...(await axeFaults(page, COLOURS))];
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
};

const withMoreContrast: Measure = async (page) => {
  await page.emulateMedia({ contrast: 'more' });
  const faults = [...(await axeFaults(page, COLOURS)), ...(await inDark(page))];
  await page.emulateMedia({ contrast: 'no-preference' });
  return faults;
};

const inLight: Measure = async (page) => [
  ...(await paperFaults(page, 'light')),
  ...(await axeFaults(page, WHOLE)),
];

/** What is measured on each kind of page, by width in pixels; what is there at 768 pixels is there at 1440 or 360 too. */
const screensOfKind: Screen[] = [
  [1920, { layout: layoutFaults }],
  [
    1440,
    {
      targets: smallTargets,
      'axe, light': inLight,
      'axe, dark': inDark,
      'axe, more contrast': withMoreContrast,
    },
  ],
  [1280, { layout: layoutFaults, 'text spacing': withSpacing, 'large letters': withLargeLetters }],
  [
    768,
    {
      layout: layoutFaults,
      'large letters': withLargeLetters,
      targets: smallTargets,
      'axe, colours': (page) => axeFaults(page, COLOURS),
    },
  ],
  [
    360,
    {
      'large letters': withLargeLetters,
      targets: smallTargets,
      'axe, light': inLight,
      'axe, dark': inDark,
    },
  ],
  [320, { layout: layoutFaults, 'text spacing': withSpacing }],
];

/** A state of a kind has the colours of that kind, which axe checks once. */
const screensOfState = screensOfKind.map(([width, measures]): Screen => {
  const isMeasured = ([name]: [string, Measure]): boolean =>
    !name.startsWith('axe') || (width === 360 && name === 'axe, light');
  return [width, Object.fromEntries(Object.entries(measures).filter(isMeasured))];
});

for (const { site, kinds, states, layouts } of lookedAt) {
  test.describe(`of the build "${site.name}"`, () => {
    // The user style comes from the browser, which bypasses the policy of the page.
    test.use({ baseURL: siteAddress(site), bypassCSP: true });

    for (const looked of [...kinds, ...states, ...layouts]) {
      const screens = kinds.includes(looked) ? screensOfKind : screensOfState;
      test(`${looked.kind} has nothing clipped, covered or too small to tap, and no axe violation, in any mode`, async ({
        page,
      }) => {
        test.slow();
        await page.setViewportSize({ width: 1920, height: 900 });
        await openWhole(page, looked.address);
        await page.evaluate(axeSource);
        for (const [width, measures] of screens) {
          await page.setViewportSize({ width, height: 900 });
          for (const [name, measure] of Object.entries(measures))
            expect.soft(await measure(page), `${width} pixels wide, ${name}`).toEqual([]);
        }
      });
    }
  });
}
