import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#contracts/folders.ts';
import { importFiles } from '#pipeline/import/import-files.ts';
import { fillInArticles } from './tooling/fill-in-articles.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run import -- FILES… --story ID`: writes the articles in feeds, messages, documents, web archives and lists into
 * a story, each once, with notes that say where they come from. `--dry-run` prints what would be written.
 */
await runTask(async () => {
  const { values, positionals } = parseArgs({
    options: { story: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.story === undefined || positionals.length === 0)
    throw new Error('Cannot import: say what and where. npm run import -- feed.xml --story harbour-fire');
  const today = new Date().toISOString().slice(0, 10);
  // npm runs the command in the project's folder, wherever it was called.
  const from = process.env['INIT_CWD'] ?? '';
  const files = positionals.map((file) => path.resolve(from, file));
  const { report, failed, imported } = await importFiles(files, {
    content: contentFolder(),
    story: values.story,
    today,
    dryRun: values['dry-run'],
  });
  console.log(report);
  if (!values['dry-run'] && imported > 0) await fillInArticles(values.story);
  return failed ? 1 : 0;
});
