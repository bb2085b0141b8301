import { describe, expect, test } from 'vitest';
import { deriveFigures } from '#pipeline/derive/figures.ts';
import { readTables } from '../fixtures/table.ts';

const found = readTables('figures-found');
const leftAlone = readTables('figures-left-alone');

describe.each([...found, ...leftAlone])('%s', (_, rows) => {
  test.each(rows)('“%s”', (text, ...figures) => {
    expect(
      deriveFigures([{ text }]).map(
        ({ kind, bound, value, words }) => `${kind} ${bound} ${value ?? '-'}: ${words}`,
      ),
    ).toEqual(figures);
  });
});

test('as many sentences are left alone as figures are found in', () => {
  const count = (tables: typeof found): number => tables.reduce((sum, [, rows]) => sum + rows.length, 0);
  expect(found.flatMap(([, rows]) => rows).filter((row) => row.length === 1)).toEqual([]);
  expect(leftAlone.flatMap(([, rows]) => rows).filter((row) => row.length > 1)).toEqual([]);
  expect(count(leftAlone)).toBeGreaterThanOrEqual(count(found));
});
