import type { APIRoute } from 'astro';
import { loadSite } from '#view/data/collections.ts';
import { mayIndexAny } from '#view/data/indexing.ts';
import { robotsText } from '#view/site/host-files.ts';
import { absoluteAddress, addressOf, parseBase, paths } from '#contracts/urls.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const base = parseBase(import.meta.env.BASE_URL);
  const mayIndex = mayIndexAny(await loadSite());
  const sitemap = origin ? absoluteAddress(origin, addressOf(base, paths.sitemap)) : null;
  return new Response(robotsText(mayIndex, base, sitemap), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
