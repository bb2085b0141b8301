import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage } from '#view/data/collections.ts';
import type { Coverage } from '#view/data/coverage.ts';
import { storyData } from '#view/story/story-data.ts';
import { directFiles } from '#view/data/direct-files.ts';
import { parseBase, storyDataPath } from '#contracts/urls.ts';

export const getStaticPaths = (async () =>
  directFiles(
    (await loadCoverage()).map((coverage) => ({
      params: { story: coverage.story.id },
      props: { coverage },
    })),
    ({ story }) => storyDataPath(story),
    dataOf,
  )) satisfies GetStaticPaths;

const dataOf = ({ coverage }: { coverage: Coverage }): string =>
  `${JSON.stringify(storyData(coverage, parseBase(import.meta.env.BASE_URL)))}\n`;

export const GET: APIRoute<{ coverage: Coverage }> = ({ props }) =>
  new Response(dataOf(props), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
