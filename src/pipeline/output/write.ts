import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CURRENT_FILE, type SiteRecord, siteRecordSchema } from '#contracts/records.ts';
import {
  currentGeneration,
  type Generation,
  GENERATION_FILES,
  generationName,
  isGenerationName,
  isSameGeneration,
  type NamedGeneration,
  readGeneration,
  toLine,
} from './generation.ts';
import { withLock } from './lock.ts';
import type { KeptStory } from './previous.ts';
import { writeDurably } from './write-durably.ts';
import { systemReason } from '../read/text-file.ts';

/** What one run writes: the site's records and, as lines for the next run, parsed and kept data. */
export interface Output {
  site: SiteRecord;
  stories: Buffer[];
  articles: Buffer[];
  parsed: Buffer[];
  kept: KeptStory[];
}

const LOCK_FILE = '.lock';

/** Names of unfinished output. One found under the lock was left by a killed run. */
const UNFINISHED = /^\.(?:new|current)-[0-9a-f]{8}$/;

/**
 * Writes a new generation to the derived folder and then makes it current in one step.
 *
 * After a killed run or a full disk the previous generation stays current and complete. A generation is named by the
 * hash of its files.
 *
 * @param previous the current generation, if this run has read it whole: it is not read again
 * @returns false if the current generation already had the same contents
 */
export async function writeOutput(
  derived: string,
  output: Output,
  previous: NamedGeneration | null = null,
): Promise<boolean> {
  const generation = toGeneration(output);
  try {
    await mkdir(derived, { recursive: true });
    return await withLock(path.join(derived, LOCK_FILE), () => replaceCurrent(derived, generation, previous));
  } catch (error) {
    throw new Error(
      `Cannot write the output (${derived}): ${systemReason(error)}. Make the folder writable and make room on the disk; the last complete output is still in place.`,
      { cause: error },
    );
  }
}

const toGeneration = (output: Output): Generation => ({
  'site.json': [toLine(siteRecordSchema.parse(output.site))],
  'stories.ndjson': output.stories,
  'articles.ndjson': output.articles,
  'parsed.ndjson': output.parsed,
  'kept.ndjson': output.kept.map(toLine),
});

async function replaceCurrent(
  derived: string,
  generation: Generation,
  previous: NamedGeneration | null,
): Promise<boolean> {
  const isAsBefore = previous !== null && isSameGeneration(generation, previous.contents);
  const name = isAsBefore ? previous.name : generationName(generation);
  const current = await currentGeneration(derived);
  const isNew = current !== name || (!isAsBefore && (await readGeneration(derived, name)) === null);
  if (isNew) {
    // First, because remains of killed runs may be what fills the disk.
    await removeRemains(derived, current);
    await writeGeneration(derived, name, generation);
  }
  await removeRemains(derived, name);
  return isNew;
}

async function writeGeneration(derived: string, name: string, generation: Generation): Promise<void> {
  const suffix = randomBytes(4).toString('hex');
  const fresh = path.join(derived, `.new-${suffix}`);
  const pointer = path.join(derived, `.${CURRENT_FILE}-${suffix}`);
  try {
    await mkdir(fresh);
    for (const file of GENERATION_FILES) await writeDurably(path.join(fresh, file), generation[file]);
    await rm(path.join(derived, name), { recursive: true, force: true });
    await rename(fresh, path.join(derived, name));
    await writeDurably(pointer, [Buffer.from(`${name}\n`)]);
    await rename(pointer, path.join(derived, CURRENT_FILE));
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    await rm(pointer, { force: true });
    throw error;
  }
}

/** Removes only generations that are not current and remains of killed runs. */
async function removeRemains(derived: string, current: string | null): Promise<void> {
  for (const name of await readdir(derived)) {
    if (name === current || !(isGenerationName(name) || UNFINISHED.test(name))) continue;
    await rm(path.join(derived, name), { recursive: true, force: true });
  }
}
