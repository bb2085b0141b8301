import { readFileSync, writeFileSync } from 'node:fs';
import { runTask } from '../run-task.ts';
import { cpuFileOf, reportFileOf, testSteps } from './test-steps.ts';

/** Linux clock ticks per second (USER_HZ). */
const TICKS_PER_SECOND = 100;

// `run-step.ts <name>`: runs one step of the tests.
await runTask(async () => {
  const name = process.argv[2];
  const step = testSteps.find((candidate) => candidate.name === name);
  if (!step) throw new Error(`Cannot run the step "${name}": there is none of that name.`);
  const code = await step.run(reportFileOf(step));
  const seconds = childSeconds();
  if (seconds !== null) writeFileSync(cpuFileOf(step), String(seconds));
  return code;
});

/** CPU seconds of all child processes that have ended; null if the system is not Linux. */
function childSeconds(): number | null {
  if (process.platform !== 'linux') return null;
  // A program's name may contain spaces, but the fields after its bracket do not (proc_pid_stat(5): cutime, cstime).
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}
