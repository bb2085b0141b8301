import type { APIRoute } from 'astro';
import { loadCoverage, loadSite } from '../lib/collections.ts';
import { jsonFeedText } from '../lib/feed-formats.ts';
import { siteFeed } from '../lib/feed.ts';
import { parseBase } from '../lib/urls.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const settings = { site: await loadSite(), base: parseBase(import.meta.env.BASE_URL), origin };
  return new Response(jsonFeedText(siteFeed(await loadCoverage(), settings), origin), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
};
