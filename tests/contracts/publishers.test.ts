import { describe, expect, it } from 'vitest';
import type { Publisher } from '#contracts/article.ts';
import { countPublishers, formatOrigin, formatPublishers } from '#contracts/publishers.ts';
import { supplied } from '../view/sample-coverage.ts';

const unknown: Publisher = { status: 'unknown' };
const of = (...names: (string | null)[]): Publisher[] =>
  names.map((name) => (name === null ? unknown : supplied(name)));

describe('publishers', () => {
  it.each([
    [of('A', 'B', 'A', null, null), '2 from A, 1 from B, 2 of unknown publisher'],
    [of(null), '1 of unknown publisher'],
    [of('B', 'A'), '1 from A, 1 from B'],
    [of('A', 'B', 'C', 'D', 'E', 'E', null), '6 from 5 publishers, 1 of unknown publisher'],
    [of('A', 'B', 'C', 'D'), '1 from A, 1 from B, 1 from C, 1 from D'],
    [[], ''],
  ])('%# are counted by name, unknown ones separately', (publishers, words) => {
    expect(formatPublishers(countPublishers(publishers))).toBe(words);
  });

  it.each([
    [of('A'), 'article from A'],
    [of(null), 'article of unknown publisher'],
    [of('A', 'A'), 'articles, both from A'],
    [of(null, null), 'articles, both of unknown publisher'],
    [of('A', 'A', 'A'), 'articles, all from A'],
    [of(null, null, null), 'articles, all of unknown publisher'],
    [of('A', null), 'articles: 1 from A, 1 of unknown publisher'],
    [of('A', 'B'), 'articles: 1 from A, 1 from B'],
  ])('%# complete the number of articles', (publishers, words) => {
    expect(formatOrigin(countPublishers(publishers))).toBe(words);
  });
});
