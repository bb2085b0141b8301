import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage } from '#view/data/collections.ts';
import type { ArticleEntry, Coverage } from '#view/data/coverage.ts';
import { dataParts, partData } from '#view/story/story-data.ts';
import { directFiles } from '#view/data/direct-files.ts';
import { parseBase, storyPartDataPath } from '#contracts/urls.ts';

interface Props {
  coverage: Coverage;
  part: ArticleEntry[];
}

/** None for a story with a single data file. */
export const getStaticPaths = (async () =>
  directFiles(
    (await loadCoverage()).flatMap((coverage) => {
      const parts = dataParts(coverage);
      return parts.length < 2
        ? []
        : parts.map((part, index) => ({
            params: { story: coverage.story.id, part: String(index + 1) },
            props: { coverage, part },
          }));
    }),
    ({ story, part }) => storyPartDataPath(story, Number(part)),
    dataOf,
  )) satisfies GetStaticPaths;

const dataOf = ({ coverage, part }: Props): string =>
  partData(coverage, part, parseBase(import.meta.env.BASE_URL));

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(dataOf(props), {
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' },
  });
