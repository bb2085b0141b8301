import { describe, expect, test } from 'vitest';
import { expressionsOf } from '../fixtures/date-lines.ts';
import { readTables } from '../fixtures/table.ts';

describe.each(readTables('dates-found'))('in an article of %s', (day, rows) => {
  test.each(rows)('%s', (text, ...expected) => {
    expect(expressionsOf(text, day).map(({ found }) => found)).toEqual(expected);
  });
});
