import { describe, expect, test } from 'vitest';
import { mayHaveDate } from '../../src/search/query/parse-query.ts';
import { datesIn, type TypedDate } from '../../src/search/query/typed-dates.ts';
import type { IndexArticle } from '../../src/search/format/index-article.ts';
import {
  contentOf,
  contentOfSearchedStory,
  engineOf,
  indexedArticle,
  sentencesOf,
  statedDate,
} from '../fixtures/search-index.ts';

const second: TypedDate = { year: null, month: 4, day: 2 };
const ofYear: TypedDate = { ...second, year: 2024 };

describe('a date is read as it is typed', () => {
  test.each<[typed: string, date: TypedDate]>([
    ['2 April', second],
    ['2 Apr.', second],
    ['02 APRIL', second],
    ['2nd April', second],
    ['2nd of April', second],
    ['April 2', second],
    ['april 2nd', second],
    ['Sept 30', { year: null, month: 9, day: 30 }],
    ['29 February', { year: null, month: 2, day: 29 }],
    ['2 April 2024', ofYear],
    ['2nd of April, 2024', ofYear],
    ['April 2, 2024', ofYear],
    ['2024-04-02', ofYear],
    ['02.04.2024', ofYear],
    ['2.4.2024', ofYear],
    ['2024/04/02', ofYear],
    ['2024-4-2', ofYear],
    ['22/04/2024', { ...ofYear, day: 22 }],
    ['04/22/2024', { ...ofYear, day: 22 }],
    ['22-04-2024', { ...ofYear, day: 22 }],
    ['4/4/2024', { ...ofYear, day: 4 }],
    ['April 2024', { ...ofYear, day: null }],
    ['2024-04', { ...ofYear, day: null }],
    // In other languages
    ['2 апреля', second],
    ['2 апреля 2024 г.', ofYear],
    ['апрель 2024', { ...ofYear, day: null }],
    ['2 квітня', second],
    ['2 Απριλίου', second],
    ['2 أبريل', second],
    ['2. April', second],
    ['le 2 avril', second],
    ['2 de abril de 2024', ofYear],
    ['1er août', { year: null, month: 8, day: 1 }],
    ['2024年4月2日', ofYear],
    ['2024', { year: 2024, month: null, day: null }],
    ['4月2日', second],
  ])('%s', (typed, date) => {
    expect(datesIn(typed).flatMap((found) => found.dates)).toEqual([date]);
    expect(mayHaveDate(typed)).toBe(true);
  });

  test('in both ways, where the day and the month may be either', () => {
    expect(datesIn('03/01/2020').flatMap(({ dates }) => dates)).toEqual([
      { year: 2020, month: 1, day: 3 },
      { year: 2020, month: 3, day: 1 },
    ]);
  });

  test.each([
    ...['60 people', '144 killed', '31 April', '30 February', '32 March', '0 May', 'March', 'may', '2'],
    ...['2024-13-01', '2024-00', '12.13.2024', 'April 144', 'ApRilX 2', '2 Aprilis', 'xApril 2', '2,2 April'],
    ...[
      '3 out',
      '5 set',
      '7 dic',
      'march on Moscow',
      'of 2 who may',
      '2024-04-02-17',
      '1-2 April',
      'April 2.5',
      // It may be April or February.
      '22/04-2024',
      '22/4',
      '22/13/2024',
      '2024/22/04',
    ],
  ])('no date is read in %s', (typed) => {
    expect(datesIn(typed)).toEqual([]);
  });

  test('among other words, and more than one', () => {
    const query = 'embassy 2 April or March 31';
    expect(datesIn(query).map(({ start, end }) => query.slice(start, end))).toEqual(['2 April', 'March 31']);
  });
});

test('a month alone, if it is no other word', () => {
  const read = (query: string): string[] => datesIn(query).map(({ start, end }) => query.slice(start, end));
  expect(read('the vote of november and in April')).toEqual(['november', 'April']);
  expect(read('May we march in Marchmont, Julyan?')).toEqual([]);
});

test.each(['embassy warning', '144', '144 killed', 'ISIS-K', '"at least 60"', ''])(
  'what reads dates is not loaded for %j',
  (typed) => {
    expect(mayHaveDate(typed)).toBe(false);
  },
);

