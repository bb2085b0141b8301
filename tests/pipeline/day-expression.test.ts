import { describe, expect, test } from 'vitest';
import { DAY_EXPRESSION, resolveDay } from '#pipeline/derive/day-expression.ts';

describe('words that name a day, in an article of Saturday 23 March 2024', () => {
  test.each([
    ['Friday evening', '2024-03-22'],
    ['Friday', '2024-03-22'],
    ['Saturday', '2024-03-23'],
    ['Sunday morning', '2024-03-17'],
    ['yesterday', '2024-03-22'],
    ['yesterday evening', '2024-03-22'],
    ['22 March', '2024-03-22'],
    ['March 22', '2024-03-22'],
    ['22nd of March', '2024-03-22'],
    ['24 March', '2023-03-24'],
    ['29 February', '2024-02-29'],
    ['22 March 2024', '2024-03-22'],
    ['March 22, 2019', '2019-03-22'],
    ['2024-03-22', '2024-03-22'],
    ['Friday\nevening', '2024-03-22'],
  ])('%s is %s', (words, day) => {
    expect(resolveDay(words, '2024-03-23')).toBe(day);
  });

  test.each([
    '31 February',
    'March 41',
    '2024-02-30',
    '0 March',
    '30 February 2024',
    'Fridays',
    'May',
    'soon',
  ])('%s is no day', (words) => {
    expect(resolveDay(words, '2024-03-23')).toBeNull();
  });
});

describe('words that name a day, in an article without a date', () => {
  test.each([
    ['22 March 2024', '2024-03-22'],
    ['March 22, 2024', '2024-03-22'],
    ['2024-03-22', '2024-03-22'],
    ['Friday', null],
    ['yesterday', null],
    ['22 March', null],
  ])('%s is %s', (words, day) => {
    expect(resolveDay(words, null)).toBe(day);
  });
});

test('a weekday crosses the end of a year and of a leap February', () => {
  expect(resolveDay('Tuesday', '2024-01-03')).toBe('2024-01-02');
  expect(resolveDay('Saturday', '2024-01-03')).toBe('2023-12-30');
  expect(resolveDay('Thursday', '2024-03-01')).toBe('2024-02-29');
});

test.each(['Fri', 'weekend', 'tonight', 'March', '2024', 'the 22nd', 'last week'])(
  '“%s” is not looked at: it names no day for certain',
  (words) => {
    expect(words).not.toMatch(new RegExp(`^${DAY_EXPRESSION}$`, 'iu'));
  },
);
