import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { derivedFolder } from '#contracts/folders.ts';
import { CURRENT_FILE, type SiteRecord, siteRecordSchema } from '#contracts/records.ts';

/** A record as it stands on disk, before a schema has looked at it. */
export type UncheckedRecord = { id: string } & Record<string, unknown>;

/** The file that names the current generation; it changes whenever there is a new one. */
export function currentFile(): string {
  return path.join(derivedFolder(), CURRENT_FILE);
}

/** The current generation's records of stories or of articles, in the order of its file. */
export async function readRecords(kind: 'stories' | 'articles'): Promise<UncheckedRecord[]> {
  const file = path.join(await currentGeneration(), `${kind}.ndjson`);
  const lines = (await readDerived(file)).split('\n');
  return lines.flatMap((line, index) => (line === '' ? [] : [parseRecord(line, `${file}:${index + 1}`)]));
}

/** The current generation's record of the whole site. */
export async function readSiteRecord(): Promise<SiteRecord> {
  const file = path.join(await currentGeneration(), 'site.json');
  const found = siteRecordSchema.safeParse(parseJson(await readDerived(file), file));
  if (!found.success) throw unreadable(file, found.error.message, found.error);
  return found.data;
}

async function currentGeneration(): Promise<string> {
  const file = currentFile();
  const name = (await readDerived(file)).trim();
  if (!/^[\w.-]*\w[\w.-]*$/.test(name)) throw unreadable(file, `“${name}” names no generation.`);
  return path.join(derivedFolder(), name);
}

async function readDerived(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable(file, isMissing(error) ? 'it is not there.' : String(error), error);
  }
}

function parseRecord(line: string, place: string): UncheckedRecord {
  const record = parseJson(line, place);
  if (!isRecord(record)) throw unreadable(place, 'the line is not a record with an id.');
  return record;
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(place, String(error), error);
  }
}

function isRecord(value: unknown): value is UncheckedRecord {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function unreadable(place: string, reason: string, cause?: unknown): Error {
  return new Error(`Cannot read ${place}: ${reason} Run npm run ingest.`, { cause });
}
