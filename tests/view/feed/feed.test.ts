import { describe, expect, test } from 'vitest';
import type { Coverage } from '#view/data/coverage.ts';
import { jsonFeedText, rssText } from '#view/feed/feed-formats.ts';
import { type Feed, type FeedSettings, siteFeed, storyFeed } from '#view/feed/feed-content.ts';
import { boundedBy, sampleCoverage, sampleRecord, supplied, suppliedDay } from '../sample-coverage.ts';

const settings: FeedSettings = {
  site: { title: 'Dateline', language: 'en', feeds: { fullText: 'off' } },
  base: '/coverage/',
  origin: undefined,
};

const flood = sampleCoverage([
  { file: '002.txt', stated: '2031-05-17' },
  { file: '003.txt', date: suppliedDay('2031-05-19'), publisher: supplied('Example Gazette') },
  {
    file: '001.txt',
    date: boundedBy(
      sampleRecord('flood', { file: '001.txt' }),
      sampleRecord('flood', { file: '002.txt', stated: '2031-05-17' }),
      '2031-05-16',
    ),
  },
  { file: '004.txt' },
]);

const correction = { date: '2031-05-18', said: 'It was 18 May.', says: 'It is 17 May.', why: 'Misread.' };
const corrected: Coverage = {
  ...flood,
  story: { ...flood.story, corrections: [{ ...correction, address: '/stories/flood/002/#about' }] },
};

const addresses = ({ entries }: Feed): string[] => entries.map(({ address }) => address);
const entryOf = (feed: Feed, id: string) => {
  const entry = feed.entries.find(({ address }) => address === `/coverage/stories/flood/${id}/`);
  if (!entry) throw new Error(`The feed has no ${id}.`);
  return entry;
};

