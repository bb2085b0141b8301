import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { projectRoot } from '../scripts/tooling/project.ts';

const ELSEWHERE = ['pipeline', 'corpus', 'site'];

/** Tables that hold every pattern of the pipeline. */
const PATTERN_TABLES = [
  'date-lines',
  'dates-found',
  'dates-left-alone',
  'dates-of-events',
  'figures-found',
  'factuality',
  'figures-articles',
  'names',
  'parse-asides',
  'parse-dateline',
  'parse-furniture',
  'parse-headings',
  'parse-headline',
  'headline',
  'quotes',
  'standfirst',
];

/** Files that replace modules: each needs modules of its own, which the others share. */
const REPLACES_MODULES = globSync('tests/**/*.test.ts', { cwd: projectRoot }).filter((file) =>
  readFileSync(path.join(projectRoot, file), 'utf8').includes('vi.mock('),
);

const project = (name: string, include: string[], exclude: string[] = [], execArgv: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude: [...exclude, ...REPLACES_MODULES], execArgv },
});

export default defineConfig({
  root: projectRoot,
  test: {
    allowOnly: false,
    // Machines are shared: how long a test takes says little of what it tests.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    setupFiles: path.join(import.meta.dirname, 'fixed-seed.ts'),
    globalSetup: path.join(import.meta.dirname, 'temporary-folder.ts'),
    // To load the pipeline anew for each file takes twice the time of the tests in it.
    isolate: false,
    restoreMocks: true,
    projects: [
      // Whatever has no runner of its own: no test file is left without one.
      project(
        'unit',
        ['tests/**/*.test.ts'],
        ELSEWHERE.map((folder) => `tests/${folder}/**`),
      ),
      ...ELSEWHERE.map((folder) => project(folder, [`tests/${folder}/**/*.test.ts`])),
      // V8 compiles patterns without optimisation in a process that has compiled much; the results must be the same.
      project(
        'unoptimised',
        PATTERN_TABLES.map((table) => `tests/pipeline/${table}.test.ts`),
        [],
        ['--no-regexp-optimization'],
      ),
      { extends: true, test: { name: 'isolated', include: REPLACES_MODULES, isolate: true } },
    ],
  },
});
