import { describe, expect, test } from 'vitest';
import type { Filters, SearchAnswer, SearchRequest } from '../../src/search/engine.ts';
import type { IndexArticle } from '../../src/search/format/index-article.ts';
import { parseTypedFilters } from '../../src/search/query/typed-filters.ts';
import { engineOf, indexedArticle } from '../fixtures/search-index.ts';

type Standing = Partial<Pick<IndexArticle, 'date' | 'publisher'>>;

const dated = (day: string): IndexArticle['date'] => ({ status: 'stated', words: day, day });
const article = (name: string, text: string, standing: Standing = {}): IndexArticle => ({
  ...indexedArticle(name, [{ heading: null, passages: [[text]] }]),
  ...standing,
});

const engine = engineOf({
  stories: [
    {
      id: 'fire',
      title: 'The Harbour Street fire',
      articles: [
        article('f1', 'The fire began on the quay.', { date: dated('2024-03-25'), publisher: 'A Paper' }),
        article('f2', 'A fire warning was issued.', { date: dated('2024-04-02') }),
        article('f3', 'Fire crews warned of smoke.', { publisher: 'Ćwierć Gazeta' }),
      ],
      names: [
        { name: 'Ana Ruiz', kind: 'person', articles: [0, 1] },
        { name: 'Port Authority', kind: 'organisation', articles: [1] },
      ],
    },
    {
      id: 'flood',
      title: 'The flood',
      articles: [
        article('w1', 'After the fire came water.', {
          date: { status: 'bounded', words: '[after 2 April 2024]', day: null },
        }),
        article('w2', 'The water fell.', { date: dated('2023-12-31'), publisher: 'A Paper' }),
      ],
      names: [{ name: 'Ana Ruiz', kind: 'person', articles: [0] }],
    },
  ],
});

const found = ({ groups }: SearchAnswer): string[] =>
  groups.map(({ article: { url } }) => url.split('/').at(-2) ?? '');
const foundSorted = async (request: SearchRequest | string): Promise<string[]> =>
  found(await engine.search(request)).sort();

describe('what is typed filters', () => {
  test.each<[query: string, articles: string[]]>([
    ['fire', ['f1', 'f2', 'f3', 'w1']],
    ['fire -warned', ['f1', 'w1']],
    ['fire -"fire warning"', ['f1', 'f3', 'w1']],
    ['fire name:ruiz', ['f1', 'f2', 'w1']],
    ['fire name:"Ana Ruiz" name:authority', ['f2']],
    ['fire name:nobody', []],
    ['fire in:flood', ['w1']],
    ['fire in:fire in:flood', ['f1', 'f2', 'f3', 'w1']],
    ['fire publisher:"a paper"', ['f1']],
    ['fire publisher:cwierc', ['f3']],
    ['fire publisher:unknown', ['f2', 'w1']],
    ['fire status:stated', ['f1', 'f2']],
    ['fire status:bounded status:unknown', ['f3', 'w1']],
    ['fire after:2024-03-26', ['f2']],
    ['fire after:2024-04-02', ['f2']],
    ['fire before:2024-03', ['f1']],
    ['fire after:2024 undated:yes', ['f1', 'f2', 'f3', 'w1']],
    ['fire undated:yes', ['f3', 'w1']],
    ['fire undated:no', ['f1', 'f2']],
    ['after:2024', ['f1', 'f2']],
    ['-fire', ['w2']],
    ['"fire warning"', ['f2']],
    ['"warning fire"', []],
  ])('%s', async (query, articles) => {
    expect(await foundSorted(query)).toEqual(articles);
  });

  test.each<[query: string, text: string, without: string[], filters: Filters]>([
    ['a well-known word', 'a well-known word', [], {}],
    ['3 - 2', '3 - 2', [], {}],
    ['after:Friday', 'after:Friday', [], {}],
    ['after:2024-02-30', 'after:2024-02-30', [], {}],
    ['status:true', 'status:true', [], {}],
    ['undated:maybe', 'undated:maybe', [], {}],
    ['username:x', 'username:x', [], {}],
    ['before:2024-02', ' ', [], { before: '2024-02-29' }],
    ['before:2023', ' ', [], { before: '2023-12-31' }],
    ['x −“two words”', 'x  ', ['two words'], {}],
    ['x -name:Ana', 'x  ', ['Ana'], {}],
    ['x -name:"Ana Ruiz"', 'x  ', ['Ana Ruiz'], {}],
    ['x -in:flood -status:stated', 'x -in:flood -status:stated', [], {}],
    ['x -pin:flood', 'x  ', ['pin:flood'], {}],
    ['NAME:Ana', ' ', [], { name: ['Ana'] }],
  ])('%j is read as it is meant', (query, text, without, filters) => {
    expect(parseTypedFilters(query)).toEqual({ text, without, filters });
  });

  test('and is told with what was chosen, as the index has it', async () => {
    const { filters, without } = await engine.search({
      query: 'fire name:RUIZ -smoke',
      filters: { publisher: ['A Paper'] },
    });
    expect(filters).toEqual({ name: ['Ana Ruiz'], publisher: ['A Paper'] });
    expect(without).toEqual(['smoke']);
  });
});

