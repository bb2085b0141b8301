import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from './page-key.ts';
import { derivedFolder } from '#contracts/folders.ts';
import { CURRENT_FILE, type RecordLine, type SiteRecord, siteRecordSchema } from '#contracts/records.ts';

/** A record before schema validation. */
export type UncheckedRecord = { id: string } & Record<string, unknown>;

/** The file with the name of the current generation. */
export function currentFile(): string {
  return path.join(derivedFolder(), CURRENT_FILE);
}

/** Streams the current generation's story or article records in file order, with their places. */
export async function* streamRecords(
  kind: 'stories' | 'articles',
): AsyncGenerator<{ record: UncheckedRecord; line: RecordLine }> {
  const file = path.join(await currentGeneration(), `${kind}.ndjson`);
  const place = path.join(derivedFolder(), file);
  let number = 0;
  for await (const { bytes, start } of linesOf(place)) {
    number++;
    if (bytes.length === 0) continue;
    const record = parseRecord(bytes.toString('utf8'), `${place}:${number}`);
    yield { record, line: { file, start, bytes: bytes.length, hash: digestOf(bytes) } };
  }
}

/** The current generation's story or article records in file order. */
export async function readRecords(kind: 'stories' | 'articles'): Promise<UncheckedRecord[]> {
  const records: UncheckedRecord[] = [];
  for await (const { record } of streamRecords(kind)) records.push(record);
  return records;
}

/** Reads one record by its place, in the generation that it was found in. */
export function readRecord({ file, start, bytes }: Omit<RecordLine, 'hash'>): UncheckedRecord {
  const place = path.join(derivedFolder(), file);
  const line = Buffer.alloc(bytes);
  try {
    readSync(openOnce(place), line, 0, bytes, start);
  } catch (error) {
    throw unreadable(place, isMissing(error) ? 'it is not there.' : String(error), error);
  }
  return parseRecord(line.toString('utf8'), `${place} (at byte ${start})`);
}

let opened: { place: string; handle: number } | undefined;

/** A file's handle, kept open for the next record of the same file. */
function openOnce(place: string): number {
  if (opened?.place === place) return opened.handle;
  if (opened) closeSync(opened.handle);
  opened = undefined;
  opened = { place, handle: openSync(place, 'r') };
  return opened.handle;
}

/** The current generation's site record. */
export async function readSiteRecord(): Promise<SiteRecord> {
  const file = path.join(derivedFolder(), await currentGeneration(), 'site.json');
  const found = siteRecordSchema.safeParse(parseJson(await readDerived(file), file));
  if (!found.success) throw unreadable(file, found.error.message, found.error);
  return found.data;
}

/** The name of the current generation. */
async function currentGeneration(): Promise<string> {
  const file = currentFile();
  const name = (await readDerived(file)).trim();
  if (!/^[\w.-]*\w[\w.-]*$/.test(name)) throw unreadable(file, `“${name}” names no generation.`);
  return name;
}

const LINE_FEED = 0x0a;

/** The lines of a file one by one: a whole file may be too long for a string. */
async function* linesOf(file: string): AsyncGenerator<{ bytes: Buffer; start: number }> {
  let waiting: Buffer[] = [];
  let start = 0;
  try {
    for await (const chunk of createReadStream(file, {
      highWaterMark: 1024 * 1024,
    }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
        const bytes = Buffer.concat([...waiting, chunk.subarray(from, end)]);
        yield { bytes, start };
        start += bytes.length + 1;
        waiting = [];
        from = end + 1;
      }
      waiting.push(chunk.subarray(from));
    }
  } catch (error) {
    throw isMissing(error) ? unreadable(file, 'it is not there.', error) : error;
  }
  yield { bytes: Buffer.concat(waiting), start };
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
