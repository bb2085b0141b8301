import { expect, test } from 'vitest';
import type { ArticleOutline } from '#contracts/article.ts';
import { storyPage } from '#view/story/story-page.ts';
import { referenceWords } from '#view/words/references.ts';
import { citeSentence, sampleCoverage, sampleRecord, supplied } from '../sample-coverage.ts';

const samples = ['1', '2', '3'].map((id) => ({
  file: `${id}.txt`,
  stated: `2031-05-0${id}`,
  publisher: supplied(`Paper ${id}`),
}));

const overlap = (one: string, other: string, words: number) => ({
  articles: [one, other] as [string, string],
  words,
  runs: [],
});

test('a story lists pairs that share words, most first, and whom articles credit', () => {
  const coverage = sampleCoverage(samples);
  const overlaps = [overlap('1', '2', 30), overlap('1', '3', 70)];
  const articles = coverage.articles.map((entry) => {
    const { id } = entry.article;
    const [sentence] = [citeSentence(sampleRecord('flood', { file: `${id}.txt` }), 1)];
    const credits: ArticleOutline['credits'] = id === '1' ? [] : [{ name: 'Wire', citation: sentence }];
    return { ...entry, article: { ...entry.article, credits } };
  });
  const page = storyPage({ ...coverage, story: { ...coverage.story, overlaps }, articles }, '/');
  expect(
    page.shared.map(({ words, address, articles: pair }) => [
      words,
      address,
      ...pair.map(({ reference, credits }) => [referenceWords(reference), ...credits].join(' credits ')),
    ]),
  ).toEqual([
    [70, '/stories/flood/1/compare-3/', 'Paper 1, 1 May', 'Paper 3, 3 May credits Wire'],
    [30, '/stories/flood/1/compare-2/', 'Paper 1, 1 May', 'Paper 2, 2 May credits Wire'],
  ]);
  expect(
    page.credited.map(({ name, places }) => [name, ...places.map(({ reference }) => reference.article)]),
  ).toEqual([['Wire', '2', '3']]);
  expect(page.versions).toEqual([]);
});
