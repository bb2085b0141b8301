import { parseArgs } from 'node:util';
import { contentFolder, derivedFolder } from '#contracts/folders.ts';
import { hashPipeline } from '#pipeline/output/code-hash.ts';
import { readPrevious } from '#pipeline/output/previous.ts';
import { readContent } from '#pipeline/read/content-folder.ts';
import { DEFAULT_FILE_BYTES } from '#pipeline/read/raw-file.ts';
import { processStory } from '#pipeline/process-story.ts';
import { reviewYaml } from '#pipeline/suggest/review-yaml.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run review -- --story ID`: prints uncertain readings of a story as entries for its `figures.yml` to accept or
 * reject, the most uncertain first; with `--all`, all of them. Writes nothing.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: { story: { type: 'string' }, all: { type: 'boolean', default: false } },
  });
  const root = contentFolder();
  const { site, stories } = await readContent(root);
  const folder = stories.find(({ id }) => id === options.story);
  if (!folder) {
    const ids = stories.map(({ id }) => id).join(', ');
    throw new Error(
      `Cannot review ${options.story ?? 'a story'}: say which, with --story ID. There are: ${ids}.`,
    );
  }
  const maxBytes = site.limits?.fileBytes ?? DEFAULT_FILE_BYTES;
  const previous = await readPrevious(derivedFolder());
  const run = {
    root,
    language: site.language,
    maxBytes,
    pipeline: await hashPipeline(),
    previous,
    leaveOut: new Map(),
  };
  const { story } = await processStory(folder, run, () => undefined);
  process.stdout.write(
    story ? reviewYaml(story, options.all) : '# The story has no article that can be shown.\n',
  );
});
