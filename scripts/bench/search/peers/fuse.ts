import { type Entry, openByDefault, openTokens } from '../clients/fuse.ts';
import { WHOLE_INDEX } from '../clients/whole-index.ts';
import { type BenchDocument, bodyOf } from '../bench-documents.ts';
import type { Peer } from '../peer.ts';

const fuseOver = (
  entriesOf: (document: BenchDocument) => Entry[],
): Pick<Peer, 'forgives' | 'most' | 'build'> => ({
  forgives: true,
  most: 500,
  build: (documents) =>
    Promise.resolve(new Map([[WHOLE_INDEX, JSON.stringify(documents.flatMap(entriesOf))]])),
});

export const fuseByDefault: Peer = {
  name: 'Fuse, its defaults',
  open: openByDefault,
  code: `export { openByDefault as open } from './clients/fuse.ts';`,
  ...fuseOver((document) => [{ id: document.id, title: document.title, body: bodyOf(document) }]),
};

export const fuseTokens: Peer = {
  name: 'Fuse, token search',
  open: openTokens,
  code: `export { openTokens as open } from './clients/fuse.ts';`,
  ...fuseOver(({ id, title, passages }) =>
    passages.map((sentences) => ({ id, title, body: sentences.join(' ') })),
  ),
};
