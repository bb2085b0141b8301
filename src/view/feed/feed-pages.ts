import type { Feed, FeedEntry } from './feed-content.ts';
import { formatNumber } from '#contracts/number-format.ts';

/** Entries per page: some 60 KB, or 5 KB compressed, for hourly polling. */
const MAX_ENTRIES = 50;

/**
 * Divides a feed into pages, each linking the next: the first at the address of the feed, the second at `feed-2.xml`
 * and `feed-2.json`. Dated entries are in order, latest first. Undated entries are spread evenly over all pages, so
 * that the first has some.
 */
export function feedPages(feed: Feed): Feed[] {
  const count = Math.ceil(feed.entries.length / MAX_ENTRIES);
  if (count <= 1) return [feed];
  const dated = feed.entries.filter(({ day }) => day !== null);
  const undated = feed.entries.filter(({ day }) => day === null);
  return Array.from({ length: count }, (_, page) => {
    const entries = [dated, undated].flatMap((all) => share(all, page, count));
    return {
      ...feed,
      ...addressesOf(feed, page),
      next: page + 1 < count ? addressesOf(feed, page + 1) : null,
      description: `${feed.description} ${describePage(page, count, entries, { dated, undated })}`,
      entries,
    };
  });
}

const share = (entries: readonly FeedEntry[], page: number, count: number): FeedEntry[] =>
  entries.slice(Math.ceil((page * entries.length) / count), Math.ceil(((page + 1) * entries.length) / count));

function addressesOf({ rss, json }: Feed, page: number): Pick<Feed, 'rss' | 'json'> {
  const numbered = (address: string): string =>
    page === 0 ? address : address.replace(/(?=\.\w+$)/, `-${page + 1}`);
  return { rss: numbered(rss), json: numbered(json) };
}

function describePage(
  page: number,
  count: number,
  entries: readonly FeedEntry[],
  { dated, undated }: { dated: readonly FeedEntry[]; undated: readonly FeedEntry[] },
): string {
  const here = entries.filter(({ day }) => day !== null).length;
  const of = (some: number, all: readonly FeedEntry[]): string =>
    `${formatNumber(some)} of ${formatNumber(all.length)}`;
  const parts = [
    ...(dated.length > 0 ? [`${of(here, dated)} dated entries, the latest first`] : []),
    ...(undated.length > 0 ? [`${of(entries.length - here, undated)} undated entries`] : []),
  ];
  const others =
    page + 1 < count ? 'The others are on the pages after it, each of which names the next.' : '';
  return `This is page ${page + 1} of ${count}, with ${parts.join(', and ')}. ${others}`.trim();
}
