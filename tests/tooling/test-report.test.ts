import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/tooling/project.ts';
import { runJobs } from '../../scripts/tooling/run-jobs.ts';
import {
  failedStep,
  formatSummary,
  formatTally,
  formatTotal,
  readStepResult,
  type StepResult,
  sumTallies,
  type ReportKind,
} from '../../scripts/tooling/test/test-report.ts';
import { testSteps } from '../../scripts/tooling/test/test-steps.ts';

const vitest = (counts: object, testResults: object[] = []): string =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
    ...counts,
  });

const playwright = (stats: object, errors: object[] = []): string =>
  JSON.stringify({
    errors,
    suites: [],
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  });

const projectPath = (file: string): string => path.join(projectRoot, file);

const check = (passed: number): string => JSON.stringify({ passed, failed: 1 - passed, skipped: 0 });

type Row = [what: string, kind: ReportKind, report: string | null, exitCode: number, counted: string];

const good: Row[] = [
  ['tests that passed', 'vitest', vitest({ numPassedTests: 3 }), 0, '3 passed, 0 failed'],
  [
    'skipped tests and tests to be written',
    'vitest',
    vitest({ numPassedTests: 1, numPendingTests: 2, numTodoTests: 1 }),
    0,
    '1 passed, 0 failed, 3 skipped',
  ],
  [
    'tests in a browser',
    'playwright',
    playwright({ expected: 8, skipped: 1 }),
    0,
    '8 passed, 0 failed, 1 skipped',
  ],
  ['a check', 'check', check(1), 0, '1 passed, 0 failed'],
];

const bad: Row[] = [
  ['tests that failed', 'vitest', vitest({ numPassedTests: 3, numFailedTests: 2 }), 1, '3 passed, 2 failed'],
  [
    'a test file that cannot be loaded',
    'vitest',
    vitest({ numPassedTests: 3 }, [
      { name: 'a.test.ts', status: 'failed', message: 'no such file', assertionResults: [] },
    ]),
    1,
    '3 passed, 1 failed',
  ],
  [
    'a test that passed when tried again',
    'playwright',
    playwright({ expected: 3, flaky: 1 }),
    0,
    '3 passed, 1 failed',
  ],
  [
    'an error outside the tests',
    'playwright',
    playwright({ expected: 3 }, [{ message: 'no server' }]),
    1,
    '3 passed, 1 failed',
  ],
  ['a check that failed', 'check', check(0), 1, '0 passed, 1 failed'],
  ['no report', 'vitest', null, 0, '0 passed, 1 failed: left no report (exit code 0)'],
  ['a run without a test', 'playwright', playwright({}), 0, '0 passed, 1 failed: ran no test'],
  [
    'a run that skipped every test',
    'vitest',
    vitest({ numPendingTests: 4 }),
    0,
    '0 passed, 1 failed, 4 skipped: ran no test',
  ],
  [
    'a runner that ended badly with every test passed',
    'vitest',
    vitest({ numPassedTests: 2 }),
    1,
    '2 passed, 1 failed: ended with code 1 although no test failed',
  ],
];

test.each([...good, ...bad])('%s is counted', (_what, kind, report, exitCode, counted) => {
  const { trouble, failures: _, ...tally } = readStepResult(kind, report, exitCode);
  expect(formatTally(tally) + (trouble ? `: ${trouble}` : '')).toBe(counted);
});

test.each([
  ['cut short', '{"numPassedTests": 3'],
  ['of another shape', '{"passed": "all"}'],
])('a report %s counts as a failure', (_what, report) => {
  const result = readStepResult('vitest', report, 0);
  expect(result).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
  expect(result.trouble).toMatch(/^left a report that cannot be read: /);
});

test('the last line is the sum of the steps', () => {
  const steps = [
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 40, failed: 1, skipped: 3 },
  ];
  expect(formatTotal(sumTallies(steps))).toBe('42 passed, 1 failed');
  expect(formatTotal(sumTallies([]))).toBe('0 passed, 0 failed');
});

