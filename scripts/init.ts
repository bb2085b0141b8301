import { initSite } from '#pipeline/new/init-site.ts';
import { commandName } from './tooling/project.ts';
import { runTask } from './tooling/run-task.ts';

/** `npx dateline init`: makes the current folder a site of one's own. What exists stays as it is. */
await runTask(async () => {
  const made = await initSite(process.env['INIT_CWD'] ?? process.cwd());
  for (const file of made) console.log(`Written: ${file}`);
  console.log(
    `Next: ${commandName('new story NAME')}, then ${commandName('new article')}, then ${commandName('dev')}`,
  );
});
