import { describe, expect, test } from 'vitest';
import { feedPages } from '#view/feed/feed-pages.ts';
import type { Feed, FeedEntry } from '#view/feed/feed-content.ts';

const entry = (address: string, day: string | null): FeedEntry => ({
  address,
  title: 'T',
  day,
  summary: null,
  html: '',
  fullText: null,
  story: 'S',
  language: 'en',
  publisher: null,
  status: day === null ? 'unknown' : 'stated',
  edtf: day,
});

const feedOf = (dated: number, undated: number): Feed => ({
  title: 'Feed',
  description: 'What it is.',
  language: 'en',
  home: '/coverage/',
  rss: '/coverage/feed.xml',
  json: '/coverage/feed.json',
  next: null,
  entries: [
    ...Array.from({ length: dated }, (_, index) => entry(`/d${index}/`, '2031-05-17')),
    ...Array.from({ length: undated }, (_, index) => entry(`/u${index}/`, null)),
  ],
});

test.each([
  [0, 0],
  [1, 0],
  [30, 20],
  [0, 50],
])('a feed of %i dated and %i undated entries is one page, as it is', (dated, undated) => {
  const feed = feedOf(dated, undated);
  expect(feedPages(feed)).toEqual([feed]);
});

describe.each([
  [51, 0, 2],
  [0, 51, 2],
  [50, 1, 2],
  [1, 50, 2],
  [7001, 3001, 201],
  [9999, 1, 200],
])('a feed of %i dated and %i undated entries', (dated, undated, count) => {
  const feed = feedOf(dated, undated);
  const pages = feedPages(feed);

  test('has every entry on one page, the latest first and the undated last', () => {
    expect(pages).toHaveLength(count);
    const addresses = pages.flatMap(({ entries }) => entries.map(({ address }) => address));
    expect(addresses.toSorted()).toEqual(feed.entries.map(({ address }) => address).sort());
    expect(addresses.filter((address) => address.startsWith('/d'))).toEqual(
      feed.entries.slice(0, dated).map(({ address }) => address),
    );
    for (const { entries } of pages) {
      const firstUndated = entries.findIndex(({ day }) => day === null);
      if (firstUndated >= 0) expect(entries.slice(firstUndated).every(({ day }) => day === null)).toBe(true);
    }
  });

  test('has room on each page for what stands there, and none empty', () => {
    const sizes = pages.map(({ entries }) => entries.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(52);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });

  test('has undated entries on its first page, where there are any', () => {
    expect(pages[0]?.entries.some(({ day }) => day === null)).toBe(undated > 0);
  });

  test('names on each page the next, but for the last', () => {
    for (const [index, page] of pages.entries()) {
      const following = pages[index + 1];
      expect(page.next).toEqual(following ? { rss: following.rss, json: following.json } : null);
    }
    expect(pages[0]).toMatchObject({ rss: '/coverage/feed.xml', json: '/coverage/feed.json' });
    expect(pages[1]).toMatchObject({ rss: '/coverage/feed-2.xml', json: '/coverage/feed-2.json' });
  });
});

test('a page says what it has of what there is', () => {
  const pages = feedPages(feedOf(90, 60));
  expect(pages.map(({ description }) => description)).toEqual([
    'What it is. This is page 1 of 3, with 30 of 90 dated entries, the latest first, and 20 of 60 undated entries. The others are on the pages after it, each of which names the next.',
    'What it is. This is page 2 of 3, with 30 of 90 dated entries, the latest first, and 20 of 60 undated entries. The others are on the pages after it, each of which names the next.',
    'What it is. This is page 3 of 3, with 30 of 90 dated entries, the latest first, and 20 of 60 undated entries.',
  ]);
});
