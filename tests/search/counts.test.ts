import { describe, expect, test } from 'vitest';
import { contentOfPassages, engineOf } from '../fixtures/search-index.ts';

describe('a number counts what the query says', () => {
  const engine = engineOf(
    contentOfPassages(
      ['Eleven people were killed, 16 are missing.'],
      ['Sixteen people have died.'],
      ['They saw 16 houses, a long way from the road and the river, and a dead horse.'],
      ['At least 11 were injured and 30 killed.'],
    ),
  );

  test.each([
    ['16 killed', 'a2'],
    ['sixteen dead', 'a2'],
    ['16 missing', 'a1'],
    ['11 killed', 'a1'],
    ['eleven injured', 'a4'],
    ['30 dead', 'a4'],
    // Without a kind of figure, numbers are words.
    ['16 houses', 'a3'],
    ['killed', 'a1'],
  ])('%s', async (query, first) => {
    const { groups } = await engine.search(query);
    expect(groups[0]?.article.url).toBe(`/stories/test/${first}/`);
  });
});
