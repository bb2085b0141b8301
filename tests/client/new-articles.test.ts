import { expect, test } from 'vitest';
import { knownArticles } from '../../src/client/new-articles.ts';

test.each([
  ['nothing', null, null],
  ['a list', '["1","2"]', ['1', '2']],
  ['an empty list', '[]', []],
  ['what is no list', '{"a":1}', null],
  ['what is no JSON', 'x', null],
])('of %s it is known which articles were there', (_, kept, expected) => {
  const known = knownArticles(kept);
  expect(known && [...known]).toEqual(expected);
});
