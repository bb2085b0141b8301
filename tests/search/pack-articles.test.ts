import { expect, test } from 'vitest';
import type { NumberedArticle } from '../../src/search/build/number-articles.ts';
import { packArticles } from '../../src/search/build/pack-articles.ts';
import { readArticles } from '../../src/search/format/article-block.ts';
import { indexedArticle } from '../fixtures/search-index.ts';

const article = (number: number, story: number, characters: number): NumberedArticle => ({
  number,
  story,
  article: indexedArticle(`a${number}`, [{ heading: null, passages: [['x'.repeat(characters)]] }]),
});

/** The numbers of the articles in each file, by the file's own. */
const numbersIn = (articles: readonly NumberedArticle[]): [number, string[]][] =>
  Array.from(packArticles(articles), ([first, block]) => [
    first,
    readArticles(block).map(({ url }) => url.replace(/\D/g, '')),
  ]);

test('short articles of a story share a file, in their order', () => {
  expect(
    numbersIn([article(0, 0, 900), article(1, 0, 900), article(2, 0, 7_000), article(3, 0, 100)]),
  ).toEqual([
    [0, ['0', '1']],
    [2, ['2', '3']],
  ]);
});

test('long articles and those of different stories do not', () => {
  expect(
    numbersIn([article(0, 0, 8_000), article(1, 0, 8_000), article(4, 1, 100), article(8, 2, 100)]),
  ).toEqual([
    [0, ['0']],
    [1, ['1']],
    [4, ['4']],
    [8, ['8']],
  ]);
});
