import { contentFolder, derivedFolder } from '#contracts/folders.ts';
import { writeAsked } from '#pipeline/new/articles-file.ts';
import { proposeEvent } from '#pipeline/new/propose-event.ts';
import { readStory } from '#pipeline/suggest/read-story.ts';
import { printAsked } from './build/ingest-content.ts';
import { commandName } from './project.ts';

/** Asks in `articles.yml`, and in a new `story.yml`, for what the articles of a story do not say; returns an exit code. */
export async function fillInArticles(id: string | undefined): Promise<number> {
  const content = contentFolder();
  const { folder, articles, asked } = await readStory(content, derivedFolder(), id);
  await writeAsked(content, folder.id, asked);
  await printAsked(folder.id, asked);
  const event = await proposeEvent(content, folder, articles);
  if (event !== null)
    console.log(
      `Left to do: stories/${folder.id}/story.yml proposes the event (${event}): take away the # if it is right.`,
    );
  console.log(`Next: ${commandName('dev')} shows the site while you write.`);
  return 0;
}
