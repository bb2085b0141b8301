import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodePoints, LineIndex } from '#pipeline/text/positions.ts';
import { CitationBuilder } from '#pipeline/text/citation-builder.ts';
import { SourceText } from '#pipeline/text/source-text.ts';

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('🔥'.repeat(600), 'x'.repeat(1100)),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) =>
    parts
      .join('')
      .toWellFormed()
      .replace(/^\ufeff+/, ''),
  );

test('offsets count code points, whatever the text', () => {
  fc.assert(
    fc.property(text, fc.nat(), (whole, at) => {
      const before = [...whole].slice(0, at % ([...whole].length + 1)).join('');
      expect(new CodePoints(whole).at(before.length)).toBe([...before].length);
    }),
  );
});

test('a proof slices by code points', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, one, other) => {
      const points = [...whole];
      const [start = 0, end = 0] = [one % (points.length + 3), other % (points.length + 3)].sort(
        (a, b) => a - b,
      );
      const source = new SourceText('a.txt', Buffer.from(whole));
      expect(source.length).toBe(points.length);
      expect(source.slice(start, end)).toBe(points.slice(start, end).join(''));
    }),
  );
});

test('a citation has up to 32 code points of context, never half a character', () => {
  const whole = `${'🔥'.repeat(40)}word${'é'.repeat(40)}`;
  expect(new CitationBuilder('a', { text: whole }).cite({ start: 80, end: 84 })).toEqual({
    article: 'a',
    start: 40,
    end: 44,
    exact: 'word',
    prefix: '🔥'.repeat(32),
    suffix: 'é'.repeat(32),
  });
  expect(new CitationBuilder('a', { text: 'word' }).cite({ start: 0, end: 4 })).toMatchObject({
    prefix: '',
    suffix: '',
  });
});

describe('lines are counted like in editors', () => {
  test.each<[string, number, { line: number; column: number }]>([
    ['abc', 0, { line: 1, column: 1 }],
    ['a\nb', 2, { line: 2, column: 1 }],
    ['a\r\nb', 3, { line: 2, column: 1 }],
    ['a\rb\rc', 4, { line: 3, column: 1 }],
    ['a\n\nb', 3, { line: 3, column: 1 }],
    ['a\n', 2, { line: 2, column: 1 }],
    ['a\r\nb', 1, { line: 1, column: 2 }],
    ['a\f\u2028b', 3, { line: 1, column: 4 }],
  ])('%o at %i', (whole, offset, place) => {
    expect(new LineIndex(whole).point(offset)).toEqual({ ...place, offset });
  });
});
