import { checkFormat, checkTypes } from './tooling/checks.ts';
import { runTask } from './tooling/run-task.ts';

await runTask(async () => {
  // Both, so that one run tells everything.
  const codes = [await checkTypes(), await checkFormat()];
  return Math.max(...codes);
});
