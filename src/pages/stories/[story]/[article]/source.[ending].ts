import type { APIRoute, GetStaticPaths } from 'astro';
import type { Article } from '#contracts/article.ts';
import { loadCoverage } from '#view/data/collections.ts';
import { readSource } from '#view/data/content-files.ts';
import { articlesWithPages } from '#view/data/coverage.ts';
import { directFiles } from '#view/data/direct-files.ts';

export const getStaticPaths = (async () =>
  directFiles(
    (await loadCoverage()).flatMap((coverage) =>
      articlesWithPages(coverage).map(({ article: { id, source } }) => ({
        params: {
          story: coverage.story.id,
          article: id,
          ending: source.url.slice(source.url.lastIndexOf('.') + 1),
        },
        props: { source },
      })),
    ),
    (_params, { source }) => source.url,
    ({ source }) => readSource(source),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: Article['source'] }> = async ({ props }) =>
  new Response(await readSource(props.source), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
