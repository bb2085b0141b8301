import path from 'node:path';
import { dev } from 'astro';
import { ingest } from './tooling/build/build-site.ts';
import { readListenOptions } from './tooling/serve/listen-options.ts';
import { projectRoot } from './tooling/project.ts';
import { runTask } from './tooling/run-task.ts';
import { watchContent } from './tooling/build/watch-content.ts';

const INGEST_FAILED = 'The ingest found errors, listed above. It runs again on the next change.';

await runTask(async () => {
  const { host, port } = readListenOptions(process.argv.slice(2), process.env);
  const ingestAndTell = async (): Promise<void> => {
    if ((await ingest()) !== 0) console.error(INGEST_FAILED);
  };
  await ingestAndTell();
  const server = await dev({ root: projectRoot, server: { host, port } });
  const watcher = watchContent(path.join(projectRoot, 'content'), ingestAndTell);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void Promise.all([watcher.close(), server.stop()]));
  }
});
