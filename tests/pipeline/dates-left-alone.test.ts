import { describe, expect, test } from 'vitest';
import { expressionsOf } from '../fixtures/date-lines.ts';
import { readTable } from '../fixtures/table.ts';

const DAY = '2024-04-02';

describe('words that look like a date but are not', () => {
  test.each(readTable('dates-left-alone', 'words that look like a date but are not'))('%s', (text) => {
    expect(expressionsOf(text, DAY)).toEqual([]);
  });
});

describe.each(['a date that cannot be resolved reliably', 'a date without an event'])('%s', (title) => {
  test.each(readTable('dates-left-alone', title))('%s', (text, ...expected) => {
    expect(
      expressionsOf(text, DAY).map(({ found, taken }) => `${found.replace(/: (?:-|\d.*)$/, '')}: ${taken}`),
    ).toEqual(expected);
  });
});

describe.each(['in an article without a day', 'in an article without a day, a date but not an event'])(
  '%s',
  (title) => {
    test.each(readTable('dates-left-alone', title))('%s', (text, found = expect.stringMatching(/: -$/)) => {
      expect(expressionsOf(text, null)).toEqual([{ found, taken: 'undated' }]);
    });
  },
);
