import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import { contentFolder } from '#contracts/folders.ts';
import { articleRecordSchema, storyRecordSchema } from '#contracts/records.ts';
import { joinStory, type Story, storySchema } from '#contracts/story.ts';
import { type ProofFiles, proveStory } from '#pipeline/prove/prove-story.ts';
import { readFileBytes } from '#pipeline/read/text-file.ts';
import { readRecords } from '#view/data/derived.ts';

/**
 * Proves stories against their received files: those of these `story.json` files, or of the derived records if none is
 * given; returns how much was proven.
 *
 * @throws Error that names the first quotation that is not in its file, or the file that cannot be read
 */
export async function proveStories(files: readonly string[]): Promise<string> {
  const stories = files.length > 0 ? await Promise.all(files.map(readStoryFile)) : await readDerivedStories();
  let proven = 0;
  let articles = 0;
  for (const story of stories) {
    proven += proveStory(story, await readSources(story));
    articles += story.articles.length;
  }
  return `${proven} quotations of ${articles} articles are proven.`;
}

async function readStoryFile(file: string): Promise<Story> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${String(error)}. Give the path of a story.json.`, {
      cause: error,
    });
  }
  const story = check(storySchema, data, file);
  const lines: Story[] = [];
  for (const { url } of story.parts ?? []) {
    const part = path.join(path.dirname(file), 'data', path.posix.basename(url));
    for (const line of (await readFile(part, 'utf8')).trimEnd().split('\n'))
      lines.push(check(storySchema, JSON.parse(line), part));
  }
  return story.parts ? joinStory(story, lines) : story;
}

async function readDerivedStories(): Promise<Story[]> {
  const articles = await readRecords('articles');
  const records = articles.map((record) => check(articleRecordSchema, record, `the record ${record.id}`));
  const stories = await readRecords('stories');
  return stories.map((data) => {
    const story = check(storyRecordSchema, data, `the record ${data.id}`);
    const own = records.filter((record) => record.story === story.id);
    return { ...story, earlierVersions: [], articles: own.map(({ article }) => article) };
  });
}

function check<Schema extends z.ZodType>(schema: Schema, data: unknown, what: string): z.infer<Schema> {
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  throw new Error(
    `Cannot prove ${what}: at ${first?.path.join('.') || 'its top'}, ${first?.message}. It is not as the pipeline writes it; run npm run ingest.`,
  );
}

async function readSources(story: Story): Promise<ProofFiles> {
  const files = [...story.articles, ...(story.earlierVersions ?? [])].map(async ({ id, source }) => {
    const read = readFileBytes(contentFolder(), source.path, Infinity);
    if (!read.bytes) {
      const reason = read.issues[0]?.text ?? 'it is not there';
      throw new Error(`Cannot prove ${id} (${source.path}): ${reason}. The raw file must be as it was read.`);
    }
    return [id, { path: source.path, bytes: read.bytes }] as const;
  });
  return new Map(await Promise.all(files));
}
