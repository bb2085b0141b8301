import lunr from 'lunr';
import type { Open } from '../peer.ts';
import { excerptOf } from './excerpt-of.ts';
import { fetchWhole } from './whole-index.ts';

/** The index with what it does not keep itself: titles and texts, by id. */
export interface LunrFile {
  index: object;
  texts: Record<string, [title: string, body: string]>;
}

export const open: Open = async (address) => {
  const { index, texts } = JSON.parse(await fetchWhole(address)) as LunrFile;
  const opened = lunr.Index.load(index);
  return (query, limit) => {
    const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const results = opened.query((search) => {
      for (const word of words) {
        search.term(word, { boost: 5 });
        if (word.length > 4) search.term(word, { editDistance: 1, usePipeline: false });
      }
    });
    return Promise.resolve(
      results.slice(0, limit).map(({ ref }) => {
        const [title = '', body = ''] = texts[ref] ?? [];
        return { id: ref, title, lines: [excerptOf(body, query)] };
      }),
    );
  };
};
