import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage } from '#view/data/collections.ts';
import { directFiles } from '#view/data/direct-files.ts';
import { parseBase, paths } from '#contracts/urls.ts';
import { buildIndex } from '#search/build/build-index.ts';
import { indexContent } from '#view/search/index-content.ts';

export const getStaticPaths = (async () => {
  const files = buildIndex(indexContent(await loadCoverage(), parseBase(import.meta.env.BASE_URL)));
  return directFiles(
    Array.from(files, ([file, bytes]) => ({ params: { file }, props: { bytes } })),
    ({ file }) => `${paths.search}${file}`,
    ({ bytes }) => bytes,
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
