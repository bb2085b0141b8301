import { parseArgs } from 'node:util';
import { proveBuiltSite } from './tooling/build/prove-built-site.ts';
import { proveStories } from './tooling/build/prove-stories.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run prove`: proves the derived records against the received files again, with `--site DIR` also the pages of
 * that build, or the `story.json` whose path is given.
 */
await runTask(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { site: { type: 'string' } },
  });
  console.log(await proveStories(positionals));
  if (values.site !== undefined) {
    for (const [, failure] of await proveBuiltSite(values.site)) throw new Error(failure);
  }
});
