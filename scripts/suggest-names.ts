import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder, derivedFolder } from '#contracts/folders.ts';
import { Progress } from '#pipeline/report/progress.ts';
import { findListed } from '#pipeline/derive/names.ts';
import type { StorySettings } from '#pipeline/read/settings.ts';
import { readTextFolder } from '#pipeline/read/text-folder.ts';
import { readStory, sentencesOf } from '#pipeline/suggest/read-story.ts';
import { nameCandidates, type TextToRead } from '#pipeline/suggest/name-candidates.ts';
import { namesYaml, withNames } from '#pipeline/suggest/names-yaml.ts';
import { shownPath } from './tooling/project.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run suggest-names -- --story ID`, or `--texts DIR`: prints names that articles use and `story.yml` does not
 * list, as entries for it, with counts and sentences; `--write` writes those of certain kind into it.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: {
      story: { type: 'string' },
      texts: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  if ((options.story === undefined) === (options.texts === undefined)) {
    throw new Error('Cannot suggest names: give a story with --story ID, or a folder with --texts DIR.');
  }
  const progress = new Progress(process.stderr);
  progress.say('Reading the articles');
  const { texts, settings } =
    options.texts === undefined ? await readOfStory(options.story) : await readTexts(options.texts);
  progress.say('Looking for names');
  const found = nameCandidates(texts, settings ? findListed(settings) : () => []);
  progress.end();
  if (options.write && options.story !== undefined) {
    const file = path.join(contentFolder(), 'stories', options.story, 'story.yml');
    const { text, added } = withNames(readFileSync(file, 'utf8'), found);
    if (added.length > 0) writeFileSync(file, text);
    console.log(`Written into ${shownPath(file)}: ${added.join(', ') || 'no name'}.`);
    console.log(
      'Left to do: take out what is no name, or of another kind; without --write, the others are printed.',
    );
    return;
  }
  process.stdout.write(found.length > 0 ? namesYaml(found) : '# Every name in these articles is listed.\n');
});

interface Read {
  texts: TextToRead[];
  settings: StorySettings | null;
}

async function readOfStory(id: string | undefined): Promise<Read> {
  const { folder, articles } = await readStory(contentFolder(), derivedFolder(), id);
  const texts = articles.map((article) => ({ name: article.id, sentences: sentencesOf(article) }));
  return { texts, settings: folder.settings };
}

async function readTexts(folder: string): Promise<Read> {
  const texts: TextToRead[] = [];
  for await (const { file, parsed } of readTextFolder(folder, 'en', console.error)) {
    const sentences = parsed.blocks.flatMap((block) => (block.kind === 'passage' ? block.sentences : []));
    texts.push({
      name: file.path,
      sentences: sentences.map(({ start, end }) => file.text.slice(start, end)),
    });
  }
  return { texts, settings: null };
}
