import { parseArgs } from 'node:util';
import { contentFolder } from '#contracts/folders.ts';
import { suggestClaims } from '#pipeline/suggest/suggest-claims.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run suggest-claims -- --story ID`, or `--texts DIR`: prints pairs of sentences of different articles that may be
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
  process.stdout.write(await suggestClaims(contentFolder(), values, console.error));
});
