import { create, load, type RawData, search } from '@orama/orama';
import type { Open } from '../peer.ts';
import { excerptOf } from './excerpt-of.ts';
import { fetchWhole } from './whole-index.ts';

const SCHEMA = { id: 'string', title: 'string', body: 'string' } as const;

export const emptyIndex = () =>
  create({ schema: SCHEMA, components: { tokenizer: { stemming: true, language: 'english' } } });

export const open: Open = async (address) => {
  const index = emptyIndex();
  load(index, JSON.parse(await fetchWhole(address)) as RawData);
  return async (query, limit) => {
    const { hits } = await search(index, {
      term: query,
      properties: ['title', 'body'],
      boost: { title: 2 },
      tolerance: 1,
      limit,
    });
    return hits.map(({ document: { id, title, body } }) => ({ id, title, lines: [excerptOf(body, query)] }));
  };
};
