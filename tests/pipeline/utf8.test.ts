import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstInvalidByte } from '#pipeline/read/utf8.ts';

/** The length of the longest valid UTF-8 prefix. */
function longestValid(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let length = bytes.length;
  while (!isUtf8(bytes.subarray(0, length))) length--;
  return length;
}

describe('the first byte that is not UTF-8 is found', () => {
  test.each<[string, number[], number | null]>([
    ['nothing', [], null],
    ['letters', [0x61, 0x62], null],
    ['two, three and four bytes', [0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x94, 0xa5], null],
    ['the last code point', [0xf4, 0x8f, 0xbf, 0xbf], null],
    ['a byte-order mark', [0xef, 0xbb, 0xbf, 0x61], null],
    ['NUL', [0x00], null],
    ['a lone continuation', [0x61, 0x80], 1],
    ['a continuation too many', [0xc3, 0xa9, 0x80], 2],
    ['two bytes cut at the end', [0x61, 0xc3], 1],
    ['three bytes cut at the end', [0x61, 0xe2, 0x82], 1],
    ['four bytes cut at the end', [0xf0, 0x9f, 0x94], 0],
    ['two bytes cut by a letter', [0x61, 0xc3, 0x28], 1],
    ['an overlong slash', [0x61, 0xc0, 0xaf], 1],
    ['an overlong form of three bytes', [0xe0, 0x80, 0xaf], 0],
    ['an overlong form of four bytes', [0xf0, 0x80, 0x80, 0xaf], 0],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['beyond the last code point', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a form of five bytes', [0xf8, 0x88, 0x80, 0x80, 0x80], 0],
    ['bytes that never occur', [0x61, 0xff], 1],
  ])('in %s', (_, bytes, offset) => {
    expect(firstInvalidByte(Uint8Array.from(bytes))).toBe(offset);
  });

  test('in any bytes, after the longest valid prefix', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }).map((text) => [...Buffer.from(text)]),
      fc.array(fc.integer({ min: 0x7f, max: 0xff }), { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const bytes = Uint8Array.from(units.flat());
        expect(firstInvalidByte(bytes)).toBe(longestValid(bytes));
      }),
      { numRuns: 500 },
    );
  });
});
