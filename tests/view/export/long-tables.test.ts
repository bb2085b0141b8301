import { expect, test } from 'vitest';
import { tablePath } from '#contracts/urls.ts';
import { fieldsOf, MAX_ROWS, toCsv, toTables } from '#view/export/table.ts';

const about = { name: 'names', title: 'Names', fields: fieldsOf('number#') };
const tablesOf = (rows: number) =>
  toTables(
    about,
    () => Array.from({ length: rows }, (_, index) => index),
    (item) => [item],
  );

test.each([
  [0, []],
  [1, ['Names']],
  [MAX_ROWS, ['Names']],
  [MAX_ROWS + 1, ['Names, 1 of 2', 'Names, 2 of 2']],
])('a table of %i rows has as few parts as possible', (rows, titles) => {
  expect(tablesOf(rows).map(({ title }) => title)).toEqual(titles);
});

test('the parts of a table have each row once, in order, below the names of its fields', () => {
  const rows = 2 * MAX_ROWS + 1;
  const lines = tablesOf(rows).map((table) => toCsv(table).trimEnd().split('\r\n'));
  expect(lines.map(([head]) => head)).toEqual(['number', 'number', 'number']);
  expect(lines.flatMap(([_head, ...own]) => own)).toEqual(
    Array.from({ length: rows }, (_, index) => `${index}`),
  );
});

test('the first part stands where the whole table would, the others in a folder', () => {
  expect([1, 2].map((part) => tablePath('flood', 'names', part))).toEqual([
    '/stories/flood/names.csv',
    '/stories/flood/tables/names-2.csv',
  ]);
});
