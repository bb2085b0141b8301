import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtSites, inventedSite, type BuiltSite } from '../../scripts/tooling/test/built-sites.ts';
import { expect, test } from './quiet-page.ts';
import { siteAddress } from './served-sites.ts';

/** The addresses of all pages of a build, below its base, except redirects. */
function pageAddresses({ directory }: BuiltSite): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .filter((file) => !readFileSync(path.join(directory, file), 'utf8').includes('http-equiv="refresh"'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

for (const site of [builtSites[0], inventedSite]) {
  test.describe(`of the build "${site.name}"`, () => {
    // The policy of the page lets no script of its own put HTML into it.
    test.use({ baseURL: siteAddress(site), viewport: { width: 320, height: 640 }, bypassCSP: true });

    // The pages of a build have one style sheet, so that one document can show them all.
    test('no page is wider than the narrowest screen', async ({ page }) => {
      const addresses = pageAddresses(site);
      expect(addresses.length).toBeGreaterThan(10);
      await page.goto('./');
      const widths = await page.evaluate(async (all) => {
        const sheet = (of: Document): string | undefined =>
          of.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.href;
        const own = sheet(document);
        const found: [address: string, width: number][] = [];
        for (const address of all) {
          const response = await fetch(address);
          const shown = new DOMParser().parseFromString(await response.text(), 'text/html');
          if (sheet(shown) !== own) found.push([`${address} has a style sheet of its own`, 0]);
          const root = document.documentElement;
          for (const { name } of [...root.attributes]) root.removeAttribute(name);
          for (const { name, value } of shown.documentElement.attributes) root.setAttribute(name, value);
          document.body.replaceWith(shown.body);
          for (const details of document.querySelectorAll('details')) details.open = true;
          await document.fonts.ready;
          found.push([address, root.scrollWidth]);
        }
        return found;
      }, addresses);
      expect(widths).toHaveLength(addresses.length);
      expect(widths.filter(([, width]) => width !== 320)).toEqual([]);
    });
  });
}
