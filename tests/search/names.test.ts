import { describe, expect, test } from 'vitest';
import { contentOfPassages, engineOf, marksOf } from '../fixtures/search-index.ts';

const content = contentOfPassages(
  ['Mohammed bin Salman met the king.'],
  ['The crown prince, MBS to his friends, flew home.'],
  ['Salman is a common name here.'],
  ['A report about forever chemicals.'],
  ['PFAS stay for years.'],
  ['Harbour wall, harbour light, harbour town.'],
);
content.stories[0]?.names.push(
  { name: 'Mohammed bin Salman', kind: 'person', aliases: ['MBS', 'Мухаммед'], articles: [0, 1] },
  { name: 'PFAS', kind: 'subject', aliases: ['forever chemicals'], articles: [3, 4] },
  { name: 'Yusuf Harbani', kind: 'person', aliases: [], articles: [2] },
);
const engine = engineOf(content);
const found = async (query: string): Promise<string[]> =>
  (await engine.search(query)).groups
    .map(({ article }) => article.url.slice('/stories/test/'.length, -1))
    .sort();

describe('a name of the index is found by any of its spellings', () => {
  test.each([
    ['MBS', ['a1', 'a2']],
    ['mbs', ['a1', 'a2']],
    ['Мухаммед', ['a1', 'a2']],
    ['mohammed bin salman', ['a1', 'a2']],
    ['forever chemicals', ['a4', 'a5']],
    ['name:MBS', ['a1', 'a2']],
    ['name:"Mohammed bin Salman"', ['a1', 'a2']],
  ])('%s', async (query, articles) => {
    expect(await found(query)).toEqual(articles);
  });
});

test('a title that the texts have in lower case too is no name of its own', async () => {
  const titled = contentOfPassages(
    ['Captain Vance slept.', 'The captain woke.'],
    ['Teodor Vance was charged.'],
    ['A tug has another captain.'],
    ['Judge Corvin read the letter.'],
    ['Edda Corvin left.'],
  );
  titled.stories[0]?.names.push(
    { name: 'Teodor Vance', kind: 'person', aliases: ['Captain Vance'], articles: [0, 1] },
    { name: 'Edda Corvin', kind: 'person', aliases: ['Judge Corvin'], articles: [3, 4] },
  );
  const search = engineOf(titled);
  const urls = async (query: string): Promise<string[]> =>
    (await search.search(query)).groups.map(({ article }) => article.url.slice(-3, -1)).sort();
  expect(await urls('captain')).toEqual(['a1', 'a3']);
  expect(await urls('captain vance')).toEqual(['a1', 'a2']);
  expect(await urls('vance')).toEqual(['a1', 'a2']);
  expect(await urls('judge')).toEqual(['a4', 'a5']);
});

test('the word of a name still finds those who only share it', async () => {
  expect(await found('salman')).toEqual(['a1', 'a2', 'a3']);
});

test('all spellings are marked', async () => {
  expect(marksOf(await engine.search('mbs')).sort()).toEqual(['MBS', 'Mohammed', 'Salman', 'bin']);
});

test('what is quoted is not a name', async () => {
  expect(await found('"MBS"')).toEqual(['a2']);
});
