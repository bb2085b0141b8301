import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage } from '#view/data/collections.ts';
import { storyData } from '#view/story/story-data.ts';
import type { Story } from '#contracts/story.ts';
import { parseBase } from '#contracts/urls.ts';

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
