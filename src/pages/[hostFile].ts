import type { APIRoute, GetStaticPaths } from 'astro';
import { headersFile, nginxFile, redirectsFile } from '../lib/host-files.ts';
import { parseBase } from '../lib/urls.ts';

/** Files for hosts, not for readers. Astro passes over pages whose own names begin with an underscore. */
export const getStaticPaths = (() => {
  const base = parseBase(import.meta.env.BASE_URL);
  return [
    { params: { hostFile: '_headers' }, props: { text: headersFile(base) } },
    { params: { hostFile: '_redirects' }, props: { text: redirectsFile([], base) } },
    { params: { hostFile: '_nginx.conf' }, props: { text: nginxFile([], base) } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
