import type { Article } from '../lib/article.ts';
import type { Coverage } from '../lib/coverage.ts';
import { formatDate } from '../lib/dates.ts';
import { fileLabels } from '../lib/references.ts';
import { addressOf, type Base } from '../lib/urls.ts';
import { type IndexArticle, type IndexFile, indexFileSchema } from './index-file.ts';
import { INDEX_VERSION } from './index-version.ts';

/** Makes the search index of the articles of all stories, in the order of each story's timeline. */
export function makeIndex(coverages: readonly Coverage[], base: Base): IndexFile {
  return indexFileSchema.parse({
    version: INDEX_VERSION,
    articles: coverages.flatMap(({ story, articles }) => {
      const files = fileLabels(articles.map(({ article }) => article));
      return articles.map(({ article }): IndexArticle => {
        const { status, words, day } = formatDate(article.date, { withYear: true });
        return {
          url: addressOf(base, article.url),
          file: files.get(article.id) ?? article.id,
          language: story.language,
          headline: article.headline.text,
          date: { status, words, day },
          publisher: article.publisher.status === 'supplied' ? article.publisher.name : null,
          sections: sectionsOf(article),
        };
      });
    }),
  });
}

/** The article's sections, the words before its first heading among them. */
function sectionsOf(article: Article): IndexArticle['sections'] {
  assertNumbered(article);
  const sections: IndexArticle['sections'] = [];
  let place: number | null | undefined;
  for (const { heading, sentences } of article.passages) {
    const start = heading?.start ?? null;
    if (start !== place) sections.push({ heading: heading?.exact ?? null, passages: [] });
    place = start;
    sections.at(-1)?.passages.push(sentences.map(({ exact }) => exact));
  }
  return sections;
}

/** The index keeps no sentence numbers; it may, as long as counting gives them. */
function assertNumbered({ id, passages }: Article): void {
  const ids = passages.flatMap(({ sentences }) => sentences.map((sentence) => sentence.id));
  const wrong = ids.findIndex((sentence, index) => sentence !== `s${index + 1}`);
  if (wrong === -1) return;
  throw new Error(
    `Cannot index article ${id}: its sentence ${wrong + 1} is called ${ids[wrong]}. Number the sentences of an article from s1, leaving none out.`,
  );
}
