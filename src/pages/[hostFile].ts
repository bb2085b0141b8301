import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage, loadRedirects, loadSite } from '#view/data/collections.ts';
import { headersFile, nginxFile, redirectsFile } from '#view/site/host-files.ts';
import { withFiles } from '#view/site/redirects.ts';
import { parseBase } from '#contracts/urls.ts';

/** Files for hosts, not for readers. Astro passes over pages whose own names begin with an underscore. */
export const getStaticPaths = (async () => {
  const base = parseBase(import.meta.env.BASE_URL);
  const { offline } = await loadSite();
  const redirects = withFiles(await loadRedirects(base), await loadCoverage());
  return [
    { params: { hostFile: '_headers' }, props: { text: headersFile(base, offline) } },
    { params: { hostFile: '_redirects' }, props: { text: redirectsFile(redirects, base) } },
    { params: { hostFile: '_nginx.conf' }, props: { text: nginxFile(redirects, base, offline) } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
