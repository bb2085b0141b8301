import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage } from '#view/data/collections.ts';
import type { Coverage } from '#view/data/coverage.ts';
import { storyData } from '#view/story/story-data.ts';
import { parseBase } from '#contracts/urls.ts';

export const getStaticPaths = (async () =>
  (await loadCoverage()).map((coverage) => ({
    params: { story: coverage.story.id },
    props: { coverage },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ coverage: Coverage }> = ({ props }) => {
  const data = storyData(props.coverage, parseBase(import.meta.env.BASE_URL));
  return new Response(`${JSON.stringify(data, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
