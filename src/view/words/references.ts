import type { ArticleOutline } from '#contracts/article.ts';
import type { Coverage } from '../data/coverage.ts';
import { type DateLabel, formatDate, isDated, needsYear } from '#contracts/dates.ts';
import { addressOf, atFragment, type Base, sentenceFragment } from '#contracts/urls.ts';

/** How a page names an article in passing: by its day, and by its file where the day alone does not tell it apart. */
export interface Reference {
  article: string;
  address: string;
  date: DateLabel;
  /** `file 003`: for every article without a day, and for those that share theirs. */
  file: string | null;
}

/** The name of an article's raw file, without its folders. */
export function fileName(sourcePath: string): string {
  return sourcePath.slice(sourcePath.lastIndexOf('/') + 1);
}

/**
 * Names each article by its file: `file 003` for `003_e1ee1cff.txt` where no other file of the story has that
 * number, else by the file's name without its ending. `2024-04-02.txt` opens with no number but with a day.
 */
export function fileLabels(articles: readonly ArticleOutline[]): Map<string, string> {
  const numbered = articles.map((article) => {
    const stem = fileName(article.source.path).replace(/\.txt$/i, '');
    return { id: article.id, stem, number: /^\d+(?=$|_|[ .-]\D)/.exec(stem)?.[0] };
  });
  const shared = repeated(numbered.map(({ number }) => number));
  return new Map(
    numbered.map(({ id, stem, number }) => [
      id,
      `file ${number !== undefined && !shared.has(number) ? number : stem}`,
    ]),
  );
}

/** The references to the articles of one story, by article. */
export function storyReferences(
  { articles }: Coverage,
  base: Base,
  withYear = needsYear(articles.map(({ article }) => article.date)),
): Map<string, Reference> {
  const files = fileLabels(articles.map(({ article }) => article));
  const sharedDays = repeated(
    articles.map(({ article }) => (isDated(article.date) ? article.date.edtf : null)),
  );
  return new Map(
    articles.map(({ article }) => {
      const tellsApart = isDated(article.date) && !sharedDays.has(article.date.edtf);
      return [
        article.id,
        {
          article: article.id,
          address: addressOf(base, article.url),
          date: formatDate(article.date, { withYear }),
          file: tellsApart ? null : (files.get(article.id) ?? null),
        },
      ];
    }),
  );
}

/** The values that occur more than once. */
function repeated<Value>(values: readonly Value[]): Set<Value> {
  const seen = new Set<Value>();
  return new Set(values.filter((value) => seen.has(value) || !seen.add(value)));
}

/** The number of the sentence that a place in the file falls in, or null where it is no sentence's. */
export function sentenceAt({ sentences }: Pick<ArticleOutline, 'sentences'>, start: number): number | null {
  // Sentences lie one after the other: the last that begins by the place is the only one that can have it.
  let [from, to] = [0, sentences.length / 2];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sentences[2 * middle] ?? 0) <= start) from = middle + 1;
    else to = middle;
  }
  return from > 0 && start < (sentences[2 * from - 1] ?? 0) ? from : null;
}

/** The address of the sentence that a place in the file falls in; of the article's provenance where it is none's. */
export function placeAddress(article: ArticleOutline, start: number, base: Base): string {
  const sentence = sentenceAt(article, start);
  return atFragment(addressOf(base, article.url), sentence === null ? 'about' : sentenceFragment(sentence));
}
