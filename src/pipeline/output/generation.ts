import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CURRENT_FILE } from '#contracts/records.ts';
import { systemCode } from '../read/text-file.ts';

/** The files of a generation: the site's records and, for the next run, parsed files and story summaries. */
export const GENERATION_FILES = [
  'site.json',
  'stories.ndjson',
  'articles.ndjson',
  'parsed.ndjson',
  'kept.ndjson',
] as const;

type GenerationFile = (typeof GENERATION_FILES)[number];

/** The contents of a generation by file, one buffer per record: a whole file may be too long for a string. */
export type Generation = Record<GenerationFile, readonly Buffer[]>;

export interface NamedGeneration {
  name: string;
  contents: Generation;
}

/** Serializes a record as a line of JSON. */
export const toLine = (record: unknown): Buffer => Buffer.from(`${JSON.stringify(record)}\n`);

/** Returns the name of a generation: a hash of its files. */
export function generationName(generation: Generation): string {
  const name = createHash('sha256');
  for (const file of GENERATION_FILES) {
    const hash = createHash('sha256');
    for (const line of generation[file]) hash.update(line);
    name.update(`${file} ${hash.digest('hex')}\n`);
  }
  return name.digest('hex').slice(0, 16);
}

/** Whether two generations have the same lines. Lines that were kept are the same buffers. */
export const isSameGeneration = (one: Generation, other: Generation): boolean =>
  GENERATION_FILES.every(
    (file) =>
      one[file].length === other[file].length &&
      one[file].every((line, index) => {
        const its = other[file][index];
        return line === its || (its !== undefined && line.equals(its));
      }),
  );

/** Whether a name is that of a generation; all other entries of the derived folder are ignored. */
export const isGenerationName = (name: string): boolean => /^[0-9a-f]{16}$/.test(name);

/** Returns the name of the current generation, or null if there is none. */
export async function currentGeneration(derived: string): Promise<string | null> {
  return (await readIfThere(path.join(derived, CURRENT_FILE)))?.toString('utf8').trim() ?? null;
}

/** Reads one generation, or returns null if it is missing or its contents do not match its name. */
export async function readGeneration(derived: string, name: string): Promise<Generation | null> {
  if (!isGenerationName(name)) return null;
  const lines = async (file: GenerationFile): Promise<Buffer[] | null> => {
    const bytes = await readIfThere(path.join(derived, name, file));
    return bytes && divideLines(bytes);
  };
  const [site, stories, articles, parsed, kept] = await Promise.all(GENERATION_FILES.map(lines));
  if (!site || !stories || !articles || !parsed || !kept) return null;
  const generation: Generation = {
    'site.json': site,
    'stories.ndjson': stories,
    'articles.ndjson': articles,
    'parsed.ndjson': parsed,
    'kept.ndjson': kept,
  };
  return generationName(generation) === name ? generation : null;
}

const LINE_FEED = 0x0a;

function divideLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(systemCode(error))) return null;
    throw error;
  }
}
