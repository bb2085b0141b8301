import { describe, expect, test } from 'vitest';
import type { IndexContent } from '../../src/search/format/index-article.ts';
import { contentOfPassages, engineOf } from '../fixtures/search-index.ts';

const named = [
  'Crocus City Hall',
  'Former Soviet countries',
  'Islamic State',
  'Tajikistan',
  'Xi Jinping',
  'Memorial',
];
const content = contentOfPassages(['Nothing of it stands here.']);
const index: IndexContent = {
  stories: content.stories.map((story) => ({
    ...story,
    names: named.map((name) => ({ name, kind: 'place' as const, articles: [0] })),
  })),
};
const engine = engineOf(index);

test('nothing is offered for words that stand in what was left out', async () => {
  const { articles, nearest } = await engine.search('nothing -stands');
  expect(articles).toBe(0);
  expect(nearest).toEqual({ words: [], names: [] });
});

describe('where nothing answers, the entries of the index are offered that are near', () => {
  test.each([
    ['cityhall', ['Crocus City Hall']],
    ['crocuscityhal', ['Crocus City Hall']],
    ['xijinping', ['Xi Jinping']],
    ['tajiks', ['Tajikistan']],
    ['Tadzhikistan', ['Tajikistan']],
    ['Islamists', ['Islamic State']],
    ['jinpign', ['Xi Jinping']],
    ['zebra islamist', ['Islamic State']],
    // A few letters in common make nothing near
    ['court', []],
    ['trial', []],
    ['lien', []],
    ['counsel', []],
    ['memento', []],
    ['statute', []],
    ['hallmark', []],
    ['zoo', []],
    ['xi', []],
    ['x'.repeat(900), []],
  ])('%s', async (query, names) => {
    expect((await engine.search(query)).nearest?.names).toEqual(names);
  });
});
