import { describe, expect, it } from 'vitest';
import {
  capitalise,
  formatCount,
  formatNumber,
  formatQuantity,
  readingMinutes,
} from '#contracts/number-format.ts';

describe('a number', () => {
  it.each([
    [0, '0', 'no'],
    [1, '1', 'one'],
    [10, '10', 'ten'],
    [11, '11', '11'],
    [999, '999', '999'],
    [1000, '1,000', '1,000'],
    [13929, '13,929', '13,929'],
    [1234567, '1,234,567', '1,234,567'],
  ])('%d is %s in tables and %s in sentences', (number, digits, words) => {
    expect(formatNumber(number)).toBe(digits);
    expect(formatCount(number)).toBe(words);
  });

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [2, '2 bytes'],
    [2284, '2,284 bytes'],
  ])('%d with its noun is %s', (number, words) => {
    expect(formatQuantity(number, 'byte', 'bytes')).toBe(words);
  });
});

describe('minutes to read', () => {
  it.each([
    [1, 1],
    [114, 1],
    [316, 1],
    [344, 1],
    [345, 2],
    [487, 2],
    [1985, 9],
  ])('%d words take %d', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});

describe('a capital', () => {
  it.each([
    ['two', 'Two'],
    ['file 003', 'File 003'],
    ['', ''],
    ['éa', 'Éa'],
  ])('%j becomes %j', (words, expected) => {
    expect(capitalise(words)).toBe(expected);
  });
});
