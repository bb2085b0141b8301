import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage } from '../../../lib/collections.ts';
import { storyData } from '../../../lib/story-data.ts';
import type { Story } from '../../../lib/story.ts';
import { parseBase } from '../../../lib/urls.ts';

export const getStaticPaths = (async () => {
  const base = parseBase(import.meta.env.BASE_URL);
  return (await loadCoverage()).map((coverage) => ({
    params: { story: coverage.story.id },
    props: { story: storyData(coverage, base) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props }) =>
  new Response(`${JSON.stringify(props.story, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
