import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Peer } from '../peer.ts';
import { wholeIndex } from '../whole-index.ts';

interface Entry {
  id: string;
  title: string;
  body: string;
}

function fuseOver(name: string, part: 'articles' | 'passages', settings: IFuseOptions<Entry>): Peer {
  return {
    name,
    code: `export { default } from 'fuse.js';`,
    most: 500,
    build(documents) {
      const entries = documents.flatMap(({ id, title, passages }): Entry[] =>
        part === 'articles'
          ? [{ id, title, body: passages.flat().join(' ') }]
          : passages.map((sentences) => ({ id, title, body: sentences.join(' ') })),
      );
      return Promise.resolve(
        wholeIndex(JSON.stringify(entries), (json) => {
          const fuse = new Fuse(JSON.parse(json) as Entry[], { keys: ['title', 'body'], ...settings });
          return (query, limit) =>
            Promise.resolve([...new Set(fuse.search(query).map(({ item }) => item.id))].slice(0, limit));
        }),
      );
    },
  };
}

export const fuseByDefault = fuseOver('Fuse, its defaults', 'articles', {});

/** The one setting that was found usable on texts. */
export const fuseTokens = fuseOver('Fuse, token search', 'passages', {
  useTokenSearch: true,
  threshold: 0.3,
  ignoreLocation: true,
  ignoreFieldNorm: true,
});
