import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSite, ingest } from '../build/build-site.ts';
import { builtSites, inventedSite, outDirectory, type BuiltSite } from './built-sites.ts';
import { checkCode, checkFormat, checkTypes } from './checks.ts';
import { ingestInvented } from './invented-content.ts';
import { buildPacked } from './packed-site.ts';
import { provideBrowser } from './provide-browser.ts';
import { resultsDirectory } from '../project.ts';
import { programs, runNode } from '../run-command.ts';
import type { ReportKind } from './test-report.ts';

export interface TestStep {
  name: string;
  report: ReportKind;
  /** Runs the step, which writes its report to this path; returns the exit code. */
  run: (reportFile: string) => Promise<number>;
  /** Steps that must have succeeded before. */
  needs: string[];
  /** A resource that only one step at a time can use: Astro's cache. */
  uses?: 'astro';
}

const results = (step: Pick<TestStep, 'name'>, end: string): string =>
  path.join(resultsDirectory, `${step.name}${end}`);

/** The path of a step's report. */
export const reportFileOf = (step: Pick<TestStep, 'name'>): string => results(step, '.json');

/** The path of a step's CPU seconds, if the system counts them. */
export const cpuFileOf = (step: Pick<TestStep, 'name'>): string => results(step, '.cpu');

/** The path of a step's log. */
export const logFileOf = (step: Pick<TestStep, 'name'>): string => results(step, '.log');

const check = (name: string, run: () => Promise<number>, needs: string[] = []): TestStep => ({
  name,
  report: 'check',
  run: async (reportFile) => {
    const failed = (await run()) === 0 ? 0 : 1;
    writeFileSync(reportFile, JSON.stringify({ passed: 1 - failed, failed, skipped: 0 }));
    return failed;
  },
  needs,
});

const unitTests = (name: string, needs: string[] = []): TestStep => ({
  name,
  report: 'vitest',
  run: (reportFile) =>
    runNode(
      programs.vitest,
      [
        'run',
        '--config=tests/vitest.config.ts',
        `--project=${name}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
      ],
      // Missing snapshots fail instead of being written.
      { CI: 'true' },
    ),
  needs,
});

const build = (site: BuiltSite, needs: string[]): TestStep => ({
  ...check(
    `build-${site.name}`,
    () => {
      // The results of an earlier build must not be mistaken for those of this one.
      rmSync(site.directory, { recursive: true, force: true });
      // One of them by the package, as in a folder of one's own.
      return site.name === 'sub-path'
        ? buildPacked(site.directory, site.env)
        : buildSite([`--outDir=${outDirectory(site)}`], site.env);
    },
    needs,
  ),
  uses: 'astro',
});

const built = [...builtSites, inventedSite].map(({ name }) => `build-${name}`);

/**
 * The steps of a test run. A check counts as one test. Two steps run at once, in this order: first those that others
 * wait for, then the longest.
 */
export const testSteps: TestStep[] = [
  // First, so that a missing browser is reported at once.
  check('browser', async () => {
    console.log(await provideBrowser());
    return 0;
  }),
  check('ingest', () => ingest()),
  check('ingest-invented', ingestInvented),
  { ...check('types', checkTypes, ['ingest']), uses: 'astro' },
  ...builtSites.map((site) => build(site, ['ingest'])),
  build(inventedSite, ['ingest-invented']),
  {
    name: 'e2e',
    report: 'playwright',
    run: (reportFile) =>
      runNode(programs.playwright, ['test', '--config=tests/playwright.config.ts'], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
      }),
    needs: ['browser', ...built],
    uses: 'astro',
  },
  unitTests('pipeline'),
  unitTests('site', built),
  unitTests('unit'),
  unitTests('unoptimised'),
  unitTests('isolated'),
  unitTests('corpus'),
  // Type-aware rules need the types that Astro makes.
  check('lint', checkCode, ['build-root']),
  check('format', checkFormat),
];
