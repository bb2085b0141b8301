import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { resultsDirectory } from './tooling/project.ts';
import { runTask } from './tooling/run-task.ts';
import {
  failedStep,
  formatTally,
  formatTotal,
  readStepResult,
  sumTallies,
  type StepResult,
} from './tooling/test-report.ts';
import { testSteps, type TestStep } from './tooling/test-steps.ts';

await runTask(async () => {
  const steps = chooseSteps(process.argv.slice(2));
  const results = new Map<string, StepResult>();
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    results.set(step.name, await runStep(step, results));
  }
  console.log('');
  for (const [name, result] of results) {
    console.log(`${name.padEnd(16)} ${formatTally(result)}${result.trouble ? `: ${result.trouble}` : ''}`);
  }
  const sum = sumTallies([...results.values()]);
  console.log(formatTotal(sum));
  return sum.failed > 0 ? 1 : 0;
});

/** `--only unit,site` runs these steps alone, on what is there. */
function chooseSteps(args: string[]): TestStep[] {
  const { values } = parseArgs({ args, options: { only: { type: 'string' } } });
  if (values.only === undefined) return testSteps;
  const names = values.only.split(',');
  const unknown = names.filter((name) => !testSteps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = testSteps.map(({ name }) => name).join(', ');
    throw new Error(`Cannot run the tests "${unknown.join(', ')}": there are ${known}.`);
  }
  return testSteps.filter(({ name }) => names.includes(name));
}

async function runStep(
  { name, report, run, needs }: TestStep,
  earlier: Map<string, StepResult>,
): Promise<StepResult> {
  const missing = needs.filter((need) => (earlier.get(need)?.failed ?? 0) > 0);
  if (missing.length > 0) {
    return failedStep(`not run, for ${missing.join(' and ')} failed`);
  }
  const file = path.join(resultsDirectory, `${name}.json`);
  mkdirSync(resultsDirectory, { recursive: true });
  rmSync(file, { force: true });
  try {
    const exitCode = await run(file);
    return readStepResult(report, existsSync(file) ? readFileSync(file, 'utf8') : null, exitCode);
  } catch (error) {
    return failedStep(error instanceof Error ? error.message : String(error));
  }
}
