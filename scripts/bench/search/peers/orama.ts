import { insertMultiple, save } from '@orama/orama';
import { emptyIndex, open } from '../clients/orama.ts';
import { WHOLE_INDEX } from '../clients/whole-index.ts';
import { bodyOf } from '../bench-documents.ts';
import type { Peer } from '../peer.ts';

/** Orama with its English stemmer and one slip forgiven. */
export const orama: Peer = {
  name: 'Orama',
  open,
  code: `export { open } from './clients/orama.ts';`,
  forgives: true,
  most: 2_500,
  async build(documents) {
    const index = emptyIndex();
    await insertMultiple(
      index,
      documents.map((document) => ({ id: document.id, title: document.title, body: bodyOf(document) })),
    );
    return new Map([[WHOLE_INDEX, JSON.stringify(save(index))]]);
  },
};
