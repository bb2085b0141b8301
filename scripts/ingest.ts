import { parseArgs } from 'node:util';
import { ingestContent } from './tooling/build/ingest-content.ts';
import { runTask } from './tooling/run-task.ts';

/** `npm run ingest`: makes records of the content and reports on it. `--strict` fails on warnings too. */
await runTask(async () => {
  const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });
  const { outcome } = await ingestContent(values);
  return outcome === 'complete' ? 0 : 1;
});
