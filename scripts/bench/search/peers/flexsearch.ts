import { type Entry, open } from '../clients/flexsearch.ts';
import { WHOLE_INDEX } from '../clients/whole-index.ts';
import { bodyOf } from '../bench-documents.ts';
import type { Peer } from '../peer.ts';

/** FlexSearch over texts, which it indexes when the page opens; it forgives no slips, so it may offer part of a query. */
export const flexSearch: Peer = {
  name: 'FlexSearch',
  open,
  code: `export { open } from './clients/flexsearch.ts';`,
  forgives: false,
  most: 2_500,
  build(documents) {
    const entries = documents.map((document): Entry => {
      const { id, title } = document;
      return { id, title, body: bodyOf(document) };
    });
    return Promise.resolve(new Map([[WHOLE_INDEX, JSON.stringify(entries)]]));
  },
};
