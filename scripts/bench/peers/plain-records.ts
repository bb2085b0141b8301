import type { ArticleRecord } from '../../../src/contracts/records.ts';
import { streamRecords } from '../../../src/view/data/derived.ts';

/** What a page and a list need of an article, for site generators that are compared with this one. */
export interface PlainRecord {
  url: string;
  title: string;
  date: string;
  html: string;
}

/** The articles of the current generation, one by one. */
export async function* plainRecords(): AsyncGenerator<PlainRecord> {
  for await (const { record } of streamRecords('articles')) {
    // Not validated: the peers are to do no more than they need.
    const { article } = record as unknown as ArticleRecord;
    yield {
      url: article.url,
      title: article.headline.text,
      date: article.date.edtf ?? 'undated',
      html: article.passages.map(toParagraph).join('\n'),
    };
  }
}

const toParagraph = ({ sentences }: ArticleRecord['article']['passages'][number]): string =>
  `<p>${sentences.map(({ exact }) => exact.replace(/&/g, '&amp;').replace(/</g, '&lt;')).join(' ')}</p>`;
