import { dateline } from '../../scripts/bench/search/peers/dateline.ts';
import { describe, expect, test } from 'vitest';
import { Random } from '../../scripts/bench/corpus/random.ts';
import { generatedDocuments } from '../../scripts/bench/search/bench-documents.ts';
import { percentile, relevanceOf } from '../../scripts/bench/search/measures.ts';
import { knownItems, misspell, wordsOf } from '../../scripts/bench/search/queries.ts';

describe('measures of result lists', () => {
  test.each<[found: string[], relevant: string[], measured: object]>([
    [['a', 'b'], ['a'], { first: 1, firstFive: 1, reciprocal: 1, ndcg10: 1, averagePrecision: 1, empty: 0 }],
    [['b', 'a'], ['a'], { first: 0, firstFive: 1, reciprocal: 0.5, ndcg10: 1 / Math.log2(3), empty: 0 }],
    [['x', 'x', 'x', 'x', 'x', 'a'], ['a'], { first: 0, firstFive: 0, reciprocal: 1 / 6 }],
    [['a', 'x', 'b'], ['a', 'b', 'c'], { averagePrecision: (1 + 2 / 3) / 3 }],
    [[], ['a'], { first: 0, reciprocal: 0, ndcg10: 0, averagePrecision: 0, empty: 1 }],
  ])('%j for %j', (found, relevant, measured) => {
    expect(relevanceOf(found, relevant)).toMatchObject(measured);
  });

  test.each([
    [[5, 1, 3], 0.5, 3],
    [[1, 2, 3, 4], 0.95, 4],
    [[], 0.5, 0],
  ])('of %j, %d lies below %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});

describe('known items', () => {
  const documents = generatedDocuments(1, 30);
  const queries = knownItems(documents, 1, 20);

  test('are reproducible by seed', () => {
    expect(knownItems(documents, 1, 20)).toEqual(queries);
    expect(knownItems(documents, 2, 20)).not.toEqual(queries);
  });

  test('are phrases that occur in one article only', () => {
    const phrases = queries.filter(({ kind }) => kind === 'phrase');
    expect(phrases).toHaveLength(20);
    for (const { text, relevant } of phrases) {
      const having = documents.filter(({ passages }) =>
        passages.flat().some((sentence) => ` ${wordsOf(sentence).join(' ')} `.includes(` ${text} `)),
      );
      expect([text, having.map(({ id }) => id)]).toEqual([text, relevant]);
    }
  });

  test('are drawn though a document is empty, which is indexed too', async () => {
    const withEmpty = [{ id: 'all/empty', title: 'Empty', passages: [[]] }, ...documents.slice(0, 5)];
    expect(knownItems(withEmpty, 1, 5)).not.toEqual([]);
    expect(knownItems([{ id: 'all/none', title: '', passages: [] }], 1, 5)).toEqual([]);
    expect((await dateline.build(withEmpty)).has('index.bin')).toBe(true);
  });

  test('are misspelt by one edit in one word', () => {
    for (const { text, misspelt } of queries) {
      const [before, after] = [text.split(' '), misspelt.split(' ')];
      expect(after).toHaveLength(before.length);
      expect(before.filter((word, at) => word !== after[at])).toHaveLength(1);
    }
  });
});

test('are not misspelt without a word of five letters', () => {
  expect(misspell('of the war', new Random('1'))).toBe('of the war');
});
