import type { APIRoute } from 'astro';
import { loadCoverage, loadSite } from '#view/data/collections.ts';
import { indexedAddresses } from '#view/data/indexing.ts';
import { sitemapIndexText, sitemapParts } from '#view/site/sitemap.ts';
import { absoluteAddress, addressOf, parseBase, sitemapPath } from '#contracts/urls.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const base = parseBase(import.meta.env.BASE_URL);
  const addresses = indexedAddresses(await loadSite(), await loadCoverage(), { base, origin });
  const sitemaps = sitemapParts(addresses).map((_, part) =>
    absoluteAddress(origin, addressOf(base, sitemapPath(part))),
  );
  return new Response(sitemapIndexText(sitemaps), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
