import { describe, expect, test } from 'vitest';
import { contentOfSearchedStory, engineOf } from '../fixtures/search-index.ts';
import { readTable } from '../fixtures/table.ts';

const engine = engineOf(contentOfSearchedStory());

describe('of all sentences of a story, the right one comes first', () => {
  test.each(readTable('queries', 'the right sentence comes first'))('%s', async (query, answer = '') => {
    const [, file = '', opening = ''] = /^(\d+) (.*)$/.exec(answer) ?? [];
    const { groups } = await engine.search(query);
    const sentence = groups[0]?.hits[0]?.parts.map(({ text }) => text).join('');
    expect([groups[0]?.article.url, sentence]).toEqual([
      `/stories/test/${file}/`,
      expect.stringMatching(`^${opening}`),
    ]);
  });
});

describe('what a story does not tell has no sentence', () => {
  test.each([
    ...['Ramzan Kadyrov', 'Joe Biden', 'Basmanny court', 'cryptocurrency', 'candlelight vigil', 'Chechnya'],
    ...['139', '"Hall Crocus"', 'Turkey', 'gunmen name:nobody'],
  ])('%s', async (query) => {
    const { articles, groups, nearest } = await engine.search(query);
    expect([articles, groups]).toEqual([0, []]);
    expect(nearest).not.toBeNull();
  });
});

test.each([
  ['China', ['chinese']],
  ['gunshots', []],
  ['Islamists', ['islamic', 'islamophobia']],
])('instead of %s, words that begin as it does are offered', async (query, words) => {
  expect((await engine.search(query)).nearest?.words).toEqual(words);
});
