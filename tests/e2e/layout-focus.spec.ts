import type { Page } from '@playwright/test';
import { lookedAt, openWhole } from './look-pages.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

/** What had the focus after one press of a key. */
interface Stop {
  /** Its place among all elements of the page. */
  place: number;
  words: string;
  /** Whether none of it can be seen (WCAG 2.2, 2.4.11). */
  isHidden: boolean;
  /** Whether a reader sees that it has the focus (WCAG 2.2, 2.4.7). */
  isOutlined: boolean;
}

/**
 * Notes in the page what has the focus before each press of Tab moves it on, so that one key after the other can be
 * pressed without a question between them. `takeStops()` gives what was noted since the last time.
 */
const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let stops: (Stop | null)[] = [];

    const isInside = (x: number, y: number): boolean =>
      x >= 0 && y >= 0 && x < document.documentElement.clientWidth && y < window.innerHeight;
    const isSeen = (active: Element): boolean =>
      [...active.getClientRects()].some((box) => {
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
    // A sentence's number is drawn after its link, and bears the outline in its place. Of a field for a date the browser
    // itself marks the part that has the focus: its day, its month, its year.
    const isOutlined = (active: Element): boolean => {
      if (active.matches('input[type="date"]')) return true;
      const hasOutline = [undefined, '::before', '::after'].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(active, part);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      });
      return hasOutline && active.getBoundingClientRect().height > 0;
    };

    const note = (): void => {
      const active = document.activeElement;
      if (!active || active === document.body) return void stops.push(null);
      stops.push({
        place: [...document.querySelectorAll('*')].indexOf(active),
        words: (active.getAttribute('aria-label') ?? active.textContent).trim().slice(0, 60),
        isHidden: !isSeen(active),
        isOutlined: isOutlined(active),
      });
    };
    let isFirst = true;
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Tab' && !isFirst) note();
        isFirst = false;
      },
      { capture: true },
    );
    const takeStops = (): (Stop | null)[] => {
      note();
      const taken = stops;
      stops = [];
      isFirst = true;
      return taken;
    };
    Object.assign(window, { takeStops });
  });

const screens = [
  { name: 'a usual screen', width: 1280, height: 720 },
  { name: 'a phone held sideways', width: 640, height: 320 },
  { name: 'a small phone', width: 320, height: 480 },
];

/** An index may have links by the thousand, which do not differ. */
const MOST_STOPS = 75;
const AT_ONCE = 25;

/** Presses Tab without a wait between, so that the browser need not paint what nobody looks at. */
async function pressOften(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const press = {
    type: 'rawKeyDown',
    key: 'Tab',
    code: 'Tab',
    windowsVirtualKeyCode: 9,
    modifiers: key === 'Tab' ? 0 : 8,
  } as const;
  await Promise.all(Array.from({ length: AT_ONCE }, () => session.send('Input.dispatchKeyEvent', press)));
  await session.detach();
}

/** Follows a key from stop to stop until it leaves the page, begins anew or has made enough stops. */
async function goThrough(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    await pressOften(page, key);
    for (const stop of await page.evaluate<(Stop | null)[]>('takeStops()')) {
      // A field for a date is several stops: its day, its month, its year.
      if (stop && stop.place === stops.at(-1)?.place) continue;
      if (!stop || stops.some(({ place }) => place === stop.place)) return stops;
      stops.push(stop);
    }
  }
  return stops;
}

const wordsOf = (stops: Stop[]): string[] => stops.map(({ words }) => words);

for (const { site, kinds, states } of lookedAt) {
  test.describe(`of the build "${site.name}"`, () => {
    test.use({ baseURL: siteAddress(site) });

    for (const { kind, address } of [...kinds, ...states]) {
      test(`Tab order on ${kind} is logical, and focus is visible on every screen`, async ({ page }) => {
        test.slow();
        await openWhole(page, address);
        await watchFocus(page);
        for (const { name, ...viewport } of screens) {
          await page.setViewportSize(viewport);
          await test.step(name, async () => {
            const there = await goThrough(page, 'Tab');
            expect.soft(there[0]?.words, name).toMatch(/^Skip to/);
            expect.soft(there.length, name).toBeGreaterThan(5);
            const places = there.map(({ place }) => place);
            expect.soft(places, name).toEqual(places.toSorted((one, other) => one - other));
            // Going back, what comes next comes from above, where dates stay.
            await page.locator('footer a').last().focus();
            const back = await goThrough(page, 'Shift+Tab');
            expect.soft(back.length, name).toBeGreaterThan(5);
            const stops = [...there, ...back];
            expect.soft(wordsOf(stops.filter(({ isHidden }) => isHidden)), `hidden on ${name}`).toEqual([]);
            expect
              .soft(wordsOf(stops.filter(({ isOutlined }) => !isOutlined)), `without an outline on ${name}`)
              .toEqual([]);
          });
          // The next screen begins before the first stop again.
          await page.evaluate(() => {
            document.body.tabIndex = -1;
            document.body.focus();
            document.body.removeAttribute('tabindex');
            scrollTo(0, 0);
          });
        }
      });
    }
  });
}
