import MiniSearch, { type Options } from 'minisearch';
import { type Entry, fuzzyOptions, openFuzzy } from '../clients/minisearch.ts';
import { openTuned, tunedOptions } from '../clients/minisearch-tuned.ts';
import { WHOLE_INDEX } from '../clients/whole-index.ts';
import { bodyOf } from '../bench-documents.ts';
import type { Peer } from '../peer.ts';

const buildWith =
  (options: Options<Entry>): Peer['build'] =>
  (documents) => {
    const engine = new MiniSearch<Entry>(options);
    for (const document of documents)
      engine.add({ id: document.id, title: document.title, body: bodyOf(document) });
    return Promise.resolve(new Map([[WHOLE_INDEX, JSON.stringify(engine)]]));
  };

export const miniSearchFuzzy: Peer = {
  name: 'MiniSearch fuzzy, prefix',
  open: openFuzzy,
  code: `export { openFuzzy as open } from './clients/minisearch.ts';`,
  forgives: true,
  build: buildWith(fuzzyOptions),
};

export const miniSearchTuned: Peer = {
  name: 'MiniSearch tuned',
  open: openTuned,
  code: `export { openTuned as open } from './clients/minisearch-tuned.ts';`,
  forgives: true,
  build: buildWith(tunedOptions),
};
