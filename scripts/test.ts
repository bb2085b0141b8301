import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runForeground } from './tooling/install/foreground.mjs';
import { projectRoot, resultsDirectory } from './tooling/project.ts';
import { runTask } from './tooling/run-task.ts';
import { runJobs } from './tooling/run-jobs.ts';
import {
  failedStep,
  formatSummary,
  readStepResult,
  type StepResult,
  sumTallies,
} from './tooling/test/test-report.ts';
import { cpuFileOf, logFileOf, reportFileOf, testSteps, type TestStep } from './tooling/test/test-steps.ts';

/** Steps are designed for two cores. */
const AT_ONCE = 2;

await runTask(async () => {
  const started = performance.now();
  const steps = chooseSteps(process.argv.slice(2));
  if (!steps) return 0;
  const results = new Map<string, StepResult>();
  mkdirSync(resultsDirectory, { recursive: true });
  // Tests start dozens of Node.js processes, which then share compiled code.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(resultsDirectory, 'compiled');
  await runJobs(steps, AT_ONCE, async (step) => {
    console.log(`   ${step.name} begins`);
    const result = await runStep(step, results);
    results.set(step.name, result);
    console.log(`\n── ${step.name}\n${readIfThere(logFileOf(step)) ?? ''}`);
  });
  const inOrder = steps.flatMap(({ name }) => {
    const result = results.get(name);
    return result ? [{ name, result }] : [];
  });
  console.log(formatSummary(inOrder, (performance.now() - started) / 1000));
  return sumTallies([...results.values()]).failed > 0 ? 1 : 0;
});

/** `--only unit,site` runs these steps alone, on existing builds; null if only help is asked for. */
function chooseSteps(args: string[]): TestStep[] | null {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, help: { type: 'boolean' } } });
  const known = testSteps.map(({ name }) => name).join(', ');
  if (values.help) {
    console.log(
      `npm test                     runs every step\nnpm test -- --only NAME,NAME  runs some, on existing builds\n\nSteps: ${known}`,
    );
    return null;
  }
  if (values.only === undefined) return testSteps;
  const names = values.only.split(',');
  const unknown = names.filter((name) => !testSteps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(`Cannot run the tests "${unknown.join(', ')}": there are ${known}.`);
  }
  return testSteps.filter(({ name }) => names.includes(name));
}

/** Runs a step in its own process, with its output in a log file. */
async function runStep(step: TestStep, earlier: Map<string, StepResult>): Promise<StepResult> {
  for (const file of [reportFileOf, cpuFileOf, logFileOf]) rmSync(file(step), { force: true });
  const missing = step.needs.filter((need) => (earlier.get(need)?.failed ?? 0) > 0);
  if (missing.length > 0) return failedStep(`not run, for ${missing.join(' and ')} failed`);
  const started = performance.now();
  const log = openSync(logFileOf(step), 'w');
  const runner = path.join(projectRoot, 'scripts/tooling/test/run-step.ts');
  const { code, received } = await runForeground(process.execPath, [runner, step.name], {
    cwd: projectRoot,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  if (received) process.kill(process.pid, received);
  const result = readStepResult(step.report, readIfThere(reportFileOf(step)), code ?? 1);
  const cpu = readIfThere(cpuFileOf(step));
  const isNamed = result.failed === 0 || result.failures.length > 0;
  return {
    ...result,
    failures: isNamed ? result.failures : [{ test: 'its log ends', message: endOf(logFileOf(step)) }],
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: cpu === null ? null : Number(cpu),
  };
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The last lines of a log that say something. */
function endOf(file: string): string {
  const lines = (readIfThere(file) ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-8).join('\n');
}
