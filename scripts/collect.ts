import { contentFolder } from '#contracts/folders.ts';
import { collect } from '#pipeline/collect/collect-sources.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run collect`: fetches the feeds and pages that `content/sources.yml` names, and imports what is new. Exits with 1
 * if a source fails; the others are taken.
 */
await runTask(async () => {
  const today = new Date().toISOString().slice(0, 10);
  const { report, failed } = await collect({ content: contentFolder(), today });
  console.log(report);
  return failed ? 1 : 0;
});
