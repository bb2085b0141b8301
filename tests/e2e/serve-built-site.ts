import { runTask } from '../../scripts/tooling/run-task.ts';
import { serveUntilStopped } from '../../scripts/tooling/serve/serve-until-stopped.ts';
import { servedSites } from './served-sites.ts';

await runTask(async () => {
  const name = process.argv[2];
  const site = servedSites.find((candidate) => candidate.name === name);
  if (!site) throw new Error(`Cannot serve the build "${name}": there is none of that name.`);
  await serveUntilStopped(site.directory, { host: '127.0.0.1', port: 0, base: site.base });
});
