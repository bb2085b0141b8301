import { readFileSync, writeFileSync } from 'node:fs';
import { runTask } from '../run-task.ts';
import { cpuFileOf, reportFileOf, testSteps } from './test-steps.ts';

/** Clock ticks of Linux in a second, as programs see them. */
const TICKS_PER_SECOND = 100;

// Run as: run-step.ts <name>. Runs one step of the tests in a process of its own, whose output can be kept apart.
await runTask(async () => {
  const name = process.argv[2];
  const step = testSteps.find((candidate) => candidate.name === name);
  if (!step) throw new Error(`Cannot run the step "${name}": there is none of that name.`);
  const code = await step.run(reportFileOf(step));
  const seconds = childSeconds();
  if (seconds !== null) writeFileSync(cpuFileOf(step), String(seconds));
  return code;
});

/** Processor seconds of every process that this one has started and that has ended; null where it is not Linux. */
function childSeconds(): number | null {
  if (process.platform !== 'linux') return null;
  // The name of a program may have blanks; what follows its bracket has none (proc_pid_stat(5): cutime, cstime).
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}
