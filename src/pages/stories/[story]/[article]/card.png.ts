import type { APIRoute, GetStaticPaths } from 'astro';
import { articleFacts } from '#view/article/article-page.ts';
import { drawCard } from '#view/card/card-image.ts';
import { articleCard, type Card, isDrawable } from '#view/card/card.ts';
import { loadCoverage, loadSite } from '#view/data/collections.ts';
import { articlesWithPages } from '#view/data/coverage.ts';
import { parseBase } from '#contracts/urls.ts';

/** None where the site's address is not known: previews need the whole address of a picture. */
export const getStaticPaths = (async () => {
  if (!import.meta.env.SITE) return [];
  const { title } = await loadSite();
  const base = parseBase(import.meta.env.BASE_URL);
  return (await loadCoverage())
    .flatMap((coverage) => articlesWithPages(coverage).map((entry) => articleFacts(coverage, entry, base)))
    .map((facts) => ({
      params: { story: facts.story.id, article: facts.id },
      props: { card: articleCard(facts, title) },
    }))
    .filter(({ props }) => isDrawable(props.card));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(await drawCard(props.card), { headers: { 'Content-Type': 'image/png' } });
