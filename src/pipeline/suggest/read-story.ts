import type { Article } from '#contracts/article.ts';
import type { ArticleRecord, StoryRecord } from '#contracts/records.ts';
import { hashPipeline } from '../output/code-hash.ts';
import type { Asked } from '../output/story-output.ts';
import { readPrevious } from '../output/previous.ts';
import { processStory } from '../process-story.ts';
import { readContent, type StoryFolder } from '../read/content-folder.ts';
import { maxFileBytes } from '../read/settings.ts';

/** A story as the next ingest would publish it; null if it has no article that can be shown. */
export interface ReadStory {
  folder: StoryFolder;
  story: StoryRecord | null;
  /** In timeline order, without earlier versions. */
  articles: Article[];
  /** What is not known of them. */
  asked: Asked[];
}

/**
 * Reads one story of a content folder. Writes nothing.
 *
 * @param derived the folder of records, whose parsed files are used again
 * @throws if no story has this id
 */
export async function readStory(content: string, derived: string, id = ''): Promise<ReadStory> {
  const { site, stories } = await readContent(content);
  const folder = stories.find((each) => each.id === id);
  if (!folder) {
    const ids = stories.map((each) => each.id).join(', ');
    const which = id === '' ? 'a story' : `the story ${id}`;
    throw new Error(`Cannot read ${which}: say which, with --story ID. There are: ${ids}.`);
  }
  const run = {
    root: content,
    language: site.language,
    maxBytes: maxFileBytes(site),
    pipeline: hashPipeline(),
    previous: await readPrevious(derived),
    leaveOut: new Map(),
  };
  const { story, lines, articles } = await processStory(folder, run, () => undefined);
  const records = lines.articles.map((line) => JSON.parse(line.toString()) as ArticleRecord);
  const current = new Set(story?.articles);
  return {
    folder,
    story,
    asked: articles.flatMap(({ asked }) => asked ?? []),
    articles: records.filter((record) => current.has(record.id)).map(({ article }) => article),
  };
}

/** The sentences of an article as its page numbers them. */
export const sentencesOf = ({ passages }: Article): string[] =>
  passages.flatMap(({ sentences }) => sentences.map(({ exact }) => exact));
