import type { ArticleRecord } from '#contracts/records.ts';
import type { DerivedArticle } from '../derive.ts';
import { spacingOf } from '../parse/lines/spacing.ts';
import { publishedArticle } from '../publish/published.ts';
import { CodePoints } from '../text/positions.ts';
import type { ArticleSummary, Asked } from './story-output.ts';

export const recordId = (story: string, article: string): string => `${story}/${article}`;

export function toRecord(
  story: string,
  { article, file, parsedFile, wordsInFile }: DerivedArticle,
): ArticleRecord {
  const spacing = spacingOf(file.text, parsedFile.parsed.blocks);
  const places = file.document ? { places: placesOf(file, parsedFile, article) } : {};
  return { id: recordId(story, article.id), story, article, spacing, ...places, wordsInFile };
}

/** Where the sentences of a marked-up file run apart from their words there. */
function placesOf(
  { text, document }: DerivedArticle['file'],
  { parsed }: DerivedArticle['parsedFile'],
  { passages }: DerivedArticle['article'],
): NonNullable<ArticleRecord['places']> {
  const places: NonNullable<ArticleRecord['places']> = {};
  if (!document) return places;
  const spans = parsed.blocks.flatMap((block) => (block.kind === 'passage' ? block.sentences : []));
  const ids = passages.flatMap(({ sentences }) => sentences.map(({ id }) => id));
  for (const [index, span] of spans.entries()) {
    const id = ids[index];
    const breaks = document.words.breaksIn(span);
    if (id === undefined || breaks.length < 2) continue;
    const words = new CodePoints(text.slice(span.start, span.end));
    const place = document.words.placeOf(span);
    const received = new CodePoints(document.received.slice(place.start, place.end));
    places[id] = breaks.map(([inWords, inFile]) => [words.at(inWords), received.at(inFile)]);
  }
  return places;
}

/** What the counts, the report and the address registry need of an article. */
export function toSummary(record: ArticleRecord, asked: Asked | null): ArticleSummary {
  const { article, wordsInFile } = record;
  return {
    published: publishedArticle(record),
    ...(asked ? { asked } : {}),
    dateStatus: article.date.status,
    removedBy: article.removed.map(({ rule }) => rule),
    words: wordsInFile,
    sentences: article.passages.reduce((sum, { sentences }) => sum + sentences.length, 0),
  };
}
