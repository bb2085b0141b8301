import { expect, test } from 'vitest';
import { isCyrillic } from '#view/words/languages.ts';

test.each([
  ['ru', true],
  ['uk-UA', true],
  ['sr', true],
  ['sr-Latn', false],
  ['en', false],
  ['pl', false],
  ['ar', false],
  ['no tag', false],
])('%s is written in Cyrillic letters: %s', (language, expected) => {
  expect(isCyrillic(language)).toBe(expected);
});
