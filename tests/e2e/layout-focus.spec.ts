import type { Page } from '@playwright/test';
import { lookedAt, openWhole } from './look-pages.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

interface Stop {
  place: number;
  words: string;
  isHidden: boolean;
}

/** What has the focus: its place among all elements, its words, and whether none of it can be seen (WCAG 2.2, 2.4.11). */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return null;
    const boxes = [...active.getClientRects()];
    const isInside = (x: number, y: number): boolean =>
      x >= 0 && y >= 0 && x < document.documentElement.clientWidth && y < window.innerHeight;
    const isSeen = boxes.some((box) => {
      const { left, right, width } = box;
      // Of what is higher than the screen a part is seen.
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight - 1)];
      // A sentence's link has no width of its own: its number is drawn beside it, on its line.
      if (width === 0) return isInside(left, top) && isInside(left, bottom);
      // Of what is moved to and fro in a box of its own an edge may be all that is seen.
      return [0.5, 0.1, 0.9, 0.02, 0.98].some((share) => {
        const [x, y] = [left + (right - left) * share, (top + bottom) / 2];
        const hit = isInside(x, y) ? document.elementFromPoint(x, y) : null;
        return hit !== null && (active.contains(hit) || hit.contains(active));
      });
    });
    return {
      place: [...document.querySelectorAll('*')].indexOf(active),
      words: (active.getAttribute('aria-label') ?? active.textContent).trim().slice(0, 60),
      isHidden: !isSeen,
    };
  });

const screens = [
  { name: 'a usual screen', width: 1280, height: 720 },
  { name: 'a phone held sideways', width: 640, height: 320 },
  { name: 'a small phone', width: 320, height: 480 },
];

/** An index may have links by the thousand, which do not differ. */
const MOST_STOPS = 75;

/** Follows a key from stop to stop, and gives how many there are and the words of those that cannot be seen. */
async function goThrough(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<{ stops: number; hidden: string[] }> {
  const met = new Set<number>();
  const hidden: string[] = [];
  let last = -1;
  while (met.size < MOST_STOPS) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    // A field for a date is several stops: its day, its month, its year.
    if (!stop || (met.has(stop.place) && stop.place !== last)) break;
    last = stop.place;
    met.add(stop.place);
    if (stop.isHidden) hidden.push(stop.words);
  }
  return { stops: met.size, hidden };
}

for (const { site, pages } of lookedAt) {
  test.describe(`of the build "${site.name}"`, () => {
    test.use({ baseURL: siteAddress(site) });

    for (const { kind, address } of pages) {
      for (const { name, ...viewport } of screens) {
        test(`what has the focus is never hidden on ${name}: ${kind}`, async ({ page }) => {
          test.slow();
          await page.setViewportSize(viewport);
          await openWhole(page, address);
          const there = await goThrough(page, 'Tab');
          expect(there.hidden).toEqual([]);
          expect(there.stops).toBeGreaterThan(5);
          // Going back, what comes next comes from above, where dates stay.
          await page.locator('footer a').last().focus();
          const back = await goThrough(page, 'Shift+Tab');
          expect(back.hidden).toEqual([]);
          expect(back.stops).toBeGreaterThan(5);
        });
      }
    }
  });
}
