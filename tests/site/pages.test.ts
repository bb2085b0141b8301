import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtSites } from '../../scripts/tooling/test/built-sites.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';
import { attribute, builtFiles, builtPages, elementsOf, idsOf, named, textOf } from './built-pages.ts';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** How missing values are printed. */
const HOLES = ['undefined', 'null', 'NaN', 'Invalid Date', '[object Object]', '[object Promise]'];

const settings: unknown = parse(readFileSync(path.join(projectRoot, 'content/site.yml'), 'utf8'));
const isIndexed =
  typeof settings === 'object' && settings !== null && 'indexing' in settings && settings.indexing === 'on';

describe.each(builtSites)('the pages of the build "$name"', (site) => {
  const pages = builtPages(site);
  const sources = builtFiles(site)
    .filter((file) => file.endsWith('/source.txt'))
    .map((file) => readFileSync(path.join(site.directory, file), 'utf8'))
    .join('\n');
  // An article may contain such words.
  const holes = HOLES.filter((hole) => !sources.includes(hole)).map(
    (hole) => new RegExp(`(?<![\\w-])${RegExp.escape(hole)}(?![\\w-])`, 'g'),
  );

  describe.each(pages)('/$address', ({ html, tree }) => {
    const elements = elementsOf(tree);
    const headings = elements.filter(named(...HEADINGS));

    test('shows no missing values', () => {
      expect(holes.flatMap((hole) => html.match(hole) ?? [])).toEqual([]);
    });

    test('has its language and canonical address', () => {
      const [root] = elements.filter(named('html'));
      expect(root && attribute(root, 'lang')).toMatch(/^[a-z]{2,3}(-|$)/);
      expect(elements.filter(named('title')).map(textOf)).toEqual([expect.stringMatching(/\S/)]);
    });

    test('has one main heading, headings in order, and words in each', () => {
      expect(headings.filter(named('h1'))).toHaveLength(1);
      expect(headings.map(textOf).filter((text) => text.trim() === '')).toEqual([]);
      const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
      const jumps = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);
      expect(jumps).toEqual([]);
    });

    test('begins with a skip link to its main part', () => {
      expect(elements.filter(named('main'))).toHaveLength(1);
      const [first] = elements.filter(named('a'));
      const target = first && attribute(first, 'href');
      expect(target).toMatch(/^#./);
      const [main] = elements.filter(named('main'));
      const inside = main ? [main, ...elementsOf(main)].map((element) => attribute(element, 'id')) : [];
      expect(inside).toContain(target?.slice(1));
    });

    test('has unique ids', () => {
      const ids = idsOf(tree);
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    });

    test('labels and descriptions refer to existing ids', () => {
      const ids = idsOf(tree);
      const references = elements.flatMap((element) =>
        ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor'].flatMap(
          (property) => attribute(element, property)?.split(/\s+/) ?? [],
        ),
      );
      expect(references.filter((id) => !ids.includes(id))).toEqual([]);
    });

    test('contains no inline scripts, handlers or script addresses', () => {
      const inline = elements.filter(
        (element) =>
          element.tagName === 'script' &&
          !attribute(element, 'src') &&
          attribute(element, 'type') !== 'application/ld+json',
      );
      expect(inline).toEqual([]);
      const handlers = elements.flatMap(({ properties }) =>
        Object.keys(properties).filter((key) => /^on/i.test(key)),
      );
      expect(handlers).toEqual([]);
      const addresses = elements.flatMap((element) => attribute(element, 'href') ?? []);
      expect(addresses.filter((address) => /^\s*(javascript|data|vbscript):/i.test(address))).toEqual([]);
    });

    test(isIndexed ? 'may be indexed' : 'asks not to be indexed', () => {
      const robots = elements
        .filter((element) => attribute(element, 'name') === 'robots')
        .map((element) => attribute(element, 'content'));
      expect(robots.some((content) => content?.includes('noindex'))).toBe(!isIndexed);
    });

    test('has machine-readable times only for days', () => {
      const times = elements.filter(named('time')).map((element) => attribute(element, 'dateTime'));
      expect(times.filter((time) => !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(time ?? ''))).toEqual([]);
    });

    test('has list items only in lists', () => {
      const stray = elementsOf(tree, named('ul', 'ol'))
        .flatMap(({ children }) => children)
        .filter((child) => child.type === 'element' && !['li', 'template', 'script'].includes(child.tagName));
      expect(stray).toEqual([]);
    });
  });

  test('robots.txt agrees with the pages', () => {
    const robots = readFileSync(path.join(site.directory, 'robots.txt'), 'utf8');
    const rules = robots.split('\n').filter((line) => /^(user-agent|disallow|allow):/i.test(line));
    expect(rules).toContain('User-agent: *');
    expect(rules.includes(`Disallow: ${site.base}`)).toBe(!isIndexed);
  });
});
