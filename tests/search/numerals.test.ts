import { expect, test } from 'vitest';
import { otherNumeral } from '../../src/search/analyze/numerals.ts';
import { contentOfPassages, engineOf, marksOf } from '../fixtures/search-index.ts';

test.each([
  ['two', '2'],
  ['sixteen', '16'],
  ['twenty', '20'],
  ['fortyfour', '44'],
  ['ninetynine', '99'],
])('%s is %s', (word, figures) => {
  expect(otherNumeral(word)).toEqual([figures]);
  expect(otherNumeral(figures)).toEqual([word]);
});

test.each([
  '',
  'one',
  '1',
  '0',
  '100',
  '016',
  '2024',
  '16th',
  'teen',
  'second',
  'tens',
  'twentyten',
  'hundred',
])('%j has no other numeral', (word) => {
  expect(otherNumeral(word)).toEqual([]);
});

const engine = engineOf(
  contentOfPassages(
    ['16 people were killed.'],
    ['Sixteen people were killed.'],
    ['Twenty-one were hurt, on 16.5 acres.'],
    ['Of 21 houses one burnt.'],
    ['Nobody was hurt at number 1.'],
  ),
);

test.each([
  ['16 killed', ['16', 'Sixteen', 'killed']],
  ['sixteen', ['16', 'Sixteen']],
  ['"sixteen people"', ['Sixteen', 'people']],
  ['"16 people"', ['16', 'people']],
  ['twenty-one', ['21', 'Twenty-one']],
  ['21', ['21', 'Twenty-one']],
  ['16.5', ['16.5']],
  ['number 1', ['1', 'number']],
])('%s finds %j', async (query, marked) => {
  expect(marksOf(await engine.search(query)).sort()).toEqual(marked);
});

test('a number as it is typed comes first', async () => {
  const first = async (query: string): Promise<string | undefined> =>
    (await engine.search(query)).groups[0]?.article.url;
  expect(await first('sixteen')).toBe('/stories/test/a2/');
  expect(await first('16')).toBe('/stories/test/a1/');
});
