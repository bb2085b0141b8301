import { parseArgs } from 'node:util';
import { programs, runNode } from '../tooling/run-command.ts';
import { runTask } from '../tooling/run-task.ts';

/**
 * `npm run fuzz -- --minutes N`: runs the pipeline on generated content for N minutes (10), and the tests of properties
 * on other values than those of a usual run.
 */
await runTask(async () => {
  const { minutes } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } }).values;
  const given = Number(minutes);
  if (!(given > 0))
    throw new Error(`Cannot fuzz for “${minutes}” minutes: give a number. npm run fuzz -- --minutes 10`);
  const files = ['fuzz', 'properties', 'invariants', 'any-query'];
  return runNode(programs.vitest, ['run', '--config=tests/vitest.config.ts', ...files], {
    DATELINE_FUZZ_MINUTES: `${given}`,
  });
});
