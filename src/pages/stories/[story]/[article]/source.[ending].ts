import type { APIRoute, GetStaticPaths } from 'astro';
import type { Article } from '#contracts/article.ts';
import { loadCoverage } from '#view/data/collections.ts';
import { readDecoded, readSource } from '#view/data/content-files.ts';
import { articlesWithPages } from '#view/data/coverage.ts';
import { directFiles } from '#view/data/direct-files.ts';

/** The received file and, of one in another encoding, its text in UTF-8. */
interface Props {
  source: Article['source'];
  url: string;
}

const contentOf = ({ source, url }: Props): Promise<string | Uint8Array<ArrayBuffer>> =>
  url === source.decoded ? readDecoded(source) : readSource(source);

export const getStaticPaths = (async () =>
  directFiles(
    (await loadCoverage()).flatMap((coverage) =>
      articlesWithPages(coverage).flatMap(({ article: { id, source } }) =>
        [source.url, source.decoded].flatMap((url) =>
          url === undefined
            ? []
            : {
                params: {
                  story: coverage.story.id,
                  article: id,
                  ending: url.slice(url.lastIndexOf('/source.') + '/source.'.length),
                },
                props: { source, url },
              },
        ),
      ),
    ),
    (_params, { url }) => url,
    contentOf,
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await contentOf(props), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
