import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage, loadSite } from '../lib/collections.ts';
import { indexedAddresses } from '../lib/indexing.ts';
import { sitemapParts, sitemapText } from '../lib/sitemap.ts';
import { parseBase } from '../lib/urls.ts';

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
