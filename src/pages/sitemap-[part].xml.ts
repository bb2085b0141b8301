import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage, loadPlace, loadSite } from '#view/data/collections.ts';
import { indexedAddresses } from '#view/data/indexing.ts';
import { sitemapParts, sitemapText } from '#view/site/sitemap.ts';

export const getStaticPaths = (async () => {
  const addresses = indexedAddresses(await loadSite(), await loadCoverage(), await loadPlace());
  return sitemapParts(addresses).map((own, part) => ({
    params: { part: String(part) },
    props: { addresses: own },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ addresses: string[] }> = ({ props }) =>
  new Response(sitemapText(props.addresses), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