test('a summary has the time of each step, and the sums last', () => {
  const good: StepResult = { passed: 12, failed: 0, skipped: 1, trouble: null, failures: [] };
  const steps = [
    { name: 'unit', result: { ...good, seconds: 31.4, cpuSeconds: 55.6 } },
    { name: 'corpus', result: { ...good, seconds: 2.2, cpuSeconds: null } },
    { name: 'lint', result: { ...good, seconds: 5, cpuSeconds: 9 } },
    { name: 'site', result: failedStep('not run, for unit failed') },
  ];
  expect(formatSummary(steps, 72.2).split('\n')).toEqual([
    '',
    'unit       31 s   56 s CPU  12 passed, 0 failed, 1 skipped',
    'corpus      2 s             12 passed, 0 failed, 1 skipped',
    'lint        5 s    9 s CPU  12 passed, 0 failed, 1 skipped',
    'site                        0 passed, 1 failed: not run, for unit failed',
    'in 72 s, 65 s CPU',
    '36 passed, 1 failed',
  ]);
});

test('a summary names the failed tests before the times, with the first lines of their messages', () => {
  const report = vitest({ numPassedTests: 1, numFailedTests: 1 }, [
    {
      name: projectPath('tests/search/words.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'words fold accents', status: 'passed', failureMessages: [] },
        { fullName: 'words fold case', status: 'failed', failureMessages: ['expected a\n\nto be A\n at x'] },
      ],
    },
    {
      name: projectPath('tests/walls.test.ts'),
      status: 'failed',
      message: 'no module',
      assertionResults: [],
    },
  ]);
  const spec = (title: string, status: string, message: string): object => ({
    title,
    tests: [{ projectName: 'root', status, results: [{ errors: [{ message }] }] }],
  });
  const browser = playwright({ unexpected: 1, expected: 1 }, [{ message: 'no server' }]).replace(
    '"suites":[]',
    `"suites":${JSON.stringify([
      {
        title: 'print.spec.ts',
        specs: [spec('a page is printed', 'expected', '')],
        suites: [
          { title: 'on paper', specs: [spec('links are seen', 'unexpected', '\u001b[31mError: none')] },
        ],
      },
    ])}`,
  );
  const summary = formatSummary(
    [
      { name: 'unit', result: readStepResult('vitest', report, 1) },
      { name: 'e2e', result: readStepResult('playwright', browser, 1) },
    ],
    5,
  );
  expect(summary.split('\n')).toEqual([
    '',
    'Failed:',
    'unit: tests/search/words.test.ts: words fold case',
    '    expected a',
    '    to be A',
    '     at x',
    'unit: tests/walls.test.ts',
    '    no module',
    'e2e: outside the tests',
    '    no server',
    'e2e: [root] print.spec.ts › on paper › links are seen',
    '    Error: none',
    '',
    'unit                      1 passed, 2 failed',
    'e2e                       1 passed, 2 failed',
    'in 5 s',
    '2 passed, 4 failed',
  ]);
});

test('of many failed tests, a summary names the first', () => {
  const failures = Array.from({ length: 40 }, (_, index) => ({
    test: `test ${index}`,
    message: 'a line\n'.repeat(50),
  }));
  const result: StepResult = { passed: 0, failed: 40, skipped: 0, trouble: null, failures };
  const lines = formatSummary([{ name: 'unit', result }], 5).split('\n');
  expect(lines.length).toBeLessThan(120);
  expect(lines).toContain('unit: test 11');
  expect(lines).toContain('and 28 more');
});

test('every step can be run, once', async () => {
  const run: string[] = [];
  await runJobs(testSteps, 2, async ({ name }) => void run.push(name));
  expect(run.toSorted()).toEqual(testSteps.map(({ name }) => name).sort());
  expect(new Set(run).size).toBe(testSteps.length);
});