describe('a feed', () => {
  test('of several stories has the latest of them, and says so', () => {
    const files = (count: number, stated?: string) =>
      Array.from({ length: count }, (_, at) => ({
        file: `${stated ?? 'x'}-${at}.txt`,
        ...(stated && { stated }),
      }));
    const storm = sampleCoverage([...files(350, '2031-01-01'), ...files(150)], { id: 'storm' });
    const fire = sampleCoverage(files(100, '2031-02-01'), { id: 'fire' });
    const feed = siteFeed([storm, fire], settings);
    expect(
      Array.from(
        Map.groupBy(feed.entries, ({ day }) => day),
        ([day, { length }]) => [day, length],
      ),
    ).toEqual([
      ['2031-02-01', 100],
      ['2031-01-01', 300],
      [null, 100],
    ]);
    expect(feed.description).toContain(
      'These are 500 of 600, the latest first: the feed of each story has all of it.',
    );
    expect(siteFeed([storm], settings).entries).toHaveLength(500);
  });

  test('has the latest article first and the undated last', () => {
    expect(addresses(siteFeed([flood], settings))).toEqual([
      '/coverage/stories/flood/003/',
      '/coverage/stories/flood/002/',
      '/coverage/stories/flood/001/',
      '/coverage/stories/flood/004/',
    ]);
  });

  test.each([
    ['a stated date', '002', '2031-05-17', '<b>Date:</b> <b>Dated by the article.</b> Its own date line'],
    ['a supplied date', '003', '2031-05-19', '<b>Date:</b> <b>Dated by us:</b> 19 May 2031. Checked'],
    ['a bounded date', '001', null, '<b>Date:</b> <b>Undated</b>, written after 16 May 2031.'],
    ['no date', '004', null, '<b>Date:</b> <b>Undated.</b> No date line was found in the article'],
  ])('of an article with %s says so', (_what, id, day, words) => {
    const entry = entryOf(siteFeed([flood], settings), id);
    expect(entry.day).toBe(day);
    expect(entry.html).toContain(words);
  });

  test('names a publisher that is supplied, and says of others that they are not known', () => {
    const feed = siteFeed([flood], settings);
    expect(entryOf(feed, '003').publisher).toBe('Example Gazette');
    expect(entryOf(feed, '002').publisher).toBeNull();
    expect(entryOf(feed, '002').html).toContain('<b>Publisher:</b> Not known.');
  });

  test('has no more of a text than headline and standfirst', () => {
    const feed = siteFeed([flood], settings);
    expect(feed.entries.map(({ fullText }) => fullText)).toEqual([null, null, null, null]);
    expect(jsonFeedText(feed, undefined)).not.toContain('Nobody was hurt');
    expect(rssText(feed, undefined)).not.toContain('Nobody was hurt');
  });

  test('has the text where the site allows it', () => {
    const site = { ...settings.site, feeds: { fullText: 'on' as const } };
    const feed = siteFeed([flood], { ...settings, site });
    const text = '<p>The river rose on Friday evening. Nobody was hurt, the town said.</p>';
    expect(entryOf(feed, '002').fullText).toBe(text);
    expect(rssText(feed, undefined)).toContain(text);
    expect(JSON.parse(jsonFeedText(feed, undefined)).items[0].content_html).toContain(text);
  });

  test('has a correction as an entry of its day, and with the article that it is about', () => {
    const feed = storyFeed(corrected, settings);
    expect(addresses(feed)[1]).toMatch(/^\/coverage\/corrections\/#flood-2031-05-18-[0-9a-f]{6}$/);
    expect(feed.entries[1]).toMatchObject({ day: '2031-05-18', title: 'Correction: The flood' });
    expect(entryOf(feed, '002').html).toContain(
      '<b>Corrected 18 May 2031:</b> It said “It was 18 May.”; it says “It is 17 May.”. Misread.',
    );
    expect(entryOf(feed, '003').html).not.toContain('Corrected');
  });

  test('of a story has the articles of that story alone', () => {
    const fire = sampleCoverage([{ file: '001.txt' }], { id: 'fire', title: 'The fire' });
    expect(siteFeed([flood, fire], settings).entries).toHaveLength(5);
    expect(addresses(storyFeed(fire, settings))).toEqual(['/coverage/stories/fire/001/']);
    expect(storyFeed(fire, settings).title).toBe('The fire — Dateline');
  });
});

describe('an address in a feed', () => {
  const origin = new URL('https://example.org');

  test('has its host where it is known', () => {
    const rss = rssText(siteFeed([flood], { ...settings, origin }), origin);
    expect(rss).toContain('<guid isPermaLink="true">https://example.org/coverage/stories/flood/003/</guid>');
    expect(rss).toContain('<atom:link href="https://example.org/coverage/feed.xml" rel="self"');
    expect(rss).not.toMatch(/(?:href="|<link>)\//);
  });

  test('is that of the page where no host is known', () => {
    const rss = rssText(siteFeed([flood], settings), undefined);
    expect(rss).toContain('<guid isPermaLink="false">/coverage/stories/flood/003/</guid>');
    expect(rss).not.toContain('rel="self"');
  });
});

test.each([
  ['markup', '<script>alert(1)</script> & </p>'],
  ['the end of a CDATA section', 'x ]]> y ]]&gt; z'],
  ['a character that XML cannot hold', 'a\u0000b\u0008c\ufffe'],
  ['a link', '[x](javascript:alert(1)) https://example.org/'],
])('%s in a text is text in both formats', (_what, text) => {
  const sentences = [`The mayor said: ${text}.`];
  const coverage = sampleCoverage([{ file: '001.txt', stated: '2031-05-17', sentences }]);
  const site = { ...settings.site, feeds: { fullText: 'on' as const } };
  const feed = siteFeed([coverage], { ...settings, site });
  for (const written of [rssText(feed, undefined), jsonFeedText(feed, undefined)]) {
    expect(written).not.toMatch(/[\0\b]/);
  }
  const { items } = JSON.parse(jsonFeedText(feed, undefined));
  expect(items[0].title).toBe(sentences[0]);
  expect(items[0].content_html).not.toMatch(/<script|<a [^>]*href="(?:javascript|https)/);
});
