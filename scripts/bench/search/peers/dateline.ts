import { buildIndex } from '../../../../src/search/build/build-index.ts';
import type { IndexArticle, IndexContent } from '../../../../src/search/format/index-article.ts';
import { addressOf, open } from '../clients/dateline.ts';
import type { BenchDocument } from '../bench-documents.ts';
import { OWN, type Peer } from '../peer.ts';

/** This project's own search. */
export const dateline: Peer = {
  name: OWN,
  open,
  code: `export { open } from './clients/dateline.ts';`,
  forSlips: 'correction-candidates',
  forgives: true,
  build: (documents) => Promise.resolve(buildIndex(contentOf(documents))),
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
  url: addressOf(id),
  language: 'en',
  headline: title,
  date: { status: 'unknown', words: 'Undated', day: null },
  publisher: null,
  sections: [{ heading: null, passages: passages.filter(({ length }) => length > 0) }],
});
