type Row = (string | number)[];

/** A table of a story, or a part of a long one: a CSV file, described in its `datapackage.json`. */
export interface Table {
  name: string;
  title: string;
  /** From 1. */
  part: number;
  fields: Field[];
  /** Made anew at each call: the rows of a large story take much memory. */
  rows: () => Row[];
}

/** Rows of a file: of names they take about 115 bytes each, and no file should have more than 5 MiB. */
export const MAX_ROWS = 30_000;

/** Makes a table with a row for each item, in as few parts as possible; none if there are no items. */
export function toTables<Item>(
  { title, ...about }: Pick<Table, 'name' | 'title' | 'fields'>,
  items: () => readonly Item[],
  toRow: (item: Item) => Row,
): Table[] {
  const parts = Math.ceil(items().length / MAX_ROWS);
  return Array.from({ length: parts }, (_, index) => ({
    ...about,
    title: parts === 1 ? title : `${title}, ${index + 1} of ${parts}`,
    part: index + 1,
    rows: () =>
      items()
        .slice(index * MAX_ROWS, (index + 1) * MAX_ROWS)
        .map(toRow),
  }));
}

/** A column; numbers are integers. */
export interface Field {
  name: string;
  type: 'string' | 'integer';
}

/** A column of words by its name; of numbers, if the name ends in `#`. */
export const fieldsOf = (names: string): Field[] =>
  names
    .split(' ')
    .map((name) =>
      name.endsWith('#') ? { name: name.slice(0, -1), type: 'integer' } : { name, type: 'string' },
    );

/** Formats a table as CSV (RFC 4180, UTF-8), with the names of its fields in the first line. */
export const toCsv = ({ fields, rows }: Pick<Table, 'fields' | 'rows'>): string =>
  [fields.map(({ name }) => name), ...rows()].map((row) => `${row.map(toField).join(',')}\r\n`).join('');

/**
 * Spreadsheets take a field that begins with one of these, after white space, for a formula; an apostrophe prevents
 * that.
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

function toField(value: string | number): string {
  if (typeof value === 'number') return `${value}`;
  const text = FORMULA.test(value) ? `'${value}` : value;
  // Where the comma is the decimal mark, spreadsheets split unquoted fields at semicolons or tabs.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
