import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage } from '#view/data/collections.ts';
import type { ArticleEntry, Coverage } from '#view/data/coverage.ts';
import { dataParts, partData } from '#view/story/story-data.ts';
import { parseBase } from '#contracts/urls.ts';

interface Props {
  coverage: Coverage;
  part: ArticleEntry[];
}

/** None for a story with a single data file. */
export const getStaticPaths = (async () =>
  (await loadCoverage()).flatMap((coverage) => {
    const parts = dataParts(coverage);
    return parts.length < 2
      ? []
      : parts.map((part, index) => ({
          params: { story: coverage.story.id, part: String(index + 1) },
          props: { coverage, part },
        }));
  })) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { coverage, part } }) =>
  new Response(partData(coverage, part, parseBase(import.meta.env.BASE_URL)), {
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' },
  });
