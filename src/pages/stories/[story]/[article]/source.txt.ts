import type { APIRoute, GetStaticPaths } from 'astro';
import type { Article } from '#contracts/article.ts';
import { loadCoverage } from '#view/data/collections.ts';
import { readSource } from '#view/data/content-files.ts';

export const getStaticPaths = (async () =>
  (await loadCoverage()).flatMap(({ story, articles }) =>
    articles.map(({ article }) => ({
      params: { story: story.id, article: article.id },
      props: { source: article.source },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: Article['source'] }> = async ({ props }) =>
  new Response(await readSource(props.source), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
