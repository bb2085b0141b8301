import { expect, test } from 'vitest';
import type { IndexArticle } from '../../src/search/format/index-article.ts';
import { contentOf, engineOf, indexedArticle } from '../fixtures/search-index.ts';

const article = (name: string, sentence: string, credit: Partial<IndexArticle>): IndexArticle => ({
  ...indexedArticle(name, [{ heading: null, passages: [[sentence]] }]),
  headline: 'A headline',
  ...credit,
});
const engine = engineOf(
  contentOf(
    article('a', 'The bridge fell.', { authors: ['Lotte Abram', 'Jo Fitch'], publisher: 'The Coast Today' }),
    article('b', 'Coast guards came today.', { publisher: 'Salon' }),
    article('c', 'El puente cayó.', { language: 'es', foreign: 'Spanish' }),
    article('d', 'He met Lotte Abram in a salon.', { publisher: 'Ledger' }),
    article('e', 'The road was shut.', { publisher: 'The Coast Today' }),
  ),
);

test.each([
  ['Lotte Abram', 'ad'],
  ['abram', 'da'],
  ['Fitch bridge', 'a'],
  ['fitc', 'a'],
  ['coast today', 'ea'],
  ['The Coast Today road', 'ea'],
  ['Ledger', 'd'],
  ['Spanish', 'c'],
  // A word that texts have in lower case, or one word of a publisher, is only a word.
  ['salon', 'd'],
  ['today', 'b'],
])('%s finds articles by their authors, publisher or language: %s', async (query, found) => {
  const { groups } = await engine.search(query);
  expect(groups.map(({ article: { url } }) => url.at(-2)).join('')).toBe(found);
});

test('what was found is shown', async () => {
  const shown = async (query: string): Promise<string | undefined> =>
    (await engine.search(query)).groups[0]?.credit
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('');
  expect(await shown('Lotte Abram')).toBe('The Coast Today · by [Lotte] [Abram], Jo Fitch');
  expect(await shown('Coast Today')).toBe('[The] [Coast] [Today]');
  expect(await shown('Spanish')).toBe(' · in [Spanish]');
  expect(await shown('salon')).toBe('Ledger');
});
