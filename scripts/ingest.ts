import { parseArgs } from 'node:util';
import { ingestContent } from './tooling/build/ingest-content.ts';
import { runTask } from './tooling/run-task.ts';

/** `npm run ingest`: derives the records from the content and prints the report. `--strict` also fails on warnings. */
await runTask(async () => {
  const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });
  const { outcome } = await ingestContent(values);
  return outcome === 'complete' ? 0 : 1;
});
