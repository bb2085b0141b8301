import lunr from 'lunr';
import { type LunrFile, open } from '../clients/lunr.ts';
import { WHOLE_INDEX } from '../clients/whole-index.ts';
import { bodyOf } from '../bench-documents.ts';
import type { Peer } from '../peer.ts';

/** Lunr with its own stemmer and stop words, and one slip forgiven in every longer word. */
export const lunrFuzzy: Peer = {
  name: 'Lunr',
  open,
  code: `export { open } from './clients/lunr.ts';`,
  forgives: true,
  most: 2_500,
  build(documents) {
    const texts: LunrFile['texts'] = {};
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('title', { boost: 2 });
      builder.field('body');
      for (const document of documents) {
        const { id, title } = document;
        const body = bodyOf(document);
        texts[id] = [title, body];
        builder.add({ id, title, body });
      }
    });
    return Promise.resolve(new Map([[WHOLE_INDEX, JSON.stringify({ index, texts })]]));
  },
};
