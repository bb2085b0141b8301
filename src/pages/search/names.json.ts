import type { APIRoute } from 'astro';
import { loadCoverage } from '#view/data/collections.ts';
import { nameAddresses } from '#view/site/search-start.ts';
import { parseBase } from '#contracts/urls.ts';

export const GET: APIRoute = async () => {
  const addresses = nameAddresses(await loadCoverage(), parseBase(import.meta.env.BASE_URL));
  return new Response(JSON.stringify(addresses), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
