import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage, loadPlace, loadSite } from '#view/data/collections.ts';
import { JSON_FEED_TYPE, jsonFeedText, RSS_TYPE, rssText } from '#view/feed/feed-formats.ts';
import { feedPages } from '#view/feed/feed-pages.ts';
import { type Feed, siteFeed, storyFeed } from '#view/feed/feed-content.ts';
import { directFiles } from '#view/data/direct-files.ts';

interface Props {
  page: Feed;
  format: 'rss' | 'json';
}

/** Every page of the site's feed and of each story's, in both formats. */
export const getStaticPaths = (async () => {
  const { base, origin } = await loadPlace();
  const settings = { site: await loadSite(), base, origin };
  const coverages = await loadCoverage();
  const feeds = [
    siteFeed(coverages, settings),
    ...coverages.map((coverage) => storyFeed(coverage, settings)),
  ];
  return directFiles(
    feeds.flatMap(feedPages).flatMap((page) =>
      (['rss', 'json'] as const).map((format) => ({
        params: { feed: page[format].slice(base.length) },
        props: { page, format },
      })),
    ),
    ({ feed }) => feed,
    (props) => feedText(props, origin),
  );
}) satisfies GetStaticPaths;

const feedText = ({ page, format }: Props, origin: URL | undefined): string =>
  format === 'rss' ? rssText(page, origin) : jsonFeedText(page, origin);

export const GET: APIRoute<Props> = ({ props, site }) =>
  new Response(feedText(props, site), {
    headers: { 'Content-Type': props.format === 'rss' ? `${RSS_TYPE}; charset=utf-8` : JSON_FEED_TYPE },
  });
