import type { APIRoute, GetStaticPaths } from 'astro';
import { parseBase, tablePath } from '#contracts/urls.ts';
import { loadCoverage } from '#view/data/collections.ts';
import { directFiles } from '#view/data/direct-files.ts';
import { type Table, toCsv } from '#view/export/table.ts';
import { storyTables } from '#view/export/tables.ts';

export const getStaticPaths = (async () =>
  directFiles(
    (await loadCoverage()).flatMap((coverage) =>
      storyTables(coverage, parseBase(import.meta.env.BASE_URL)).map((table) => ({
        params: { story: coverage.story.id, table: table.name },
        props: { table },
      })),
    ),
    ({ story, table }) => tablePath(story, table),
    ({ table }) => toCsv(table),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props }) =>
  new Response(toCsv(props.table), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
