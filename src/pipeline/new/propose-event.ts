import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '#contracts/article.ts';
import type { StoryFolder } from '../read/content-folder.ts';
import { inYaml, suggestEvent } from '../suggest/suggest-event.ts';
import { EVENT_SKELETON } from './skeletons.ts';

/**
 * Puts the event that the articles may be about, as a comment, in the place of the example in a new `story.yml`; returns
 * it, or null if none is found or the editor has written there.
 */
export async function proposeEvent(
  content: string,
  { id, settings }: StoryFolder,
  articles: readonly Article[],
): Promise<string | null> {
  if (settings.event) return null;
  const file = path.join(content, 'stories', id, 'story.yml');
  const text = await readFile(file, 'utf8');
  if (!text.includes(EVENT_SKELETON)) return null;
  const event = suggestEvent(articles);
  if (!event) return null;
  const line = inYaml(event);
  await writeFile(
    file,
    text.replace(EVENT_SKELETON, () => `# Proposed, from the articles:\n# event: ${line}\n`),
  );
  return line;
}
