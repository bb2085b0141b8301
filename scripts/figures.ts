import { parseArgs } from 'node:util';
import { listFigures } from '#pipeline/report/text-listings.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run figures -- --texts DIR`: prints the reported counts of people in a folder of articles, one per line with tabs.
 * `--json` prints newline-delimited JSON. Unreadable files are reported on standard error and skipped.
 */
await runTask(async () => {
  const { values } = parseArgs({
    options: { texts: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  for await (const line of listFigures(values, console.error)) console.log(line);
});
