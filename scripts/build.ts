import { ingestAndBuild } from './tooling/build-site.ts';
import { recordAddresses } from './tooling/record-addresses.ts';
import { runTask } from './tooling/run-task.ts';

await runTask(async () => {
  const code = await ingestAndBuild(process.argv.slice(2));
  if (code === 0) await recordAddresses();
  return code;
});
