import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#contracts/folders.ts';
import { newArticle, newStory } from '#pipeline/new/write-skeletons.ts';
import { commandName, shownPath } from './tooling/project.ts';
import { fillInArticles } from './tooling/fill-in-articles.ts';
import { runTask } from './tooling/run-task.ts';

const USAGE = 'npm run new -- story NAME, -- article [STORY [NAME]], or -- articles STORY';

/**
 * `npm run new -- story NAME`, `-- article [STORY [NAME]]`: writes commented files to fill in. `-- articles STORY` writes
 * into the story's `articles.yml` what is not known of its articles. Overwrites nothing.
 */
await runTask(async () => {
  const [what, first, second] = parseArgs({ allowPositionals: true }).positionals;
  const content = contentFolder();
  if (what === 'articles') return fillInArticles(first);
  if (what !== 'story' && what !== 'article')
    throw new Error(`Cannot make ${what ?? 'nothing'}: write ${USAGE}`);
  const made = what === 'story' ? await newStory(content, first) : await newArticle(content, first, second);
  for (const file of made) console.log(`Written: ${shownPath(path.join(content, file))}`);
  console.log(
    what === 'story'
      ? `Next: fill in its title and event, and add articles: ${commandName('new')} ${process.env['DATELINE_COMMAND'] ? '' : '-- '}article ${first}`
      : 'Next: paste the text of the article into the .txt file, and fill in what you know in its note.',
  );
  return 0;
});