describe('facets count', () => {
  test('the articles that answer, by all that they could be filtered by', async () => {
    const { facets } = await engine.search({ query: 'fire', facets: true });
    expect(facets).toEqual({
      stories: [
        { value: 'fire', words: 'The Harbour Street fire', articles: 3 },
        { value: 'flood', words: 'The flood', articles: 1 },
      ],
      names: [
        { value: 'Ana Ruiz', words: 'Ana Ruiz', kind: 'person', articles: 3 },
        { value: 'Port Authority', words: 'Port Authority', kind: 'organisation', articles: 1 },
      ],
      publishers: [
        { value: null, words: 'not known', articles: 2 },
        { value: 'A Paper', words: 'A Paper', articles: 1 },
        { value: 'Ćwierć Gazeta', words: 'Ćwierć Gazeta', articles: 1 },
      ],
      statuses: [
        { value: 'stated', words: 'stated', articles: 2 },
        { value: 'bounded', words: 'bounded', articles: 1 },
        { value: 'unknown', words: 'unknown', articles: 1 },
      ],
      days: [
        { value: '2024-03-25', words: '2024-03-25', articles: 1 },
        { value: '2024-04-02', words: '2024-04-02', articles: 1 },
      ],
      undated: 2,
      atMost: false,
    });
  });

  test.each([
    [40, false, [1, 1]],
    [101, true, [98, 3]],
  ])(
    'only the articles that have a phrase which the index does not tell, of %i',
    async (count, atMost, counts) => {
      const isNorth = (at: number): boolean => at % 20 === 0;
      const many = engineOf({
        stories: [
          {
            id: 'meetings',
            title: 'Meetings',
            articles: Array.from({ length: 101 }, (_, at) =>
              at < count
                ? article(`m${at}`, isNorth(at) ? 'They met in the north.' : 'In a hall of the north.', {
                    publisher: at % 40 === 0 ? 'A Paper' : 'B Paper',
                  })
                : article(`m${at}`, 'Nobody came.'),
            ),
            names: [],
          },
        ],
      });
      const { facets } = await many.search({ query: '"in the north"', facets: true });
      expect(facets?.atMost).toBe(atMost);
      expect(facets?.publishers.map(({ articles }) => articles).sort((one, other) => other - one)).toEqual(
        counts,
      );
    },
  );

  test('exactly in one story, where the articles of all stories are too many to be read', async () => {
    const many = engineOf({
      stories: [
        {
          id: 'south',
          title: 'South',
          articles: Array.from({ length: 101 }, (_, at) => article(`s${at}`, 'In a hall of the north.')),
          names: [],
        },
        {
          id: 'north',
          title: 'North',
          articles: [
            article('n1', 'They met in the north.', { publisher: 'A Paper' }),
            article('n2', 'In a hall of the north.', { publisher: 'B Paper' }),
          ],
          names: [],
        },
      ],
    });
    const { facets, articles } = await many.search({ query: '"in the north" in:north', facets: true });
    expect(articles).toBe(1);
    expect(facets?.publishers).toEqual([{ value: 'A Paper', words: 'A Paper', articles: 1 }]);
  });

  test('each kind among the articles that the other kinds leave', async () => {
    const { articles, facets } = await engine.search({
      query: 'fire',
      filters: { story: ['fire'], publisher: [null] },
      facets: true,
    });
    expect(articles).toBe(1);
    expect(facets?.stories.map(({ value, articles: count }) => [value, count])).toEqual([
      ['fire', 1],
      ['flood', 1],
    ]);
    expect(facets?.publishers.map(({ value, articles: count }) => [value, count])).toEqual([
      [null, 1],
      ['A Paper', 1],
      ['Ćwierć Gazeta', 1],
    ]);
    expect(facets?.names.map(({ value }) => value)).toEqual(['Ana Ruiz', 'Port Authority']);
  });

  test('as many as choosing each would bring', async () => {
    const { facets } = await engine.search({ query: 'fire', facets: true });
    for (const { value, articles } of facets?.stories ?? [])
      expect(await foundSorted({ query: 'fire', filters: { story: [value] } })).toHaveLength(articles);
    for (const { value, articles } of facets?.statuses ?? [])
      expect(await foundSorted({ query: 'fire', filters: { status: [value] } })).toHaveLength(articles);
    for (const { value, articles } of facets?.publishers ?? [])
      expect(await foundSorted({ query: 'fire', filters: { publisher: [value] } })).toHaveLength(articles);
    for (const { value, articles } of facets?.names ?? [])
      expect(await foundSorted({ query: 'fire', filters: { name: [value] } })).toHaveLength(articles);
  });
});

