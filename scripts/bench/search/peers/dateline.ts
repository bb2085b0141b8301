import { buildIndex } from '#search/build/build-index.ts';
import type { IndexArticle, IndexContent } from '#search/index-article.ts';
import { createSearchEngine } from '#search/search-engine.ts';
import type { BenchDocument } from '../documents.ts';
import type { Fetched, Peer } from '../peer.ts';

/** Long enough for what is asked for at once to be seen to be so. */
const WAIT = 0;

/** This project's own search. */
export const dateline: Peer = {
  name: 'Dateline',
  code: `export { createSearchEngine } from './src/search/search-engine.ts';`,
  build(documents) {
    const files = buildIndex(contentOf(documents));
    let bytes = 0;
    for (const file of files.values()) bytes += file.length;
    return Promise.resolve({
      files: files.size,
      bytes,
      open: () => {
        const fetched: Fetched = { bytes: 0, requests: 0, trips: 0 };
        let finished = 0;
        const engine = createSearchEngine(async (name) => {
          const file = files.get(name);
          if (file === undefined) throw new Error(`there is no ${name}`);
          const trip = finished + 1;
          fetched.bytes += file.length;
          fetched.requests += 1;
          fetched.trips = Math.max(fetched.trips, trip);
          await new Promise((resolve) => setTimeout(resolve, WAIT));
          finished = Math.max(finished, trip);
          return file;
        });
        return Promise.resolve({
          search: async (query, limit) => {
            const { groups } = await engine.search({ query, count: limit });
            return groups.map(({ article }) => idOf(article.url));
          },
          fetched: () => fetched,
        });
      },
    });
  },
};

function contentOf(documents: readonly BenchDocument[]): IndexContent {
  const stories = Map.groupBy(documents, ({ id }) => id.split('/').slice(0, -1).join('/') || 'all');
  return {
    stories: Array.from(stories, ([id, ofStory]) => ({
      id,
      title: id,
      articles: ofStory.map(articleOf),
      names: [],
    })),
  };
}

const articleOf = ({ id, title, passages }: BenchDocument): IndexArticle => ({
  url: `/stories/${id}/`,
  file: id.slice(-20),
  language: 'en',
  headline: title,
  date: { status: 'unknown', words: 'Undated', day: null },
  publisher: null,
  sections: [{ heading: null, passages }],
});

const idOf = (url: string): string => url.slice('/stories/'.length, -1);
