import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { readTextFile } from '../read/text-file.ts';

const FILE = 'collected.json';
const MOST_BYTES = 4 * 1024 * 1024;

const stateSchema = z.record(
  z.string(),
  z.strictObject({ etag: z.string().optional(), lastModified: z.string().optional() }),
);

/** What servers said of the versions that were collected, by story, words and address. */
export type CollectedState = z.infer<typeof stateSchema>;

/** Reads the state; nothing if it is missing or damaged: then everything is fetched again. */
export async function readState(root: string): Promise<CollectedState> {
  const { file } = await readTextFile(root, FILE, MOST_BYTES);
  try {
    return file ? stateSchema.parse(JSON.parse(file.text)) : {};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw error;
  }
}

export async function writeState(root: string, state: CollectedState): Promise<void> {
  const file = path.join(root, FILE);
  const sorted = Object.fromEntries(Object.entries(state).sort(([one], [other]) => (one < other ? -1 : 1)));
  await writeFile(`${file}.new`, `${JSON.stringify(sorted, null, 1)}\n`);
  await rename(`${file}.new`, file);
}

/** A source is read as a whole again if the words that are looked for change. */
export const stateKey = (story: string, words: readonly string[] | undefined, address: string): string =>
  JSON.stringify([story, words ?? [], address]);
