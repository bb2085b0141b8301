import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { Open } from '../peer.ts';
import { excerptOf } from './excerpt-of.ts';
import { fetchWhole } from './whole-index.ts';

export interface Entry {
  id: string;
  title: string;
  body: string;
}

export const fuzzyOptions: Options<Entry> = { fields: ['title', 'body'], storeFields: ['title', 'body'] };

export const openMiniSearch =
  (options: Options<Entry>, toQuery: (engine: MiniSearch<Entry>) => SearchOptions): Open =>
  async (address) => {
    const engine = MiniSearch.loadJSON<Entry>(await fetchWhole(address), options);
    return (query, limit) =>
      Promise.resolve(
        engine
          .search(query, toQuery(engine))
          .slice(0, limit)
          .map((found) => {
            const { id, title, body } = found as unknown as Entry;
            return { id, title, lines: [excerptOf(body, query)] };
          }),
      );
  };

/** As its documentation shows it first, with fuzzy and prefix search on. */
export const openFuzzy = openMiniSearch(fuzzyOptions, () => ({
  fuzzy: 0.2,
  prefix: true,
  boost: { title: 2 },
}));
