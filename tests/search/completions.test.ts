import { describe, expect, test } from 'vitest';
import { contentOfPassages, engineOf } from '../fixtures/search-index.ts';

const engine = engineOf(
  contentOfPassages(
    ['The kidney failed.', 'He died of complications.'],
    ['A kidney was sold.', 'The market closed.'],
    ['The dot com firm was sold.'],
    ['An act of parliament.'],
    ['The actor spoke.'],
  ),
);
const found = async (query: string): Promise<string[]> =>
  (await engine.search(query)).groups.map(({ article }) => article.url.slice('/stories/test/'.length, -1));

describe('the last word of several is completed, though it is a word of the texts itself', () => {
  test.each([
    ['kidney co', 'a1'],
    ['kidney com', 'a1'],
    ['kidney comp', 'a1'],
  ])('%s', async (query, first) => {
    expect((await found(query))[0]).toBe(first);
  });

  test('a blank closes it', async () => {
    expect((await engine.search('kidney com ')).groups[0]?.missing).not.toEqual([]);
  });

  test('as the whole query, a word of three letters comes before its completions', async () => {
    expect(await found('act')).toEqual(['a4', 'a5']);
    expect(await found('act ')).toEqual(['a4']);
  });
});

test.each([
  ['tax off', 'a1'],
  ['tax ove', 'a2'],
  // Behind a blank or before another word it is whole.
  ['tax off ', 'a3'],
  ['off tax', 'a3'],
  ['tax the', 'a3'],
])('a stop word may be the beginning of the last word: %j leads to %s', async (query, article) => {
  const engine = engineOf(
    contentOfPassages(
      ['The owner of the long bridge wrote a letter to the tax office of the county.'],
      ['The tax came with an overview of what the county has and what it owes to whom.'],
      ['The theatre waited for tax.'],
    ),
  );
  expect((await engine.search(query)).groups[0]?.article.url).toBe(`/stories/test/${article}/`);
});
