import { Document } from 'flexsearch';
import type { BenchDocument } from '../documents.ts';
import type { Peer } from '../peer.ts';
import { wholeIndex } from '../whole-index.ts';

interface Entry {
  [field: string]: string;
  id: string;
  title: string;
  body: string;
}

const indexOf = (entries: readonly Entry[]): Document<Entry> => {
  const index = new Document<Entry>({
    tokenize: 'strict',
    document: { id: 'id', index: ['title', 'body'] },
  });
  for (const entry of entries) index.add(entry);
  return index;
};

const entryOf = ({ id, title, passages }: BenchDocument): Entry => ({
  id,
  title,
  body: passages.flat().join(' '),
});

/** FlexSearch over texts, which it indexes when the page opens; it forgives no slips, so it may offer part of a query. */
export const flexSearch: Peer = {
  name: 'FlexSearch',
  code: `export { Document } from 'flexsearch';`,
  most: 2_500,
  build(documents) {
    return Promise.resolve(
      wholeIndex(JSON.stringify(documents.map(entryOf)), (json) => {
        const index = indexOf(JSON.parse(json) as Entry[]);
        return (query, limit) => {
          const found = index.search(query, { limit, suggest: true });
          return Promise.resolve(
            [...new Set(found.flatMap(({ result }) => result).map(String))].slice(0, limit),
          );
        };
      }),
    );
  },
};
