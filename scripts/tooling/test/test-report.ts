import { z } from 'astro/zod';

/** Tests counted by how they ended. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** What became of one step of a test run; `trouble` says what its report does not. */
export interface StepResult extends Tally {
  trouble: string | null;
  /** By the clock; not there where it was not run. */
  seconds?: number;
  /** Of processors, for all its processes that had ended by its end; null where the system does not count them. */
  cpuSeconds?: number | null;
}

/** Whose report a step leaves: a test runner's own, or, for a check, one that this project writes. */
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
    // A file that cannot be loaded has failed without a test to its name.
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
    // A test that fails at first has failed: what is not steady is not shown.
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    };
  },
};

/** A step that has nothing to count counts as one failure, for the reason given. */
export const failedStep = (trouble: string): StepResult => ({ passed: 0, failed: 1, skipped: 0, trouble });

/**
 * Counts a step's report. What goes wrong besides a test counts as one failure more: a report that is missing or
 * cannot be read, one without a test, a runner that ends badly although no test failed.
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

/** Adds up. */
export const sumTallies = (tallies: Tally[]): Tally =>
  tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** Returns the last line of a test run, always of this form: `12 passed, 0 failed`. */
export const formatTotal = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

/** Returns what a step counted: `12 passed, 0 failed`, and what it skipped where it did. */
export const formatTally = (tally: Tally): string =>
  `${formatTotal(tally)}${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`;

/** Returns the end of a test run: for each step what it counted, what went wrong, and its time; then the total. */
export function formatSummary(
  steps: readonly { name: string; result: StepResult }[],
  seconds: number,
): string {
  const width = Math.max(0, ...steps.map(({ name }) => name.length));
  const lines = steps.map(({ name, result }) => {
    const trouble = result.trouble ? `: ${result.trouble}` : '';
    return `${name.padEnd(width)}  ${formatTime(result)}  ${formatTally(result)}${trouble}`;
  });
  return [
    '',
    ...lines,
    `in ${Math.round(seconds)} s`,
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
