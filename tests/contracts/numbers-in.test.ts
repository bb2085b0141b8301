import { describe, expect, it } from 'vitest';
import { haveOtherNumbers, numbersIn } from '#contracts/numbers-in.ts';

describe('numbers of words', () => {
  it.each([
    ['pulled 44 people', [44]],
    ['Sixteen of the twenty-two, and 1,200 others', [16, 22, 1200]],
    ['ninety-nine', [99]],
    ['Forty Two', [42]],
    ['30.5 km', [30.5]],
    ['on 22 March 2024.', [22, 2024]],
    ['one of the brothers', null],
    ['a third of them, and often', null],
    ['two hundred people', null],
    ['1.2 million, 44 people', null],
    ['', null],
  ])('“%s”', (words, numbers) => {
    expect(numbersIn(words)).toEqual(numbers && new Set(numbers));
  });

  it.each([
    ['two farmers pulled 44 people out', 'two farmers pulled 47 people out', true],
    ['two farmers pulled 47 people out', 'took 23 people', true],
    ['eleven dead', '11 dead', false],
    ['eleven dead', '11 dead and 40 hurt', false],
    ['44 people', 'dozens of people', false],
    ['44 people', 'a few people', false],
    ['two hundred', '144', false],
  ])('“%s” and “%s”: %s', (one, other, differ) => {
    expect(haveOtherNumbers(one, other)).toBe(differ);
    expect(haveOtherNumbers(other, one)).toBe(differ);
  });
});
