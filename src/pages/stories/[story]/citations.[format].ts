import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCoverage, loadPlace } from '#view/data/collections.ts';
import { directFiles } from '#view/data/direct-files.ts';
import { bibtexEntry, type CslItem, cslItems } from '#view/story/citations.ts';
import { citationsPath } from '#contracts/urls.ts';

const TYPES = { json: 'application/vnd.citationstyles.csl+json', bib: 'application/x-bibtex; charset=utf-8' };

interface Props {
  items: CslItem[];
  format: keyof typeof TYPES;
}

export const getStaticPaths = (async () => {
  const place = await loadPlace();
  return directFiles(
    (await loadCoverage()).flatMap((coverage) => {
      const items = cslItems(coverage, place);
      return (['json', 'bib'] as const).map((format) => ({
        params: { story: coverage.story.id, format },
        props: { items, format },
      }));
    }),
    ({ story, format }) => citationsPath(story, format),
    citationsText,
  );
}) satisfies GetStaticPaths;

const citationsText = ({ items, format }: Props): string =>
  format === 'json' ? `${JSON.stringify(items, null, 1)}\n` : items.map(bibtexEntry).join('\n');

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(citationsText(props), { headers: { 'Content-Type': TYPES[props.format] } });
