import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_ID, stemToId } from '#pipeline/publish/article-id.ts';
import { noteSchema } from '#pipeline/read/settings.ts';

describe('a file name becomes the address of its article', () => {
  test.each([
    ['000_a96d9b5754f461f1', '000_a96d9b5754f461f1'],
    ['Report (final) 2', 'Report-final-2'],
    ['Пожар в Туле', 'Pozhar-v-Tule'],
    ['élan', 'elan'],
    ['e\u0301lan', 'elan'],
    ['-rf', 'rf'],
    ['..', 'file-5ec1f7e7'],
    ['%2e%2e%2f', '2e-2e-2f'],
    ['a..b', 'a-b'],
    ['__x', 'x'],
    ['🔥', 'file-ed8d8305'],
    ['漢字', 'file-c6d29771'],
    ['a\\b', 'a-b'],
    ['x?y=1#z', 'x-y-1-z'],
  ])('%s', (stem, id) => {
    expect(stemToId(stem)).toBe(id);
  });

  test('long names that would be cut to the same address stay distinct', () => {
    const long = 'n'.repeat(240);
    const ids = [`${long}a`, `${long}b`].map(stemToId);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toHaveLength(LONGEST_ID);
  });

  test('any name yields an address that a note could have given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (stem) => {
        expect(noteSchema.parse({ slug: stemToId(stem) })).toEqual({ slug: stemToId(stem) });
      }),
    );
  });
});
