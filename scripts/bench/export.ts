import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { measureScript } from './measure.ts';
import { runTask } from '../tooling/run-task.ts';
import { writeCorpus } from './corpus.ts';

const ARTICLES = 300;

const some = (answer: number): boolean => answer > 0;

/** What is asked, how, and whether an answer is right. */
const QUERIES: readonly [question: string, query: string, expected: (answer: number) => boolean][] = [
  ['articles', 'SELECT count(*) FROM articles', (answer) => answer === ARTICLES],
  ['articles with a known day', "SELECT count(*) FROM articles WHERE date_status = 'stated'", some],
  ['sentences', 'SELECT count(*) FROM sentences', (answer) => answer > ARTICLES],
  [
    'sentences without their article',
    'SELECT count(*) FROM sentences AS s WHERE NOT EXISTS (SELECT 1 FROM articles AS a WHERE a.id = s.article_id)',
    (answer) => answer === 0,
  ],
  [
    'sentences with a count of the dead',
    "SELECT count(*) FROM sentences WHERE list_contains(figure_kinds, 'killed')",
    some,
  ],
  [
    'sentences whose place has another length than their words',
    'SELECT count(*) FROM sentences WHERE "end" - "start" <> length(text)',
    (answer) => answer === 0,
  ],
];

/**
 * `npm run bench:export`: exports a generated corpus for DuckDB, loads it with the exported `load.sql` in a database in
 * memory, and queries it. Ends with 1 if a query does not give what was exported.
 */
await runTask(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-export-'));
  try {
    const content = path.join(folder, 'content');
    const out = path.join(folder, 'out');
    await writeCorpus(content, { seed: 1, count: ARTICLES });
    const env = { DATELINE_CONTENT: content, DATELINE_DERIVED: path.join(folder, 'derived') };
    await measureScript('scripts/ingest.ts', [], env);
    const { cpuSeconds, peakMiB } = await measureScript(
      'scripts/export.ts',
      ['--for', 'duckdb', '--out', out],
      env,
    );
    console.log(`export: ${cpuSeconds.toFixed(2)} CPU seconds, at most ${Math.round(peakMiB)} MiB`);
    process.chdir(out);
    const database = await (await DuckDBInstance.create()).connect();
    for (const statement of (await readFile('load.sql', 'utf8')).split(';\n'))
      if (statement.trim() !== '') await database.run(statement);
    let wrong = 0;
    for (const [question, query, expected] of QUERIES) {
      const [[value] = []] = (await database.runAndReadAll(query)).getRowsJson();
      const answer = Number(value);
      console.log(`${question}: ${answer}`);
      if (!expected(answer)) wrong += 1;
    }
    return wrong > 0 ? 1 : 0;
  } finally {
    process.chdir(tmpdir());
    await rm(folder, { recursive: true, force: true });
  }
});
