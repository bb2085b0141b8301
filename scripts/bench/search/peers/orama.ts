import { create, insertMultiple, load, save, search } from '@orama/orama';
import type { Peer } from '../peer.ts';
import { wholeIndex } from '../whole-index.ts';

const SCHEMA = { id: 'string', title: 'string', body: 'string' } as const;

/** Orama with its English stemmer and one slip forgiven. */
export const orama: Peer = {
  name: 'Orama',
  code: `export { create, load, search } from '@orama/orama';`,
  most: 2_500,
  async build(documents) {
    const empty = () =>
      create({ schema: SCHEMA, components: { tokenizer: { stemming: true, language: 'english' } } });
    const index = empty();
    await insertMultiple(
      index,
      documents.map(({ id, title, passages }) => ({ id, title, body: passages.flat().join(' ') })),
    );
    return wholeIndex(JSON.stringify(save(index)), (json) => {
      const opened = empty();
      load(opened, JSON.parse(json) as ReturnType<typeof save>);
      return async (query, limit) => {
        const { hits } = await search(opened, {
          term: query,
          properties: ['title', 'body'],
          boost: { title: 2 },
          tolerance: 1,
          limit,
        });
        return hits.map(({ document }) => document.id);
      };
    });
  },
};
