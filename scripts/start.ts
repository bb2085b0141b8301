import { ingestAndBuild } from './tooling/build/build-site.ts';
import { readListenOptions } from './tooling/serve/listen-options.ts';
import { siteDirectory } from './tooling/project.ts';
import { readSitePlace } from './tooling/build/read-site-place.ts';
import { runTask } from './tooling/run-task.ts';
import { serveUntilStopped } from './tooling/serve/serve-until-stopped.ts';

await runTask(async () => {
  const options = readListenOptions(process.argv.slice(2), process.env);
  const code = await ingestAndBuild([]);
  if (code !== 0) return code;
  const { base } = await readSitePlace();
  return serveUntilStopped(siteDirectory, { ...options, base });
});
