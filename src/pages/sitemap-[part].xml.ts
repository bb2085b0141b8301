import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage, loadSite } from '#view/data/collections.ts';
import { indexedAddresses } from '#view/data/indexing.ts';
import { sitemapParts, sitemapText } from '#view/site/sitemap.ts';
import { parseBase } from '#contracts/urls.ts';

export const getStaticPaths = (async () => {
  const base = parseBase(import.meta.env.BASE_URL);
  const origin = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
  const addresses = indexedAddresses(await loadSite(), await loadCoverage(), { base, origin });
  return sitemapParts(addresses).map((own, part) => ({
    params: { part: String(part) },
    props: { addresses: own },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ addresses: string[] }> = ({ props }) =>
  new Response(sitemapText(props.addresses), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
