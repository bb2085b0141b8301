import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage, loadSite } from '#view/data/collections.ts';
import type { Coverage } from '#view/data/coverage.ts';
import { bibtexEntry, cslItems } from '#view/story/citations.ts';
import { parseBase } from '#contracts/urls.ts';

export const getStaticPaths = (async () =>
  (await loadCoverage()).map((coverage) => ({
    params: { story: coverage.story.id },
    props: { coverage },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ coverage: Coverage }> = async ({ props, site }) => {
  const { title } = await loadSite();
  const place = { base: parseBase(import.meta.env.BASE_URL), origin: site, site: title };
  return new Response(cslItems(props.coverage, place).map(bibtexEntry).join('\n'), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
};