test('the earliest come first if asked for, and the undated after all that have a day', async () => {
  const { order, groups } = await engine.search({ query: 'fire', order: 'earliest' });
  expect(order).toBe('earliest');
  expect(groups.map(({ article: { date } }) => date.day)).toEqual(['2024-03-25', '2024-04-02', null, null]);
});

test('articles can be asked for a few at a time, each once', async () => {
  const all = found(await engine.search('fire'));
  const pages = await Promise.all(
    [0, 1, 2, 3].map((from) => engine.search({ query: 'fire', from, count: 1 })),
  );
  expect(pages.flatMap(found)).toEqual(all);
  expect(pages.map(({ articles, from }) => [articles, from])).toEqual([0, 1, 2, 3].map((from) => [4, from]));
});

describe('of two words that no article has together', () => {
  const apart = engineOf({
    stories: [
      {
        id: 'rail',
        title: 'The railway',
        articles: [
          article('r1', 'The bridge was inspected in May.', { date: dated('2024-05-02') }),
          article('r2', 'The railway did not answer.', { date: dated('2024-05-01') }),
          article('r3', 'The railway closed the line, and the railway opened it.'),
          article('r4', 'A railway and a signal.'),
        ],
        names: [],
      },
      {
        id: 'mine',
        title: 'The mine',
        articles: Array.from({ length: 9 }, (_, at) => article(`i${at}`, 'The shaft was inspected.')),
        names: [],
      },
    ],
  });

  test.each([
    ['railway inspection', true],
    ['railway inspection in:rail', true],
    ['railway line', false],
    ['railway zebra', false],
    ['railway', false],
    ['zebra lion', false],
  ])('%s: that is said: %s', async (query, isPartial) => {
    expect((await apart.search(query)).isPartial).toBe(isPartial);
  });

  test('the one that is rare in the story leads in the story', async () => {
    expect(found(await apart.search('railway inspection in:rail'))[0]).toBe('r1');
    expect(found(await apart.search('railway inspection'))[0]).not.toBe('r1');
  });

  test('in the order of time, an article with both comes alone', async () => {
    const request = { query: 'railway signal', order: 'earliest' } as const;
    expect(found(await apart.search(request))).toEqual(['r4']);
    expect(found(await apart.search({ ...request, query: 'railway inspection in:rail' }))).toEqual([
      'r2',
      'r1',
      'r3',
      'r4',
    ]);
  });
});
