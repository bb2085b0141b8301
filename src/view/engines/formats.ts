import type { EngineDocument } from './documents.ts';
import { type Field, FIELDS, type FieldType, type Kind, KINDS } from './fields.ts';

/** How an engine takes documents, and the files with which it is set up. */
interface EngineFormat {
  /** The ending of files of documents. */
  ending: 'ndjson' | 'jsonl';
  /** A document as its lines. */
  lines: (document: EngineDocument, kind: Kind) => string;
  /** Settings, schema or mapping by file name. */
  settings: () => Record<string, string>;
}

export const ENGINES = ['meilisearch', 'typesense', 'opensearch', 'duckdb'] as const;
export type Engine = (typeof ENGINES)[number];

/** The index of OpenSearch for a kind of documents. */
const indexName = (kind: Kind): string => `dateline-${kind}`;

const namesOf = (kind: Kind, wanted: (field: Field) => boolean): string[] =>
  FIELDS[kind].filter(wanted).map(({ name }) => name);

const typed =
  (...types: readonly FieldType[]): ((field: Field) => boolean) =>
  ({ type }) =>
    types.includes(type);

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const ofEach = (name: (kind: Kind) => string, content: (kind: Kind) => string): Record<string, string> =>
  Object.fromEntries(KINDS.map((kind) => [name(kind), content(kind)]));

const asLine = (document: EngineDocument): string => `${JSON.stringify(document)}\n`;

const TYPESENSE: Record<FieldType, string> = {
  text: 'string',
  keyword: 'string',
  day: 'string',
  seconds: 'int64',
  integer: 'int32',
  keywords: 'string[]',
  integers: 'int64[]',
};

const OPENSEARCH: Record<FieldType, object> = {
  text: { type: 'text' },
  keyword: { type: 'keyword' },
  day: { type: 'date', format: 'strict_date' },
  seconds: { type: 'long' },
  integer: { type: 'integer' },
  // OpenSearch has no arrays of their own: every field may have several values.
  keywords: { type: 'keyword' },
  integers: { type: 'long' },
};

const DUCKDB: Record<FieldType, string> = {
  text: 'VARCHAR',
  keyword: 'VARCHAR',
  day: 'DATE',
  seconds: 'BIGINT',
  integer: 'INTEGER',
  keywords: 'VARCHAR[]',
  integers: 'BIGINT[]',
};

export const FORMATS: Readonly<Record<Engine, EngineFormat>> = {
  meilisearch: {
    ending: 'ndjson',
    lines: asLine,
    settings: () =>
      ofEach(
        (kind) => `${kind}.settings.json`,
        (kind) =>
          json({
            searchableAttributes: [
              'text',
              'headline',
              'names',
              ...namesOf(kind, ({ name }) => name === 'heading'),
            ],
            filterableAttributes: namesOf(kind, (field) => field.type !== 'text'),
            sortableAttributes: namesOf(kind, typed('seconds', 'integer')),
          }),
      ),
  },
  typesense: {
    ending: 'jsonl',
    lines: asLine,
    settings: () =>
      ofEach(
        (kind) => `${kind}.schema.json`,
        (kind) =>
          json({
            name: kind,
            // Every collection has the field `id` already.
            fields: FIELDS[kind]
              .filter(({ name }) => name !== 'id')
              .map(({ name, type, always, facet }) => ({
                name,
                type: TYPESENSE[type],
                ...(facet && { facet }),
                ...(!always && { optional: true }),
              })),
          }),
      ),
  },
  opensearch: {
    ending: 'ndjson',
    lines: (document, kind) =>
      `${JSON.stringify({ index: { _index: indexName(kind), _id: document['id'] } })}\n${asLine(document)}`,
    settings: () =>
      ofEach(
        (kind) => `${kind}.index.json`,
        (kind) =>
          json({
            mappings: {
              dynamic: 'strict',
              properties: Object.fromEntries(FIELDS[kind].map(({ name, type }) => [name, OPENSEARCH[type]])),
            },
          }),
      ),
  },
  duckdb: {
    ending: 'ndjson',
    lines: asLine,
    settings: () => ({
      'load.sql': KINDS.map((kind) => {
        const columns = FIELDS[kind].map(({ name, type }) => `  "${name}": '${DUCKDB[type]}'`);
        return `CREATE TABLE ${kind} AS SELECT * FROM read_json('${kind}-*.ndjson', format = 'newline_delimited', columns = {\n${columns.join(',\n')}\n});\n`;
      }).join('\n'),
    }),
  },
};
