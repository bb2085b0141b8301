import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { engineId, type EngineDocument } from '#view/engines/documents.ts';
import { FIELDS, KINDS, type Kind } from '#view/engines/fields.ts';
import { ENGINES, type Engine } from '#view/engines/formats.ts';
import { exportDocuments } from '../../scripts/tooling/export-documents.ts';
import { type ContentFolder, makeContent, removeContent, runIngest } from '../fixtures/ingest-run.ts';

const STORY = `title: The mill fire
event: { day: 2024-04-01, words: [fire], places: [Wexmouth mill], source: The council }
names: { people: [Ana Ruiz] }
`;

let folder: ContentFolder;
const out = (engine: Engine): string => path.join(path.dirname(folder.content), engine);
const read = (engine: Engine, name: string): string => readFileSync(path.join(out(engine), name), 'utf8');
const linesOf = (engine: Engine, name: string): unknown[] =>
  read(engine, name)
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

beforeAll(async () => {
  folder = makeContent(
    {
      'a_1.txt':
        'date 2024-04-02\nThe fire at the Wexmouth mill killed nine people on Monday. Ana Ruiz saw “it”.\n',
      'b.txt': 'A text of no day, by nobody, about a café.\n',
    },
    { 'stories/s/story.yml': STORY },
  );
  await runIngest(folder);
  vi.stubEnv('DATELINE_DERIVED', folder.derived);
  vi.stubEnv('SITE_URL', 'https://example.org/news/');
  for (const engine of ENGINES) await exportDocuments(engine, out(engine));
});
afterAll(() => {
  vi.unstubAllEnvs();
  removeContent(folder);
});

describe('documents', () => {
  test('say of a sentence where it stands, and what it says', () => {
    const [first, second] = linesOf('duckdb', 'sentences-001.ndjson');
    expect(first).toMatchObject({
      id: 's_-a__1_-s1',
      article_id: 's_-a__1',
      url: 'https://example.org/news/stories/s/a_1/#s1',
      date: '2024-04-02',
      date_status: 'stated',
      date_first_seconds: 1712016000,
      event_dates: ['2024-04-01'],
      figure_kinds: ['killed'],
      figure_values: [9],
      names: [],
      start: 16,
      end: 75,
      text: 'The fire at the Wexmouth mill killed nine people on Monday.',
    });
    expect(second).toMatchObject({ names: ['Ana Ruiz'], name_ids: ['ana-ruiz'], figure_values: [] });
  });

  test('leave out what is not known', () => {
    const undated = linesOf('duckdb', 'articles-001.ndjson')[1] as EngineDocument;
    expect(undated['date_status']).toBe('unknown');
    expect(
      Object.keys(undated).filter((name) => /^date_(?:first|last)|^date$|^publisher$/.test(name)),
    ).toEqual([]);
  });

  test.each(KINDS)('of %s have the fields of the table, and each of those that all have', (kind) => {
    const documents = linesOf('typesense', `${kind}-001.jsonl`) as EngineDocument[];
    const known = new Set(FIELDS[kind].map(({ name }) => name));
    const always = FIELDS[kind].filter((field) => field.always).map(({ name }) => name);
    for (const document of documents) {
      expect(Object.keys(document).filter((name) => !known.has(name))).toEqual([]);
      expect(always.filter((name) => !(name in document))).toEqual([]);
    }
  });
});

test.each([
  [['a', 'b'], 'a_-b'],
  [['a_', 'b'], 'a___-b'],
  [['a_-b'], 'a__-b'],
])('the id of %j is %s', (ids, expected) => expect(engineId(...ids)).toBe(expected));

describe('the files of', () => {
  test('meilisearch name fields that documents have', () => {
    for (const kind of KINDS) {
      const settings = JSON.parse(read('meilisearch', `${kind}.settings.json`)) as Record<string, string[]>;
      const known = new Set(FIELDS[kind].map(({ name }) => name));
      expect(Object.keys(settings).sort()).toEqual([
        'filterableAttributes',
        'searchableAttributes',
        'sortableAttributes',
      ]);
      expect(Object.values(settings).flatMap((names) => names.filter((name) => !known.has(name)))).toEqual(
        [],
      );
    }
  });

  test('typesense give each field a type of its documentation', () => {
    const schema = (kind: Kind) =>
      JSON.parse(read('typesense', `${kind}.schema.json`)) as {
        name: string;
        fields: { name: string; type: string; optional?: boolean }[];
      };
    for (const kind of KINDS) {
      const { name, fields } = schema(kind);
      expect(name).toBe(kind);
      expect(fields.some((field) => field.name === 'id')).toBe(false);
      expect(new Set(fields.map(({ type }) => type))).toEqual(
        new Set(['string', 'string[]', 'int32', 'int64', 'int64[]']),
      );
      expect(fields.find((field) => field.name === 'date')?.optional).toBe(true);
    }
  });

  test('opensearch are an index with strict fields, and an action before each document', () => {
    const { mappings } = JSON.parse(read('opensearch', 'sentences.index.json')) as {
      mappings: { dynamic: string; properties: Record<string, { type: string }> };
    };
    expect(mappings.dynamic).toBe('strict');
    const lines = linesOf('opensearch', 'sentences-001.ndjson') as Record<string, unknown>[];
    expect(lines[0]).toEqual({ index: { _index: 'dateline-sentences', _id: 's_-a__1_-s1' } });
    expect(Object.keys(lines[1] ?? {}).filter((name) => !(name in mappings.properties))).toEqual([]);
    expect(lines.length % 2).toBe(0);
  });

  test('duckdb are a table of each kind', () => {
    expect(readdirSync(out('duckdb')).sort()).toEqual([
      'articles-001.ndjson',
      'load.sql',
      'sentences-001.ndjson',
    ]);
    expect(read('duckdb', 'load.sql').match(/CREATE TABLE \w+/g)).toEqual([
      'CREATE TABLE articles',
      'CREATE TABLE sentences',
    ]);
  });
});

test('a folder with files is left alone', async () => {
  await expect(exportDocuments('duckdb', out('duckdb'))).rejects.toThrow(/it has files/);
});
