import { Document } from 'flexsearch';
import type { Open } from '../peer.ts';
import { excerptOf } from './excerpt-of.ts';
import { fetchWhole } from './whole-index.ts';

export interface Entry {
  [field: string]: string;
  id: string;
  title: string;
  body: string;
}

export const open: Open = async (address) => {
  const entries = JSON.parse(await fetchWhole(address)) as Entry[];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new Document<Entry>({ tokenize: 'strict', document: { id: 'id', index: ['title', 'body'] } });
  for (const entry of entries) index.add(entry);
  return (query, limit) => {
    const found = index.search(query, { limit, suggest: true }).flatMap(({ result }) => result.map(String));
    return Promise.resolve(
      [...new Set(found)].slice(0, limit).flatMap((id) => {
        const entry = byId.get(id);
        return entry ? [{ id, title: entry.title, lines: [excerptOf(entry.body, query)] }] : [];
      }),
    );
  };
};
