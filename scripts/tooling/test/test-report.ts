import { z } from 'astro/zod';

/** Numbers of tests by result. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The result of one step of a test run; `trouble` is what its report does not say. */
export interface StepResult extends Tally {
  trouble: string | null;
  /** Elapsed time; undefined if the step was not run. */
  seconds?: number;
  /** CPU time of all its processes; null if the system does not count it. */
  cpuSeconds?: number | null;
}

/** The format of a step's report: a test runner's, or our own for a check. */
export type ReportKind = 'check' | 'playwright' | 'vitest';

const count = z.int().nonnegative();

const tallyOf: Record<ReportKind, (report: unknown) => Tally> = {
  check: (report) => z.object({ passed: count, failed: count, skipped: count }).parse(report),
  vitest: (report) => {
    const shape = z.object({
      numPassedTests: count,
      numFailedTests: count,
      numPendingTests: count,
      numTodoTests: count,
      testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
    });
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
      shape.parse(report);
    // A file that cannot be loaded has failed without a test of its own.
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests + unloaded.length,
      skipped: numPendingTests + numTodoTests,
    };
  },
  playwright: (report) => {
    const shape = z.object({
      errors: z.array(z.unknown()),
      stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
    });
    const { errors, stats } = shape.parse(report);
    // A flaky test counts as failed.
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    };
  },
};

/** The result of a step without tests, which counts as one failure. */
export const failedStep = (trouble: string): StepResult => ({ passed: 0, failed: 1, skipped: 0, trouble });

/**
 * Counts the tests of a step's report. A missing, unreadable or empty report and a runner that fails without a failed
 * test count as one more failure.
 */
export function readStepResult(kind: ReportKind, report: string | null, exitCode: number): StepResult {
  if (report === null) return failedStep(`left no report (exit code ${exitCode})`);
  let tally: Tally;
  try {
    tally = tallyOf[kind](JSON.parse(report));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failedStep(`left a report that cannot be read: ${reason}`);
  }
  const { passed, failed, skipped } = tally;
  if (passed + failed === 0) return { ...tally, failed: 1, trouble: 'ran no test' };
  if (exitCode !== 0 && failed === 0) {
    return { passed, failed: 1, skipped, trouble: `ended with code ${exitCode} although no test failed` };
  }
  return { ...tally, trouble: null };
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

/** Returns the summary of a test run: for each step its result, problems and time; then the sums. */
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
