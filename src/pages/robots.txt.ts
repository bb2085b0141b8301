import type { APIRoute } from 'astro';
import { loadSite } from '../lib/collections.ts';
import { robotsText } from '../lib/robots.ts';
import { parseBase } from '../lib/urls.ts';

export const GET: APIRoute = async () => {
  const { indexing } = await loadSite();
  return new Response(robotsText(indexing, parseBase(import.meta.env.BASE_URL)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
