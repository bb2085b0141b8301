import { ingestAndBuild } from './tooling/build/build-site.ts';
import { recordAddresses, refuseLostAddresses } from './tooling/build/record-addresses.ts';
import { runTask } from './tooling/run-task.ts';

/** `npm run release`: builds the site for publication, and records the addresses that it publishes. */
await runTask(() =>
  ingestAndBuild(process.argv.slice(2), { check: refuseLostAddresses, record: recordAddresses }),
);
