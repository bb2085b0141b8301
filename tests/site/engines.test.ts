import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { type RunningSite, serveSite } from '../../scripts/tooling/serve/serve.ts';
import { type Engine, KEYS, otherEngines } from './other-engines.ts';

const WIDTHS = [1280, 400];
/** A page of each kind whose layout engines may see differently. */
const PAGES = [
  { site: 'root', address: '' },
  { site: 'root', address: 'stories/crocus-city-hall/000_a96d9b5754f461f1/' },
  { site: 'root', address: 'index/' },
  { site: 'invented', address: 'stories/viaduct/' },
  { site: 'invented', address: 'stories/viaduct/05/compare-06/' },
  { site: 'invented', address: 'stories/viaduct/03/versions/' },
  { site: 'invented', address: 'stories/rtl/' },
] as const;

/** Waits until an expression in the page is true; fails after 20 seconds. A page that is left interrupts it. */
async function becomes(engine: Engine, expression: string): Promise<void> {
  let found: unknown;
  for (let tries = 0; tries < 200 && found !== true; tries++) {
    found = await engine.evaluate(expression).catch((error: unknown) => error);
    if (found !== true) await wait(100);
  }
  expect([expression, found]).toEqual([expression, true]);
}

/** What of a page is wider than it, and headings that are not seen. */
const FAULTS = `(() => {
  const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : [];
  const title = document.querySelector('h1').getBoundingClientRect();
  const aside = [...document.querySelectorAll(':is(h4, p)[dir="rtl"]')]
    .filter((each) => getComputedStyle(each).textAlign !== 'start')
    .map((each) => 'words from right to left on the left: ' + each.textContent.trim());
  return [...wide, ...aside, ...(title.width > 0 && title.height > 0 && title.left >= 0 ? [] : ['no title in view'])];
})()`;

for (const { name, start } of otherEngines) {
  if (start === null) {
    test.skip(`${name} is not installed: the site was not looked at in it`);
    continue;
  }
  describe(`in ${name}`, () => {
    let engine: Engine;
    const sites = new Map<string, RunningSite>();
    beforeAll(async () => {
      for (const site of [builtSites[0], inventedSite])
        sites.set(
          site.name,
          await serveSite(site.directory, { host: '127.0.0.1', port: 0, base: site.base }),
        );
      engine = await start();
    });
    afterAll(async () => {
      await engine.close();
      for (const { close } of sites.values()) await close();
    });
    const at = (site: string, address: string): string => `${sites.get(site)?.url ?? ''}${address}`;

    test('pages fit the window, narrow or wide', async () => {
      const found: unknown[] = [];
      for (const { site, address } of PAGES) {
        await engine.open(at(site, address));
        for (const width of WIDTHS) {
          await engine.resize(width, 900);
          const faults = (await engine.evaluate(FAULTS)) as string[];
          if (faults.length > 0) found.push([address, width, faults]);
        }
      }
      expect(found).toEqual([]);
    });

    test('an article can be found and read by keyboard', async () => {
      const isTrue = (expression: string): Promise<void> => becomes(engine, expression);
      const article = 'stories/crocus-city-hall/000_a96d9b5754f461f1/';
      await engine.resize(1280, 900);
      await engine.open(at('root', article));
      // The order of stops: the link past the head of the page, the title, the pages of the site.
      const stops: unknown[] = [];
      for (let stop = 0; stop < 5; stop++) {
        await engine.press(KEYS.tab);
        stops.push(await engine.evaluate(`document.activeElement.textContent.trim().split(' ')[0]`));
      }
      expect(stops).toEqual(['Skip', 'Dateline', 'Stories', 'Index', 'Search']);
      await engine.press('/');
      await isTrue(`document.activeElement.matches('dateline-search input')`);
      await engine.press(...'attack');
      await isTrue(`document.querySelectorAll('main .hit mark').length > 1`);
      await isTrue(`document.querySelector('[aria-busy="true"]') === null`);
      const place = `[...document.querySelectorAll('main .hit a')].indexOf(document.activeElement)`;
      await engine.press(KEYS.down);
      await isTrue(`${place} === 0`);
      await engine.press(KEYS.down);
      await isTrue(`${place} === 1`);
      await engine.press(KEYS.up);
      await isTrue(`${place} === 0`);
      await engine.press(KEYS.enter);
      await isTrue(`location.hash.startsWith('#s') && document.querySelector(':target') !== null`);
      // The page may scroll for a while.
      await isTrue(`(() => {
        const { top, bottom } = document.querySelector(':target').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })()`);
      await isTrue(`document.querySelector('h1').textContent.trim() !== ''`);
    });

    test('the search finds sentences, and its date fields show a whole date', async () => {
      for (const width of WIDTHS) {
        await engine.resize(width, 900);
        await engine.open(at('root', 'search/?q=attack'));
        await becomes(engine, `document.querySelectorAll('main mark').length > 0`);
        const least = (await engine.evaluate(`(() => {
          for (const each of document.querySelectorAll('details')) each.open = true;
          const fields = [...document.querySelectorAll('input[type="date"]')];
          const whole = fields[0].cloneNode();
          whole.style.cssText = 'position: absolute; inline-size: max-content';
          fields[0].after(whole);
          const needed = whole.getBoundingClientRect().width;
          whole.remove();
          return fields.map((field) => field.getBoundingClientRect().width - needed);
        })()`)) as number[];
        expect(least).toHaveLength(2);
        for (const spare of least) expect(spare).toBeGreaterThanOrEqual(-1);
      }
    });
  });
}
