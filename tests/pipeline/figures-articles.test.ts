import { describe, expect, test } from 'vitest';
import { deriveFigures } from '#pipeline/derive/figures.ts';

const found = (sentences: readonly string[], day: string | null = null): string[] =>
  deriveFigures(
    sentences.map((text) => ({ text })),
    day,
  ).map(({ sentence, kind, value }) => `${sentence} ${kind} ${value ?? '-'}`);

describe('an event reported over several sentences', () => {
  test.each<[string, string[], string[]]>([
    [
      'those who are worst hurt are of all who are',
      ['About 40 people were hurt.', 'Twelve are in a serious condition, two of them in intensive care.'],
      ['0 injured 40'],
    ],
    ['alone they are a count', ['Twelve people are in a serious condition.'], ['0 injured 12']],
    [
      'another event goes on in the next sentence',
      [
        'In 1995, a similar quake struck the city.',
        'It killed 6,000 people.',
        'Friday’s quake injured 12 people.',
      ],
      ['2 injured 12'],
    ],
    [
      'a count may go on with it too',
      ['The region was hit by floods in 2013.', 'At least 40 people were killed.'],
      [],
    ],
    [
      'words that only end like a number are no count',
      ['The region was hit by floods in 2013.', 'City officials said 40 people were killed.'],
      ['1 killed 40'],
    ],
    [
      'a number beyond twelve is a count',
      ['The region was hit by floods in 2013.', 'Eighteen people were killed.'],
      [],
    ],
    [
      'what is so now is told of the article’s own event',
      ['The region was hit by floods in 2013.', 'At least 40 people are missing.'],
      ['1 missing 40'],
    ],
    [
      'a day named brings the article back to it',
      ['The region was hit by floods in 2013.', 'On Tuesday 40 people were killed.'],
      ['1 killed 40'],
    ],
    [
      'a year that is no event’s leads nowhere',
      ['The mayor took office in 2018.', 'At least 40 people were killed.'],
      ['1 killed 40'],
    ],
  ])('%s', (_, sentences, figures) => {
    expect(found(sentences)).toEqual(figures);
  });
});

describe('the article’s year', () => {
  const attack = ['The attack in March 2024 killed 144 people.'];

  test('is that of its day', () => {
    expect(found(attack, '2024-04-02')).toEqual(['0 killed 144']);
  });

  test('makes other years those of other events', () => {
    expect(found(attack, '2025-03-22')).toEqual([]);
  });

  test('is not guessed without evidence', () => {
    expect(found(attack)).toEqual([]);
  });

  test('is that of a full date at its beginning if the article has no day', () => {
    const sentences = ['On 12 March 2021, a fire killed 11 people.', 'In 2016 another fire killed 49.'];
    expect(found(sentences)).toEqual(['0 killed 11']);
  });
});

test('offsets and words are those of the sentence, in UTF-16 units', () => {
  const [figure] = deriveFigures([{ text: '🔥 “Over 40 people died,” he said.' }]);
  expect(figure).toEqual({
    sentence: 0,
    start: 4,
    end: 23,
    kind: 'killed',
    otherTime: null,
    value: 40,
    bound: 'more-than',
    words: 'Over 40 people died',
    count: { start: 4, end: 11 },
  });
});

test('a line end within a sentence counts as a space', () => {
  expect(found(['In the new\nfilm, a gunman kills 12\npeople.'])).toEqual([]);
  expect(found(['On 12 March\n2021, a fire killed 11\npeople.'])).toEqual(['0 killed 11']);
});
