import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { builtSites, inventedSite, type BuiltSite } from '../../scripts/tooling/test/built-sites.ts';
import { attribute, builtPages, elementsOf, named } from './built-pages.ts';

const KB = 1024;
const HTML = 15 * KB;
const CSS = 14 * KB;
const SCRIPT = 2 * KB;
const SEARCH_SCRIPT = 5 * KB;

const gzipped = (content: string | Buffer): number => gzipSync(content).byteLength;

/** The style sheets that a page loads. */
const styleSheets = (tree: Root): string[] =>
  elementsOf(tree, named('link'))
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .flatMap((link) => attribute(link, 'href') ?? []);

/** The scripts that a page loads, and those that they load at once. */
function scripts(site: BuiltSite, tree: Root): string[] {
  const asked = elementsOf(tree, named('script', 'link')).flatMap((element) => {
    const isPreload = attribute(element, 'rel') === 'modulepreload';
    return attribute(element, isPreload ? 'href' : 'src') ?? [];
  });
  const found = new Set<string>();
  for (let script = asked.pop(); script; script = asked.pop()) {
    if (found.has(script)) continue;
    found.add(script);
    const imports = readAsset(site, script)
      .toString()
      .matchAll(/(?:from|import)\s*["']([^"']+)["']/g);
    for (const [, address = ''] of imports) asked.push(new URL(address, `https://site${script}`).pathname);
  }
  return [...found];
}

const readAsset = ({ directory, base }: BuiltSite, address: string): Buffer =>
  readFileSync(path.join(directory, address.slice(base.length)));

const sizeOf = (site: BuiltSite, addresses: string[]): number =>
  addresses.reduce((sum, address) => sum + gzipped(readAsset(site, address)), 0);

describe.each([...builtSites, inventedSite])('in the build "$name"', (site) => {
  const pages = builtPages(site);

  test('every page has at most 15 KB of HTML', () => {
    const tooLong = pages
      .map(({ address, html }) => ({ address, bytes: gzipped(html) }))
      .filter(({ bytes }) => bytes > HTML);
    expect(tooLong).toEqual([]);
  });

  test('every page has at most 14 KB of CSS, in one file', () => {
    for (const { address, tree } of pages) {
      const sheets = styleSheets(tree);
      expect([address, sheets.length]).toEqual([address, 1]);
      expect([address, sizeOf(site, sheets) <= CSS]).toEqual([address, true]);
    }
  });

  test('every page but the search has at most 2 KB of script', () => {
    for (const { address, tree } of pages.filter((page) => page.address !== 'search/')) {
      const bytes = sizeOf(site, scripts(site, tree));
      expect([address, bytes, bytes <= SCRIPT]).toEqual([address, bytes, true]);
    }
  });

  test('the search has at most 5 KB of script before it is used, and 5 KB more to show answers', () => {
    const atOnce = pages
      .filter(({ address }) => address === 'search/')
      .flatMap(({ tree }) => scripts(site, tree));
    const later = readdirSync(path.join(site.directory, 'assets')).filter((name) =>
      /^search-view\b/.test(name),
    );
    expect([atOnce.length, later.length]).toEqual([1, 1]);
    expect(sizeOf(site, atOnce)).toBeLessThanOrEqual(SEARCH_SCRIPT);
    expect(
      sizeOf(
        site,
        later.map((name) => `${site.base}assets/${name}`),
      ),
    ).toBeLessThanOrEqual(SEARCH_SCRIPT);
  });

  test('no script precedes the content', () => {
    for (const { address, tree } of pages) {
      const blocking = elementsOf(tree, named('script')).filter(
        (script) =>
          attribute(script, 'type') !== 'module' &&
          attribute(script, 'type') !== 'application/ld+json' &&
          script.properties['defer'] !== true &&
          script.properties['async'] !== true,
      );
      expect([address, blocking]).toEqual([address, []]);
    }
  });
});
