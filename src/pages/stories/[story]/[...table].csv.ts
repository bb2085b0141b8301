import type { APIRoute, GetStaticPaths } from 'astro';
import { parseBase, storyPath, tablePath } from '#contracts/urls.ts';
import { loadCoverage } from '#view/data/collections.ts';
import { directFiles } from '#view/data/direct-files.ts';
import { type Table, toCsv } from '#view/export/table.ts';
import { storyTables } from '#view/export/tables.ts';

interface Props {
  path: string;
  table: Table;
}

export const getStaticPaths = (async () =>
  directFiles(
    (await loadCoverage()).flatMap((coverage) =>
      storyTables(coverage, parseBase(import.meta.env.BASE_URL)).map((table) => {
        const { id } = coverage.story;
        const path = tablePath(id, table.name, table.part);
        return {
          params: { story: id, table: path.slice(storyPath(id).length, -'.csv'.length) },
          props: { path, table },
        };
      }),
    ),
    (_params, { path }) => path,
    ({ table }) => toCsv(table),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(toCsv(props.table), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
