import type { APIRoute, GetStaticPaths } from 'astro';
import { annotationsPath, dataPackagePath } from '#contracts/urls.ts';
import { loadCoverage, loadPlace } from '#view/data/collections.ts';
import { directFiles } from '#view/data/direct-files.ts';
import { annotationPage } from '#view/export/annotations.ts';
import { dataPackage } from '#view/export/data-package.ts';

/** `datapackage.json` and `annotations.jsonld`. */
export const getStaticPaths = (async () => {
  const place = await loadPlace();
  return directFiles(
    (await loadCoverage()).flatMap((coverage) => {
      const { id } = coverage.story;
      return [
        [dataPackagePath(id), () => dataPackage(coverage, place), 1] as const,
        [annotationsPath(id), () => annotationPage(coverage, place), 0] as const,
      ].map(([path, make, indent]) => ({
        params: { story: id, data: path.slice(path.lastIndexOf('/') + 1) },
        props: { path, text: () => `${JSON.stringify(make(), null, indent)}\n` },
      }));
    }),
    (_params, { path }) => path,
    ({ text }) => text(),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: () => string }> = ({ props }) => new Response(props.text());
