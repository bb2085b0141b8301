import { parseArgs } from 'node:util';
import { issuesAsData } from '#pipeline/report/closing.ts';
import { ingestContent, printLeftToDo } from './tooling/build/ingest-content.ts';
import { reserveOutput } from './tooling/json-output.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run ingest`: derives the records from the content and prints counts and issues. `--strict` also fails on
 * warnings, `--json` prints the outcome and every issue as JSON.
 */
await runTask(async () => {
  const { values } = parseArgs({
    options: { strict: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const print = values.json ? reserveOutput() : null;
  const { outcome, issues, asked } = await ingestContent(values);
  if (print) print({ outcome, issues: issuesAsData(issues), asked });
  else await printLeftToDo({ issues, asked });
  return outcome === 'complete' ? 0 : 1;
});
