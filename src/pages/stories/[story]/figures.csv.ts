import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage } from '#view/data/collections.ts';
import { figuresCsv } from '#view/figures/figures-csv.ts';
import { parseBase } from '#contracts/urls.ts';

export const getStaticPaths = (async () => {
  const base = parseBase(import.meta.env.BASE_URL);
  return (await loadCoverage())
    .filter(({ story }) => story.figures.length > 0)
    .map((coverage) => ({
      params: { story: coverage.story.id },
      props: { csv: figuresCsv(coverage, base) },
    }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
