import path from 'node:path';
import { parseArgs } from 'node:util';
import { ingestAndBuild } from './tooling/build-site.ts';
import { projectRoot, siteDirectory } from './tooling/project.ts';
import { recordAddresses } from './tooling/record-addresses.ts';
import { runTask } from './tooling/run-task.ts';

await runTask(async () => {
  const args = process.argv.slice(2);
  const code = await ingestAndBuild(args);
  if (code === 0) await recordAddresses(outDirectory(args));
  return code;
});

/** Where Astro is told to build; the other arguments are its own business. */
function outDirectory(args: string[]): string {
  const { outDir } = parseArgs({ args, strict: false, options: { outDir: { type: 'string' } } }).values;
  return typeof outDir === 'string' ? path.resolve(projectRoot, outDir) : siteDirectory;
}
