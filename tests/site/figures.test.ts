import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { isOfStory } from '#contracts/story.ts';
import { attribute, builtPages, elementsOf, named, textOf } from './built-pages.ts';
import { builtStories } from './built-stories.ts';

/** Parses CSV (RFC 4180). */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe.each([...builtSites, inventedSite])('the figures of the build "$name"', (site) => {
  const pages = new Map(builtPages(site).map((page) => [page.address, page]));

  describe.each(builtStories(site))('$id', (story) => {
    const page = pages.get(`stories/${story.id}/`);
    const csv = path.join(site.directory, 'stories', story.id, 'figures.csv');
    const withClass = (name: string) =>
      page
        ? elementsOf(page.tree, (element) =>
            (attribute(element, 'className') ?? '').split(' ').includes(name),
          )
        : [];
    const panels = withClass('reported');
    const sections = page ? elementsOf(page.tree, (element) => attribute(element, 'id') === 'figures') : [];
    const ofEvent = story.figures.filter(isOfStory);
    const kinds = new Set(ofEvent.map(({ kind }) => kind));

    test('have a panel if any are of the event, and a file if there are any', () => {
      expect([panels.length, existsSync(csv)]).toEqual([kinds.size > 0 ? 1 : 0, story.figures.length > 0]);
    });

    test('no lines or shading connect marks', () => {
      for (const svg of sections.flatMap((section) => elementsOf(section, named('svg')))) {
        expect(elementsOf(svg, named('path', 'polyline', 'polygon', 'rect'))).toEqual([]);
        for (const line of elementsOf(svg, named('line'))) {
          const [x1, x2, y1, y2] = ['x1', 'x2', 'y1', 'y2'].map((name) => attribute(line, name));
          expect(x1 === x2 || y1 === y2).toBe(true);
        }
      }
    });

    if (kinds.size === 0) return;

    test('the file has a line for each, as story.json gives it', () => {
      const [head = [], ...rows] = readCsv(readFileSync(csv, 'utf8'));
      const column = (name: string): string[] => rows.map((row) => row[head.indexOf(name)] ?? '');
      expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
      for (const [name, values] of [
        ['article', story.figures.map(({ article }) => article)],
        ['kind', story.figures.map(({ kind }) => kind)],
        ['value', story.figures.map(({ value }) => `${value ?? ''}`)],
        ['bound', story.figures.map(({ bound }) => bound)],
        ['scope', story.figures.map(({ scope }) => scope)],
        ['count', story.figures.map(({ count }) => count.exact)],
        ['words', story.figures.map(({ words }) => words)],
        ['start', story.figures.map(({ citation }) => `${citation.start}`)],
      ] as const) {
        expect(column(name)).toEqual(values);
      }
    });

    test('every kind has its section, in words of the articles', () => {
      const counts = ofEvent.map(({ count }) => count.exact);
      for (const kind of kinds) {
        const id = `figures-${kind}`;
        const places = page ? elementsOf(page.tree, (element) => attribute(element, 'id') === id) : [];
        expect([id, places.length]).toEqual([id, 1]);
      }
      const shown = withClass('theirs').filter((element) => attribute(element, 'lang') === null);
      const others = panels.flatMap((panel) => elementsOf(panel, (element) => shown.includes(element)));
      for (const words of others) expect(counts).toContain(textOf(words).trim());
    });

    test('every number on a plot is reported by an article, and every mark links to its sentence', () => {
      const counts = new Set(ofEvent.map(({ count }) => count.exact));
      const links = sections
        .flatMap((section) => elementsOf(section, named('svg')))
        .flatMap((svg) => elementsOf(svg, named('a')));
      for (const link of links) {
        const [words = ''] = /^.*(?=, [^,]*$)/.exec(attribute(link, 'ariaLabel') ?? '') ?? [];
        expect(counts).toContain(words);
        expect(attribute(link, 'href')).toMatch(/\/(?:#s\d+)?$/);
      }
    });
  });
});
