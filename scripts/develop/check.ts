import { checkCode, checkFormat, checkTypes } from '../tooling/test/checks.ts';
import { runTask } from '../tooling/run-task.ts';

await runTask(async () => {
  // All three, so that one run reports everything.
  const codes = [await checkTypes(), await checkCode(), await checkFormat()];
  return Math.max(...codes);
});
