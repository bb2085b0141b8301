import { parseArgs } from 'node:util';
import { listDates, listFigures } from '#pipeline/report/text-listings.ts';
import { runTask } from '../tooling/run-task.ts';

/**
 * `npm run dates -- --texts DIR` and `npm run figures -- --texts DIR`: print the date expressions, or the reported counts
 * of people, in a folder of articles, one per line with tabs. `--json` prints newline-delimited JSON. Unreadable files are
 * reported on standard error and skipped.
 */
await runTask(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { texts: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const list = positionals[0] === 'figures' ? listFigures : listDates;
  for await (const line of list(values, console.error)) console.log(line);
});
