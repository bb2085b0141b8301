import { createSearchEngine } from '../../../../src/search/search-engine.ts';
import type { Open } from '../peer.ts';

/** The parts of a document's address before and after its id. */
export const addressOf = (id: string): string => `/stories/${id}/`;
const idOf = (address: string): string => address.slice('/stories/'.length, -1);

const wordsOf = (parts: readonly { text: string }[]): string => parts.map(({ text }) => text).join('');

export const open: Open = (address) => {
  const engine = createSearchEngine(async (name) => {
    const response = await fetch(address + name);
    if (!response.ok) throw new Error(`the server says ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  return Promise.resolve(async (query, limit) => {
    const { groups } = await engine.search({ query, count: limit });
    return groups.map(({ article, headline, hits }) => ({
      id: idOf(article.url),
      title: wordsOf(headline),
      lines: hits.map(({ parts }) => wordsOf(parts)),
    }));
  });
};
