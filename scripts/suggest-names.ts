import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#contracts/folders.ts';
import { Progress } from '#contracts/progress.ts';
import { findListed } from '#pipeline/derive/names.ts';
import { storySettingsSchema } from '#pipeline/read/settings.ts';
import { readTextFolder } from '#pipeline/read/text-folder.ts';
import { readYamlFile } from '#pipeline/read/yaml-file.ts';
import { nameCandidates, type TextToRead } from '#pipeline/suggest/name-candidates.ts';
import { namesYaml } from '#pipeline/suggest/names-yaml.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run suggest-names -- --story ID`, or `--texts DIR`: prints names that articles use and `story.yml` does not
 * list, as entries for it, with counts and sentences. Writes nothing.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: { story: { type: 'string' }, texts: { type: 'string' } },
  });
  if ((options.story === undefined) === (options.texts === undefined)) {
    throw new Error('Cannot suggest names: give a story with --story ID, or a folder with --texts DIR.');
  }
  const root = contentFolder();
  const story = options.story === undefined ? null : `stories/${options.story}`;
  const settings =
    story === null ? null : (await readYamlFile(root, `${story}/story.yml`, storySettingsSchema)).value;
  if (story !== null && !settings) {
    throw new Error(
      `Cannot suggest names: ${story}/story.yml cannot be read. Give the name of a story’s folder.`,
    );
  }
  const folder = options.texts ?? path.join(root, story ?? '', 'articles');
  const progress = new Progress(process.stderr);
  progress.say('Reading the articles');
  const texts: TextToRead[] = [];
  for await (const { file, parsed } of readTextFolder(folder, 'en', console.error)) {
    const sentences = parsed.blocks.flatMap((block) => (block.kind === 'passage' ? block.sentences : []));
    texts.push({
      name: file.path,
      sentences: sentences.map(({ start, end }) => file.text.slice(start, end)),
    });
  }
  progress.say('Looking for names');
  const found = nameCandidates(texts, settings ? findListed(settings) : () => []);
  progress.end();
  process.stdout.write(found.length > 0 ? namesYaml(found) : '# Every name in these articles is listed.\n');
});
