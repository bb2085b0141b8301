import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { struckParts } from '#view/article/struck-parts.ts';

/** Kept parts in plain, struck ones in brackets. */
const shown = (sentence: string, headline: string): string =>
  struckParts(sentence, headline)
    .map(({ text, kept }) => (kept ? text : `[${text}]`))
    .join('');

describe('what a headline left out is struck', () => {
  test.each([
    ['A mill burned.', 'A mill burned', 'A mill burned[.]'],
    ['On Monday, the mill burned.', 'The mill burned', '[On Monday, ]the mill burned[.]'],
    ['The mill, built in 1911, burned.', 'The mill burned', 'The mill[, built in 1911,] burned[.]'],
    [
      'The mill in the town near the river burned.',
      'The mill near the river burned',
      'The mill[ in the town] near the river burned[.]',
    ],
    ['A mill\nburned\tdown.', 'A mill burned down', 'A mill\nburned\tdown[.]'],
    ['The mill—an old one—burned.', 'The mill burned', 'The mill[—an old one—]burned[.]'],
    ['“We ran,” she said.', '“We ran,” she said', '“We ran,” she said[.]'],
    [`${'x'.repeat(90)}`, 'X'.padEnd(80, 'x'), `${'x'.repeat(80)}[${'x'.repeat(10)}]`],
  ])('%s', (sentence, headline, parts) => {
    expect(shown(sentence, headline)).toBe(parts);
  });
});

describe('nothing is kept of a headline that is not of the sentence', () => {
  test.each([
    ['another word', 'A mill burned.', 'A mill drowned'],
    ['another order', 'A mill burned.', 'Burned a mill'],
    ['a capital inside', 'A mill burned.', 'A Mill burned'],
    ['no headline', 'A mill burned.', ''],
  ])('%s', (_, sentence, headline) => {
    expect(struckParts(sentence, headline)).toEqual([{ text: sentence, kept: false }]);
  });
});

test('an empty sentence has no parts', () => {
  expect(struckParts('', 'A mill')).toEqual([]);
});

test('the parts together are the sentence, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (sentence, headline) => {
      expect(
        struckParts(sentence, headline)
          .map(({ text }) => text)
          .join(''),
      ).toBe(sentence);
    }),
  );
});

test('the kept parts are the headline, whichever words were left out', () => {
  const words = fc.array(fc.tuple(fc.stringMatching(/^[a-c]{1,2}$/u), fc.boolean()), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, (chosen) => {
      const sentence = chosen.map(([word]) => word).join(' ');
      const headline = chosen.flatMap(([word, kept]) => (kept ? [word] : [])).join(' ');
      const kept = struckParts(sentence, headline).filter((part) => part.kept);
      expect(
        kept
          .map(({ text }) => text)
          .join('')
          .trim(),
      ).toBe(headline);
    }),
  );
});

test('a sentence of 800 000 letters takes no time', () => {
  const sentence = 'the mill burned and '.repeat(40_000);
  const started = performance.now();
  expect(
    struckParts(sentence, 'The mill burned')
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence);
  expect(performance.now() - started).toBeLessThan(10_000);
});