describe('a date that is typed', () => {
  const dated = (name: string, day: string, ...sentences: string[]) => ({
    ...indexedArticle(name, [{ heading: null, passages: [sentences] }]),
    date: statedDate(day),
  });
  const engine = engineOf(
    contentOf(
      dated('on', '2024-04-02', 'The bridge fell.', 'Nobody was there.'),
      dated('off', '2024-04-03', 'The bridge fell on 2 April.'),
      dated('other-year', '2023-04-02', 'A ferry sank on April 2, 2023.'),
      {
        ...indexedArticle('bounded', [{ heading: null, passages: [['An army marches.']] }]),
        date: { status: 'bounded', words: '[after 2 April 2024]', day: null },
      },
    ),
  );
  const byName = ([one]: unknown[], [other]: unknown[]): number => (String(one) < String(other) ? -1 : 1);
  const found = async (query: string) =>
    (await engine.search(query)).groups.map(({ article, isDateAsked, hits }) => [
      article.url.split('/').at(-2),
      isDateAsked,
      hits.map(({ sentence }) => sentence),
    ]);

  test('finds the articles of that day, and the sentences that have it in any order', async () => {
    expect((await found('2 April')).sort(byName)).toEqual([
      ['off', false, [1]],
      ['on', true, []],
      ['other-year', true, [1]],
    ]);
    expect((await found('2 April'))[0]?.[0]).toBe('other-year');
    expect(sentencesOf(await engine.search('2 April'))).toContain('A ferry sank on [April] [2], 2023.');
  });

  test('with its year leaves the days of other years out', async () => {
    for (const query of ['2024-04-02', 'April 2, 2024', '2 апреля 2024'])
      expect(await found(query)).toEqual([
        ['on', true, []],
        ['off', false, [1]],
      ]);
    expect(sentencesOf(await engine.search('2 April 2023'))[0]).toBe('A ferry sank on [April] [2], [2023].');
  });

  test('of a month finds all its days', async () => {
    expect((await found('April 2024')).map(([name]) => name)).toEqual(['on', 'off']);
  });

  test('is found in the article of that day where other words stand', async () => {
    expect((await found('bridge 2 April'))[0]).toEqual(['on', true, [1]]);
  });

  test('in quotation marks is looked for as it stands', async () => {
    expect(await found('"2 April"')).toEqual([['off', false, [1]]]);
  });

  test('is not taken apart where nothing is of that day', async () => {
    const { groups, words } = await engine.search('4 March');
    expect(groups).toEqual([]);
    expect(words).toMatchObject([{ asked: '4 March', how: 'nowhere', isDate: true }]);
  });
});

test('a story is found by its date lines, and what has none is not', async () => {
  const engine = engineOf(contentOfSearchedStory());
  const filesFor = async (query: string) =>
    (await engine.search(query)).groups.map(({ article }) => article.url);
  expect(await filesFor('2 April')).toEqual(['/stories/test/000/']);
  expect(await filesFor('31 March')).toEqual(['/stories/test/002/']);
  expect((await filesFor('March 2024')).sort()).toEqual(['/stories/test/002/', '/stories/test/004/']);
  expect(await filesFor('22 March')).toEqual([]);
});

test('of articles whose text has a day, those with the year that is asked for come first', async () => {
  const told = (name: string, sentence: string): ReturnType<typeof indexedArticle> =>
    indexedArticle(name, [{ heading: null, passages: [[sentence]] }]);
  const engine = engineOf(
    contentOf(
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
        told(name, 'The dam broke on April 2, and water came.'),
      ),
      told('g', 'The dam broke on April 2, 2024, and water came.'),
    ),
  );
  expect((await engine.search('dam April 2, 2024')).groups[0]?.article.url).toBe('/stories/test/g/');
});

describe('a day finds what happened on it', () => {
  const dated = (
    name: string,
    day: string,
    text: string,
    events: IndexArticle['events'] = [],
  ): IndexArticle => ({
    ...indexedArticle(name, [{ heading: null, passages: [['It rained.', text]] }]),
    date: statedDate(day),
    events,
  });
  const engine = engineOf(
    contentOf(
      dated('a', '2024-03-25', 'The bridge fell on Friday.', [{ day: '2024-03-22', sentence: 2 }]),
      dated('b', '2024-03-22', 'Nothing was known yet.'),
      dated('c', '2023-03-22', 'A year before, it stood.'),
      dated('d', '2024-06-01', 'Works go on until 2023 is forgotten.'),
    ),
  );
  test.each<[query: string, found: string[], sentence: string | undefined]>([
    ['22 March 2024', ['b', 'a'], 'The bridge fell on Friday.'],
    ['22 march', ['b', 'c', 'a'], 'The bridge fell on Friday.'],
    ['march 2024', ['a', 'b'], 'The bridge fell on Friday.'],
    ['2023', ['c', 'd'], undefined],
    ['23 March 2024', [], undefined],
  ])('%s', async (query, found, sentence) => {
    const { groups } = await engine.search(query);
    expect(groups.map(({ article }) => article.url.at(-2))).toEqual(found);
    const [hit] = groups.find(({ article }) => article.url.endsWith('/a/'))?.hits ?? [];
    expect(hit?.parts.map(({ text }) => text).join('')).toBe(sentence);
  });
});

describe('an article of a month or a year is found by it', () => {
  const dated = (name: string, words: string): IndexArticle => ({
    ...indexedArticle(name, [{ heading: null, passages: [['It rained on the bridge.']] }]),
    date: { status: 'stated', words, day: null },
  });
  const engine = engineOf(
    contentOf(
      dated('a', 'October 2025'),
      dated('b', 'May 2025'),
      dated('c', '2025'),
      dated('d', 'October 2024'),
      { ...dated('e', 'after 3 October'), date: { status: 'bounded', words: 'after 3 October', day: null } },
    ),
  );
  test.each([
    ['October 2025', ['a']],
    ['october 2024', ['d']],
    ['2025', ['a', 'b', 'c']],
    ['5 October 2025', []],
    ['May 2025', ['b']],
  ])('%s', async (query, found) => {
    const { groups } = await engine.search(query);
    expect(new Set(groups.map(({ article }) => article.url.at(-2)))).toEqual(new Set(found));
  });
});
