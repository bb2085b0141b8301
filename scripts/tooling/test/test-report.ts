import path from 'node:path';
import { z } from 'astro/zod';
import { projectRoot } from '../project.ts';

/** Numbers of tests by result. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** A test that failed: its file and full name, and what its runner says of it. */
interface Failure {
  test: string;
  message: string;
}

/** The result of one step of a test run; `trouble` is what its report does not say. */
export interface StepResult extends Tally {
  trouble: string | null;
  /** The failed tests that its report names. */
  failures: Failure[];
  /** Elapsed time; undefined if the step was not run. */
  seconds?: number;
  /** CPU time of all its processes; null if the system does not count it. */
  cpuSeconds?: number | null;
}

/** The format of a step's report: a test runner's, or our own for a check. */
export type ReportKind = 'check' | 'playwright' | 'vitest';

const count = z.int().nonnegative();

/** What the report of a test runner says. */
type Reading = Tally & Pick<StepResult, 'failures'>;

const vitestReport = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

const playwrightError = z.object({ message: z.string().default('') });

const playwrightReport = z.object({
  errors: z.array(playwrightError),
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  get suites() {
    return z.array(playwrightSuite);
  },
});

/** A file, or a group of tests in one. */
const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(
        z.object({
          projectName: z.string(),
          status: z.string(),
          results: z.array(z.object({ errors: z.array(playwrightError) })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});

const readers: Record<ReportKind, (report: unknown) => Reading> = {
  check: (report) => ({
    ...z.object({ passed: count, failed: count, skipped: count }).parse(report),
    failures: [],
  }),
  vitest: (report) => {
    const { testResults, ...counts } = vitestReport.parse(report);
    const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
      const file = path.relative(projectRoot, name);
      const failed = assertionResults
        .filter((test) => test.status === 'failed')
        .map(({ fullName, failureMessages }) => ({
          test: `${file}: ${fullName}`,
          message: failureMessages.join('\n'),
        }));
      // A file that cannot be loaded has failed without a test of its own.
      return status === 'failed' && failed.length === 0 ? [{ test: file, message }] : failed;
    });
    return {
      passed: counts.numPassedTests,
      failed: Math.max(counts.numFailedTests, failures.length),
      skipped: counts.numPendingTests + counts.numTodoTests,
      failures,
    };
  },
  playwright: (report) => {
    const { errors, stats, suites } = playwrightReport.parse(report);
    return {
      passed: stats.expected,
      // A flaky test counts as failed.
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
      failures: [
        ...errors.map(({ message }) => ({ test: 'outside the tests', message })),
        ...suites.flatMap((suite) => failuresIn(suite, [])),
      ],
    };
  },
};

/** The failed tests of a suite inside others. */
function failuresIn(suite: z.infer<typeof playwrightSuite>, around: readonly string[]): Failure[] {
  const names = [...around, suite.title];
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => ({
        test: [`[${projectName}] ${names.join(' › ')}`, title].join(' › '),
        message: results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n'),
      })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failuresIn(inner, names))];
}

/** The result of a step without tests, which counts as one failure. */
export const failedStep = (trouble: string): StepResult => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  trouble,
  failures: [],
});

/**
 * Counts the tests of a step's report. A missing, unreadable or empty report and a runner that fails without a failed
 * test count as one more failure.
 */
export function readStepResult(kind: ReportKind, report: string | null, exitCode: number): StepResult {
  if (report === null) return failedStep(`left no report (exit code ${exitCode})`);
  let reading: Reading;
  try {
    reading = readers[kind](JSON.parse(report));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failedStep(`left a report that cannot be read: ${reason}`);
  }
  const { passed, failed } = reading;
  if (passed + failed === 0) return { ...reading, failed: 1, trouble: 'ran no test' };
  if (exitCode !== 0 && failed === 0) {
    return { ...reading, failed: 1, trouble: `ended with code ${exitCode} although no test failed` };
  }
  return { ...reading, trouble: null };
}

export const sumTallies = (tallies: Tally[]): Tally =>
  tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** Returns the last line of a test run, always in this form: `12 passed, 0 failed`. */
export const formatTotal = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

/** Returns the result of a step: `12 passed, 0 failed`, and the number of skipped tests, if any. */
export const formatTally = (tally: Tally): string =>
  `${formatTotal(tally)}${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`;

/** A log of tests may be cut to its last hundred lines or so. */
const MAX_FAILURES = 12;
const MAX_LINES = 8;

const COLOURS = /\u001b\[[\d;]*m/g;

/** Returns the failed tests of a run by name, each with the first lines of its message; an empty list if all passed. */
function formatFailures(steps: readonly { name: string; result: StepResult }[]): string[] {
  const failures = steps.flatMap(({ name, result }) =>
    result.failures.map(({ test, message }) => ({ test: `${name}: ${test}`, message })),
  );
  if (failures.length === 0) return [];
  const others = failures.slice(MAX_FAILURES);
  return [
    '',
    'Failed:',
    ...failures.slice(0, MAX_FAILURES).flatMap(({ test, message }) => [
      test.replaceAll(/\s+/g, ' '),
      ...message
        .replaceAll(COLOURS, '')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.includes('/node_modules/'))
        .slice(0, MAX_LINES)
        .map((line) => `    ${line.slice(0, 200)}`),
    ]),
    ...(others.length > 0 ? [`and ${others.length} more`] : []),
  ];
}

/** Returns the summary of a test run: its failed tests; for each step its result, problems and time; then the sums. */
export function formatSummary(
  steps: readonly { name: string; result: StepResult }[],
  seconds: number,
): string {
  const width = Math.max(0, ...steps.map(({ name }) => name.length));
  const lines = steps.map(({ name, result }) => {
    const trouble = result.trouble ? `: ${result.trouble}` : '';
    return `${name.padEnd(width)}  ${formatTime(result)}  ${formatTally(result)}${trouble}`;
  });
  const cpu = steps.reduce((sum, { result }) => sum + (result.cpuSeconds ?? 0), 0);
  return [
    ...formatFailures(steps),
    '',
    ...lines,
    `in ${Math.round(seconds)} s${cpu > 0 ? `, ${Math.round(cpu)} s CPU` : ''}`,
    formatTotal(sumTallies(steps.map(({ result }) => result))),
  ].join('\n');
}

/** Returns the time of a step in columns: `  12 s   20 s CPU`. */
function formatTime({ seconds, cpuSeconds }: StepResult): string {
  const column = (value: number | null | undefined, unit: string): string =>
    value === undefined || value === null
      ? ' '.repeat(5 + unit.length)
      : `${Math.round(value)}`.padStart(5) + unit;
  return column(seconds, ' s') + column(cpuSeconds, ' s CPU');
}
