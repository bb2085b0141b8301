import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Open } from '../peer.ts';
import { excerptOf } from './excerpt-of.ts';
import { fetchWhole } from './whole-index.ts';

export interface Entry {
  id: string;
  title: string;
  body: string;
}

const openFuse =
  (settings: IFuseOptions<Entry>): Open =>
  async (address) => {
    const entries = JSON.parse(await fetchWhole(address)) as Entry[];
    const fuse = new Fuse(entries, { keys: ['title', 'body'], ...settings });
    return (query, limit) => {
      const best = new Map<string, Entry>();
      for (const { item } of fuse.search(query)) {
        if (best.size === limit) break;
        if (!best.has(item.id)) best.set(item.id, item);
      }
      return Promise.resolve(
        Array.from(best.values(), ({ id, title, body }) => ({ id, title, lines: [excerptOf(body, query)] })),
      );
    };
  };

export const openByDefault = openFuse({});

/** The one setting that was found usable on texts. */
export const openTokens = openFuse({
  useTokenSearch: true,
  threshold: 0.3,
  ignoreLocation: true,
  ignoreFieldNorm: true,
});
