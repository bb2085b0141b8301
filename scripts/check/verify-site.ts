import path from 'node:path';
import { joinStory, type Story, storySchema } from '#contracts/story.ts';
import { type ProofFiles, proveStory } from '#pipeline/prove/prove-story.ts';
import { formatError } from '#pipeline/report/report.ts';
import { fileFault, type ManifestEntry } from '../tooling/build/build-manifest.ts';

/** Returns the bytes of a published file by its path below the site, or null if there is none. */
export type ReadPublished = (file: string) => Promise<Buffer | null>;

export interface Verification {
  files: number;
  /** Citations whose words are in the received files at their offsets. */
  citations: number;
  articles: number;
  /** Problems found, the worst first: words that are not in their files, then files that differ. */
  problems: string[];
}

const AT_ONCE = 8;

/**
 * Compares published files with a manifest, and proves every citation of each `story.json` against the received files.
 */
export async function verifySite(
  manifest: readonly ManifestEntry[],
  read: ReadPublished,
): Promise<Verification> {
  const found: Verification = { files: manifest.length, citations: 0, articles: 0, problems: [] };
  const waiting = [...manifest];
  const compare = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const fault = await faultOf(next, read);
      if (fault !== null) found.problems.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, compare));
  found.problems.sort();
  const unproven: string[] = [];
  for (const { file } of manifest.filter((entry) => /(?:^|\/)story\.json$/.test(entry.file))) {
    try {
      const story = await readStory(file, read);
      found.citations += proveStory(story, await readSources(story, path.posix.dirname(file), read));
      found.articles += story.articles.length;
    } catch (error) {
      unproven.push(`${file}: ${formatError(error)}`);
    }
  }
  found.problems.unshift(...unproven);
  return found;
}

async function faultOf(entry: ManifestEntry, read: ReadPublished): Promise<string | null> {
  try {
    return fileFault(entry, await read(entry.file));
  } catch (error) {
    return `${entry.file}: ${formatError(error)}`;
  }
}

async function readStory(file: string, read: ReadPublished): Promise<Story> {
  const [story] = await readLines(file, read, (text) => [text]);
  if (!story?.parts) return story as Story;
  const lines: Story[] = [];
  for (const { url } of story.parts) {
    const part = path.posix.join(path.posix.dirname(file), url.slice(story.url.length));
    lines.push(...(await readLines(part, read, (text) => text.trimEnd().split('\n'))));
  }
  return joinStory(story, lines);
}

async function readLines(
  file: string,
  read: ReadPublished,
  divide: (text: string) => string[],
): Promise<Story[]> {
  const bytes = await read(file);
  if (bytes === null) throw new Error(`${file} is missing`);
  return divide(bytes.toString('utf8')).map((line) => {
    const story = storySchema.safeParse(JSON.parse(line));
    if (story.success) return story.data;
    const [first] = story.error.issues;
    throw new Error(`it is not as this version writes it: ${first?.path.join('.')}: ${first?.message}`);
  });
}

/** The received files of a story are published beside its data; their addresses include the base. */
async function readSources(story: Story, folder: string, read: ReadPublished): Promise<ProofFiles> {
  const sources = [...story.articles, ...(story.earlierVersions ?? [])].map(async ({ id, source }) => {
    const file = path.posix.join(folder, source.url.slice(story.url.length));
    const bytes = source.url.startsWith(story.url) ? await read(file) : null;
    if (bytes === null) throw new Error(`the received file of ${id} (${source.url}) is missing`);
    if (source.decoded !== undefined) {
      const decoded = await read(path.posix.join(folder, source.decoded.slice(story.url.length)));
      const text = new TextDecoder(source.encoding, { fatal: true }).decode(bytes);
      if (decoded?.toString('utf8') !== text)
        throw new Error(`the text of ${id} in UTF-8 (${source.decoded}) is not that of its received file`);
    }
    return [id, { path: file, bytes }] as const;
  });
  return new Map(await Promise.all(sources));
}
