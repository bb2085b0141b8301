import { expect, test } from 'vitest';
import { countWords } from '#pipeline/text/words.ts';

test.each([
  ['One two  three\nfour', 'en', 4],
  ['It’s state-of-the-art.', 'en', 2],
  ['a — b', 'en', 2],
  ['*** … —', 'en', 0],
  ['144 dead', 'en', 2],
  ['', 'en', 0],
  ['Пожар в Туле', 'ru', 3],
  ['東京で火事', 'ja', 3],
  ['莫斯科 attack', 'zh', 2],
])('“%s” (%s) has %i words', (text, language, count) => {
  expect(countWords(text, language)).toBe(count);
});
