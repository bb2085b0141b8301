import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed-content.ts';
import { absoluteAddress } from '#contracts/urls.ts';

/** Media types of the two formats. */
export const RSS_TYPE = 'application/rss+xml';
export const JSON_FEED_TYPE = 'application/feed+json';

/** Formats a feed as RSS 2.0. The only dates are those of entries, so the file changes only with them. */
export function rssText(feed: Feed, origin: URL | undefined): string {
  const at = (address: string): string => absoluteAddress(origin, address);
  const links = [
    // A feed can name its own address only if the host is known.
    ...(origin ? [{ href: at(feed.rss), rel: 'self', type: RSS_TYPE }] : []),
    ...(feed.next ? [{ href: at(feed.next.rss), rel: 'next', type: RSS_TYPE }] : []),
  ];
  const rss = {
    title: feed.title,
    link: at(feed.home),
    description: feed.description,
    language: feed.language,
    ...(links.length > 0 ? { atom: { links } } : {}),
    items: feed.entries.map((entry) => ({
      title: printable(entry.title),
      link: at(entry.address),
      description: printable(entry.html),
      guid: { value: at(entry.address), isPermaLink: origin !== undefined },
      categories: [{ name: entry.story }],
      ...(entry.day === null ? {} : { pubDate: noon(entry.day) }),
      dc: {
        languages: [entry.language],
        ...(entry.publisher === null ? {} : { publishers: [printable(entry.publisher)] }),
      },
      ...(entry.fullText === null ? {} : { content: { encoded: printable(entry.fullText) } }),
    })),
  };
  return generateRssFeed(rss, { strict: true });
}

/** Formats a feed as JSON Feed 1.1; `_dateline` has the status of a date as in `story.json`. */
export function jsonFeedText(feed: Feed, origin: URL | undefined): string {
  const at = (address: string): string => absoluteAddress(origin, address);
  const json = generateJsonFeed(
    {
      title: feed.title,
      home_page_url: at(feed.home),
      feed_url: at(feed.json),
      ...(feed.next ? { next_url: at(feed.next.json) } : {}),
      description: feed.description,
      language: feed.language,
      items: feed.entries.map((entry) => jsonItem(entry, at(entry.address))),
    },
    { strict: true },
  );
  return `${JSON.stringify(json, null, 1)}\n`;
}

function jsonItem(entry: FeedEntry, url: string) {
  return {
    id: url,
    url,
    title: entry.title,
    content_html: entry.fullText === null ? entry.html : `${entry.html}${entry.fullText}`,
    ...(entry.summary === null ? {} : { summary: entry.summary }),
    ...(entry.day === null ? {} : { date_published: noon(entry.day) }),
    tags: [entry.story],
    language: entry.language,
    _dateline: { status: entry.status, edtf: entry.edtf, publisher: entry.publisher },
  };
}

/** Both formats need a time; noon UTC is on that day in nearly every time zone. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Removes characters that XML does not allow. */
const printable = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
