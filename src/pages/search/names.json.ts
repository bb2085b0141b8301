import type { APIRoute } from 'astro';
import { loadCoverage } from '../../lib/collections.ts';
import { nameAddresses } from '../../lib/search-start.ts';
import { parseBase } from '../../lib/urls.ts';

export const GET: APIRoute = async () => {
  const addresses = nameAddresses(await loadCoverage(), parseBase(import.meta.env.BASE_URL));
  return new Response(JSON.stringify(addresses), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
