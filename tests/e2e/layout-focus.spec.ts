import type { Page } from '@playwright/test';
import { lookedAt, openWhole } from './look-pages.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

/** The element with the focus after one key press. */
interface Stop {
  /** Its index among all elements of the page. */
  place: number;
  words: string;
  /** Whether it is fully hidden (WCAG 2.2, 2.4.11). */
  isHidden: boolean;
  /** Whether its focus is visible (WCAG 2.2, 2.4.7). */
  isOutlined: boolean;
}

/**
 * Records in the page which element has the focus at each press of Tab, so that keys can be pressed without a query
 * between them. `takeStops()` returns the stops since the last call.
 */
const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let stops: (Stop | null)[] = [];

    const isInside = (x: number, y: number): boolean =>
      x >= 0 && y >= 0 && x < document.documentElement.clientWidth && y < window.innerHeight;
    const isSeen = (active: Element): boolean =>
      [...active.getClientRects()].some((box) => {
        const { left, right, width } = box;
        // Of an element higher than the screen, a part is visible.
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight - 1)];
        // A sentence's link has no width; its number is drawn beside it, on the same line.
        if (width === 0) return isInside(left, top) && isInside(left, bottom);
        // Of an element that scrolls in its own box, only an edge may be visible; of a mark, its dot but not its label.
        return [0.5, 0.1, 0.9, 0.02, 0.98, 0.25].some((share) =>
          [0.5, 0.25].some((down) => {
            const [x, y] = [left + (right - left) * share, top + (bottom - top) * down];
            const hit = isInside(x, y) ? document.elementFromPoint(x, y) : null;
            return hit !== null && (active.contains(hit) || hit.contains(active));
          }),
        );
      });
    // A sentence's number is drawn after its link, and has the outline in its place. In a date field the browser marks
    // the focused part itself: day, month or year.
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

/** An index may have thousands of similar links. */
const MAX_STOPS = 50;
const AT_ONCE = 25;

/** Presses Tab repeatedly without waiting, so that the browser need not paint in between. */
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

/** Presses a key until the focus leaves the page, repeats or has made enough stops. */
async function goThrough(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MAX_STOPS) {
    await pressOften(page, key);
    for (const stop of await page.evaluate<(Stop | null)[]>('takeStops()')) {
      // A date field has several stops: day, month, year.
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
            // Going back, the next element comes from above, where dates are sticky.
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
