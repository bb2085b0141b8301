import { ingestAndBuild } from './tooling/build-site.ts';
import { runTask } from './tooling/run-task.ts';

await runTask(() => ingestAndBuild(process.argv.slice(2)));
