import { parseArgs } from 'node:util';
import { contentFolder, derivedFolder } from '#contracts/folders.ts';
import { ingest } from '#pipeline/ingest.ts';
import { Progress } from '#pipeline/report/progress.ts';
import { formatError } from '#pipeline/report/report.ts';

/** `npm run ingest`: makes records of the content and reports on it. `--strict` fails on warnings too. */
try {
  const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });
  const progress = new Progress(process.stderr);
  const { report, error, failed } = await ingest({
    content: contentFolder(),
    derived: derivedFolder(),
    strict: values.strict,
    onProgress: (done, total) => progress.show(done, total),
  });
  progress.end();
  if (report !== '') console.log(report);
  if (error !== null) console.error(formatError(error));
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  console.error(formatError(error));
  process.exitCode = 1;
}
