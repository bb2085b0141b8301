import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { isDated } from '#contracts/dates.ts';
import { type BuiltSite, builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { attribute, builtPages, elementsOf, named, textOf } from './built-pages.ts';
import { builtStories } from './built-stories.ts';

const dataSchema = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.enum(['Article', 'CollectionPage']),
  '@id': z.string(),
  datePublished: z.iso.date().optional(),
  publisher: z.object({ '@type': z.literal('Organization'), name: z.string() }).optional(),
});

describe.each<BuiltSite>([...builtSites, inventedSite])(
  'the structured data of the build "$name"',
  (site) => {
    const origin = site.env['SITE_URL'] ?? '';
    const pages = builtPages(site).map(({ address, tree }) => {
      const scripts = elementsOf(tree, named('script')).filter(
        (script) => attribute(script, 'type') === 'application/ld+json',
      );
      const data = scripts.map((script) => dataSchema.parse(JSON.parse(textOf(script))));
      const properties = new Map(
        elementsOf(tree, named('meta')).flatMap((meta) => {
          const property = attribute(meta, 'property');
          return property === null ? [] : [[property, attribute(meta, 'content')] as const];
        }),
      );
      return { address, tree, data, properties };
    });
    const articles = builtStories(site).flatMap((story) => story.articles);
    const pageOf = (url: string) => pages.find(({ address }) => `${site.base}${address}` === url);

    test('every article has the date and publisher of its page', () => {
      for (const { url, date, publisher } of articles) {
        const page = pageOf(url);
        const [data, ...more] = page?.data ?? [];
        expect([url, more.length, data?.['@type'], data?.['@id']]).toEqual([
          url,
          0,
          'Article',
          `${origin}${url}`,
        ]);
        const day = isDated(date) ? date.edtf : undefined;
        expect([url, data?.datePublished]).toEqual([url, day]);
        expect([url, page?.properties.get('article:published_time')]).toEqual([url, day]);
        expect([url, data?.publisher?.name]).toEqual([
          url,
          publisher.status === 'supplied' ? publisher.name : undefined,
        ]);
        const head = page
          ? elementsOf(page.tree, named('header')).filter((header) =>
              attribute(header, 'className')?.includes('head'),
            )
          : [];
        const times = head
          .flatMap((header) => elementsOf(header, named('time')))
          .map((time) => attribute(time, 'dateTime'));
        if (day) expect([url, times]).toEqual([url, expect.arrayContaining([day])]);
        else expect([url, times]).toEqual([url, []]);
      }
    });

    test('every page of a story is a collection, and no page has two sets of data', () => {
      const ofStories = pages.filter(({ address }) => /^stories\/[^/]+\/$/.test(address));
      expect(ofStories).not.toEqual([]);
      for (const { data } of ofStories) expect(data.map((one) => one['@type'])).toEqual(['CollectionPage']);
      expect(pages.filter(({ data }) => data.length > 1)).toEqual([]);
    });

    test('every page has a preview title, and an address only if the host is known', () => {
      for (const { address, properties } of pages) {
        expect([address, properties.get('og:title')]).toEqual([address, expect.stringMatching(/\S/)]);
        const isHosted = origin !== '' && address !== '404.html';
        expect([address, properties.get('og:url')?.startsWith(origin) ?? false]).toEqual([address, isHosted]);
      }
    });

    test('every story and article has a preview picture if the site’s address is known', () => {
      const urls = [...builtStories(site).map(({ url }) => url), ...articles.map(({ url }) => url)];
      for (const url of urls) {
        const properties = pageOf(url)?.properties;
        const file = path.join(site.directory, url.slice(site.base.length), 'card.png');
        if (origin === '') {
          expect([url, properties?.get('og:image'), existsSync(file)]).toEqual([url, undefined, false]);
          continue;
        }
        expect([url, properties?.get('og:image')]).toEqual([url, `${origin}${url}card.png`]);
        expect(properties?.get('og:image:alt')).toContain(properties?.get('og:title') ?? '?');
        const png = readFileSync(file);
        expect([url, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([url, 1200, 630]);
      }
    });
  },
);
