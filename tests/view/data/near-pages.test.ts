import { expect, test } from 'vitest';
import { nearPages } from '#view/data/near-pages.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

test('a few pages are all listed', () => {
  expect(nearPages(numbers(9), 4)).toEqual(numbers(9));
});

test('of many pages the neighbours, the ends and some between are', () => {
  expect(nearPages(numbers(186), 50)).toEqual([
    0, 16, 32, 48, 49, 50, 51, 52, 64, 80, 96, 112, 128, 144, 160, 176, 185,
  ]);
  expect(nearPages(numbers(186), -1)).toEqual([0, 1, 16, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 185]);
});

test('the list does not grow with the number of pages', () => {
  for (const count of [20, 100, 1000, 10_000]) expect(nearPages(numbers(count), 7).length).toBeLessThan(20);
});
