import lunr from 'lunr';
import type { Peer } from '../peer.ts';
import { wholeIndex } from '../whole-index.ts';

/** Lunr with its own stemmer and stop words, and one slip forgiven in every longer word. */
export const lunrFuzzy: Peer = {
  name: 'Lunr',
  code: `export { default } from 'lunr';`,
  most: 2_500,
  build(documents) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('title', { boost: 2 });
      builder.field('body');
      for (const { id, title, passages } of documents)
        builder.add({ id, title, body: passages.flat().join(' ') });
    });
    const texts = documents.map(({ id, title, passages }) => ({ id, title, passages }));
    return Promise.resolve(
      wholeIndex(JSON.stringify({ index, texts }), (json) => {
        const opened = lunr.Index.load((JSON.parse(json) as { index: object }).index);
        return (query, limit) => {
          const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
          const results = opened.query((search) => {
            for (const word of words) {
              search.term(word, { boost: 5 });
              if (word.length > 4) search.term(word, { editDistance: 1, usePipeline: false });
            }
          });
          return Promise.resolve(results.slice(0, limit).map(({ ref }) => ref));
        };
      }),
    );
  },
};
