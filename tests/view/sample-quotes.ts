import type { ArticleRecord } from '#contracts/records.ts';
import type { Quote } from '#contracts/story.ts';
import { citeSentence } from './sample-coverage.ts';

/** A quote that is a whole sentence of an article. */
export function sampleQuote(
  record: ArticleRecord,
  sentence: number,
  name: string,
  id: string | null = null,
): Quote {
  const citation = citeSentence(record, sentence);
  return {
    id: `${record.article.id}-quote-${sentence}`,
    article: record.article.id,
    speaker: { name, id, citation },
    citation,
  };
}
