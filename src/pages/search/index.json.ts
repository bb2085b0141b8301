import type { APIRoute } from 'astro';
import { loadCoverage } from '../../lib/collections.ts';
import { parseBase } from '../../lib/urls.ts';
import { makeIndex } from '../../search/make-index.ts';

export const GET: APIRoute = async () => {
  const index = makeIndex(await loadCoverage(), parseBase(import.meta.env.BASE_URL));
  return new Response(JSON.stringify(index), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
