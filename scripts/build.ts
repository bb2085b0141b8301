import { ingestAndBuild } from './tooling/build/build-site.ts';
import { refuseLostAddresses } from './tooling/build/record-addresses.ts';
import { runTask } from './tooling/run-task.ts';

/** `npm run build`: builds the site. Only a release records addresses, but no build may lose a published one. */
await runTask(() => ingestAndBuild(process.argv.slice(2), { check: refuseLostAddresses }));
