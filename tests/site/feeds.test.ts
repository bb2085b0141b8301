import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { isDated } from '#contracts/dates.ts';
import { type BuiltSite, builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { attribute, builtFiles, builtPages, elementsOf, named } from './built-pages.ts';
import { builtStories } from './built-stories.ts';

const jsonFeedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.string(),
  feed_url: z.string(),
  next_url: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.string(),
      title: z.string(),
      content_html: z.string(),
      date_published: z.iso.datetime().optional(),
      date_modified: z.undefined().optional(),
      _dateline: z.object({ status: z.string(), edtf: z.string().nullable() }),
    }),
  ),
});

const read = ({ directory }: BuiltSite, file: string): string =>
  readFileSync(path.join(directory, file), 'utf8');

/** Every page of a feed, following the links from the first. */
function feedPages(site: BuiltSite, folder: string) {
  const pages = [];
  for (let file: string | undefined = path.join(folder, 'feed.json'); file !== undefined;) {
    const json: z.infer<typeof jsonFeedSchema> = jsonFeedSchema.parse(JSON.parse(read(site, file)));
    const xml = read(site, file.replace(/json$/, 'xml'));
    pages.push({ file, json, xml, rss: parseFeed(xml) });
    file = json.next_url && pathBelow(site, json.next_url);
  }
  return pages;
}

const pathBelow = (site: BuiltSite, address: string): string =>
  new URL(address, 'https://example.org').pathname.slice(site.base.length);

const onSite = (site: BuiltSite, address: string): string => `${site.env['SITE_URL'] ?? ''}${address}`;

describe.each<BuiltSite>([...builtSites, inventedSite])('the feeds of the build "$name"', (site) => {
  const files = builtFiles(site);
  const feeds = files.filter((file) => path.basename(file) === 'feed.xml').map((file) => path.dirname(file));
  const stories = builtStories(site);
  const articles = new Map(
    stories.flatMap((story) => story.articles.map((article) => [onSite(site, article.url), article])),
  );

  test('the site and each story have one, in both formats', () => {
    const folders = ['.', ...stories.map(({ id }) => `stories/${id}`)].sort();
    expect(feeds.toSorted()).toEqual(folders);
    expect(
      files
        .filter((file) => path.basename(file) === 'feed.json')
        .map((file) => path.dirname(file))
        .sort(),
    ).toEqual(folders);
  });

  test('every page is linked from the previous one', () => {
    const named = feeds.flatMap((folder) => feedPages(site, folder).map(({ file }) => path.normalize(file)));
    expect(files.filter((file) => /^feed(-\d+)?\.json$/.test(path.basename(file)))).toEqual(named.sort());
  });

  describe.each(feeds)('in %s', (folder) => {
    const pages = feedPages(site, folder);
    const items = pages.flatMap(({ json }) => json.items);

    test('RSS 2.0 parses to the entries of the JSON feed', () => {
      for (const { rss, json, xml } of pages) {
        expect(rss.meta).toEqual({ type: 'rss', version: '2.0' });
        expect(rss.title).toBe(json.title);
        expect(rss.items.map(({ title }) => title?.replace(/\s+/g, ' '))).toEqual(
          json.items.map(({ title }) => title.replace(/\s+/g, ' ')),
        );
        expect(rss.items.map(({ id }) => id)).toEqual(json.items.map(({ id }) => id));
        expect(rss.items.map(({ published }) => published?.toISOString())).toEqual(
          json.items.map(({ date_published }) => date_published),
        );
        const [, next] = /<atom:link href="([^"]+)" rel="next"/.exec(xml) ?? [];
        expect(next).toBe(json.next_url?.replace(/json$/, 'xml'));
      }
    });

    test('an entry has its article’s date, or the reason why it has none', () => {
      const entries = items.filter(({ _dateline }) => _dateline.status !== 'correction');
      const own =
        folder === '.'
          ? articles.size
          : stories.find(({ id }) => folder === `stories/${id}`)?.articles.length;
      expect(entries).toHaveLength(own ?? 0);
      for (const { url, date_published, content_html, _dateline } of entries) {
        const date = articles.get(url)?.date;
        expect([url, _dateline.status, _dateline.edtf]).toEqual([url, date?.status, date?.edtf]);
        const day = date && isDated(date) ? date.edtf : undefined;
        expect([url, date_published?.slice(0, 10)]).toEqual([url, day]);
        expect(content_html).toContain(day ? '<b>Date:</b>' : '<b>Undated');
      }
    });

    test('the first page has undated entries, if there are any', () => {
      const isUndated = (item: (typeof items)[number]): boolean => item.date_published === undefined;
      expect(pages[0]?.json.items.some(isUndated)).toBe(items.some(isUndated));
    });

    test('no date is that of the build', () => {
      for (const { xml, json } of pages) {
        expect(xml).not.toMatch(/<lastBuildDate|<atom:updated|<dc:date/);
        expect(xml.match(/<pubDate>/g)?.length ?? 0).toBe(
          json.items.filter((item) => item.date_published).length,
        );
      }
    });

    test('ids are unique addresses', () => {
      expect(items.map(({ id }) => id)).toEqual(items.map(({ url }) => url));
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    });
  });

  test('every page links the site’s feed, a story’s pages first the story’s', () => {
    const pages = builtPages(site).filter(({ html }) => !html.includes('http-equiv="refresh"'));
    for (const { address, tree } of pages) {
      const links = elementsOf(tree, named('link')).filter((link) => attribute(link, 'rel') === 'alternate');
      const announced = links.map((link) => [attribute(link, 'type'), attribute(link, 'href')]);
      const isStory =
        stories.some(({ id }) => address.startsWith(`stories/${id}/`)) ||
        (address === '' && stories.length === 1);
      const folder = isStory ? `stories/${address === '' ? stories[0]?.id : address.split('/')[1]}/` : null;
      expect([address, announced]).toEqual([
        address,
        [folder, ''].flatMap((place) =>
          place === null
            ? []
            : [
                ['application/rss+xml', `${site.base}${place}feed.xml`],
                ['application/feed+json', `${site.base}${place}feed.json`],
              ],
        ),
      ]);
      expect(links.map((link) => attribute(link, 'title'))).not.toContain(null);
    }
  });
});
