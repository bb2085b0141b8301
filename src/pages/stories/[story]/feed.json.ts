import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage, loadSite } from '../../../lib/collections.ts';
import type { Coverage } from '../../../lib/coverage.ts';
import { jsonFeedText } from '../../../lib/feed-formats.ts';
import { storyFeed } from '../../../lib/feed.ts';
import { parseBase } from '../../../lib/urls.ts';

export const getStaticPaths = (async () =>
  (await loadCoverage()).map((coverage) => ({
    params: { story: coverage.story.id },
    props: { coverage },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ coverage: Coverage }> = async ({ props, site: origin }) => {
  const settings = { site: await loadSite(), base: parseBase(import.meta.env.BASE_URL), origin };
  return new Response(jsonFeedText(storyFeed(props.coverage, settings), origin), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
};
