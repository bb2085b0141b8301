import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveFigures } from '#pipeline/derive/figures.ts';

/** Words of the grammar in random order, among other words and marks. */
const word = fc.constantFrom(
  ...`12 1,200 1 200 2016 3-0 20-30 $12 one two hundred and a dozen dozens of several at least more than up to nearly
  between the people men suspects alleged children 60-year-old cows homes killed wounded injured dead dying died arrested
  charged missing evacuated rescued homeless fled their home custody were was have been could not feared to who that ,
  including ( ) — . : ; " ’ death toll rose deaths bodies found lives lost left leaving killing In 1995 since deadliest a
  year per cent % film if denied reports all 👨‍👩‍👧 é \u0000 \u200b \ud800 ٣ 一二`.split(/\s+/),
);
const sentence = fc.array(fc.oneof({ weight: 9, arbitrary: word }, fc.string({ unit: 'binary' })), {
  maxLength: 60,
});

const isSound = (texts: readonly string[], day: string | null): void => {
  const found = deriveFigures(
    texts.map((text) => ({ text })),
    day,
  );
  for (const { sentence, start, end, words, value, bound } of found) {
    const text = texts[sentence];
    expect(text?.slice(start, end)).toBe(words);
    expect(words).toMatch(/^\S[^]*$/);
    expect(words.trim()).toBe(words);
    expect(value === null).toBe(bound === 'vague');
    if (value !== null) expect(Number.isSafeInteger(value) && value > 0).toBe(true);
  }
};

describe('any text', () => {
  test('yields figures at their offsets', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 4 }),
        fc.constantFrom(null, '2024-04-02'),
        (sentences, day) => {
          isSound(
            sentences.map((words) => words.join(' ')),
            day,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('of random characters neither fails nor yields figures', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 3 }), (texts) => {
        isSound(texts, null);
      }),
      { numRuns: 1000 },
    );
  });

  test('yields the same figures wherever an unrelated sentence is added', () => {
    const text = 'Police said 12 people were killed and 40 wounded.';
    fc.assert(
      fc.property(fc.nat({ max: 5 }), (before) => {
        const sentences = [
          ...Array.from({ length: before }, () => ({ text: 'Nothing more was known.' })),
          { text },
        ];
        const found = deriveFigures(sentences).map(({ sentence, ...figure }) => [
          sentence - before,
          figure.words,
        ]);
        expect(found).toEqual([
          [0, '12 people were killed'],
          [0, '40 wounded'],
        ]);
      }),
    );
  });
});

test.each([
  '12 people were killed and ',
  '12 ',
  'one hundred and ',
  'In 1995 ',
  'killed, or ',
  'dozens of ',
  'between 1 and 2 ',
  '12 men, 13 men, ',
  'in the new ',
  'a-',
  '1,',
  '"',
  '👨‍👩‍👧 ',
])('“%s”, repeated, is read in linear time', (words) => {
  const seconds = (length: number): number => {
    const text = words.repeat(Math.ceil(length / words.length));
    const { user } = process.cpuUsage();
    deriveFigures([{ text }]);
    return (process.cpuUsage().user - user) / 1e6;
  };
  seconds(10_000);
  expect(seconds(50_000)).toBeLessThan(5);
});
