import { parseArgs } from 'node:util';
import { contentFolder, derivedFolder } from '#contracts/folders.ts';
import { Progress } from '#pipeline/report/progress.ts';
import { suggestClaims } from '#pipeline/suggest/claim-suggestions.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run suggest-claims -- --story ID`, or `--texts DIR`: prints groups of sentences of different articles that may be
 * a claim, as entries for `claims.yml`, the likeliest first; `--most N` limits their number (30). What the story's
 * claims already quote is left out. Writes nothing; the entries cannot be published unedited.
 */
await runTask(async () => {
  const { values } = parseArgs({
    options: {
      story: { type: 'string' },
      texts: { type: 'string' },
      most: { type: 'string', default: '30' },
    },
  });
  const progress = new Progress(process.stderr);
  progress.say('Comparing the sentences of the articles');
  const found = await suggestClaims(contentFolder(), derivedFolder(), values, console.error);
  progress.end();
  process.stdout.write(found);
});
