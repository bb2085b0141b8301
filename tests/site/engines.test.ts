import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { type RunningSite, serveSite } from '../../scripts/tooling/serve/serve.ts';
import { type Engine, otherEngines } from './other-engines.ts';

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

/** Waits in the page until an expression is true; false after 20 seconds. */
const eventually = (expression: string): string =>
  `(async () => { for (let tries = 0; tries < 200; tries++) { if (${expression}) return true; await new Promise((go) => setTimeout(go, 100)); } return false; })()`;

/** What of a page is wider than it, and headings that are not seen. */
const FAULTS = `(() => {
  const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : [];
  const title = document.querySelector('h1').getBoundingClientRect();
  return [...wide, ...(title.width > 0 && title.height > 0 && title.left >= 0 ? [] : ['no title in view'])];
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

    test('the search finds sentences, and its date fields show a whole date', async () => {
      for (const width of WIDTHS) {
        await engine.resize(width, 900);
        await engine.open(at('root', 'search/?q=attack'));
        expect(await engine.evaluate(eventually(`document.querySelectorAll('main mark').length > 0`))).toBe(
          true,
        );
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
