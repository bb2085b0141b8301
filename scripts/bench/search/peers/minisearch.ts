import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { stemmer } from 'stemmer';
import type { BenchDocument } from '../documents.ts';
import type { Peer } from '../peer.ts';
import { wholeIndex } from '../whole-index.ts';

interface Entry {
  id: string;
  title: string;
  body: string;
}

/** The words that its own documentation would leave out, and so would everybody. */
const STOP = new Set(
  'a about after all also am an and any are as at be because been before being between both but by can could did do does each for from had has have he her here him his how i if in into is it its just me more most my no not of off on once only or other our out over own she should so some such than that the their them then there these they this those through to too under until up very was we were what when where which while who whom why will with would you your'.split(
    ' ',
  ),
);

function miniSearch(
  name: string,
  index: Pick<Options<Entry>, 'processTerm'>,
  toQuery: (engine: MiniSearch<Entry>, query: string) => SearchOptions,
): Peer {
  const options: Options<Entry> = { fields: ['title', 'body'], storeFields: ['title', 'body'], ...index };
  return {
    name,
    code: `export { default } from 'minisearch';`,
    build(documents: readonly BenchDocument[]) {
      const engine = new MiniSearch<Entry>(options);
      engine.addAll(
        documents.map(({ id, title, passages }) => ({ id, title, body: passages.flat().join(' ') })),
      );
      return Promise.resolve(
        wholeIndex(JSON.stringify(engine), (json) => {
          const opened = MiniSearch.loadJSON<Entry>(json, options);
          return (query, limit) =>
            Promise.resolve(
              opened
                .search(query, toQuery(opened, query))
                .slice(0, limit)
                .map(({ id }) => String(id)),
            );
        }),
      );
    },
  };
}

/** As its documentation shows it first, with fuzzy and prefix search on. */
export const miniSearchFuzzy = miniSearch('MiniSearch fuzzy, prefix', {}, () => ({
  fuzzy: 0.2,
  prefix: true,
  boost: { title: 2 },
}));

/** As well as it can be set: Porter stems, no stop words, and fuzzy only for a word that is nowhere. */
export const miniSearchTuned = miniSearch(
  'MiniSearch tuned',
  {
    processTerm: (term) => {
      const lower = term.toLowerCase();
      return STOP.has(lower) ? null : stemmer(lower);
    },
  },
  (engine) => {
    const isThere = (term: string): boolean =>
      engine.search(term, { fuzzy: false, prefix: false, processTerm: (same) => same }).length > 0;
    return {
      fuzzy: (term) => (term.length > 3 && !isThere(term) ? 0.25 : false),
      prefix: false,
      boost: { title: 1.5 },
      weights: { fuzzy: 0.45, prefix: 0.3 },
    };
  },
);
