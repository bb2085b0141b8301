import { closeSync, existsSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { articleRecordSchema, type RecordLine, storyRecordSchema } from '#contracts/records.ts';
import { sitePlace } from '#contracts/site-place.ts';
import { readRecord, readSiteRecord, streamRecords } from '#view/data/derived.ts';
import { documentsOf } from '#view/engines/documents.ts';
import { type Kind, KINDS } from '#view/engines/fields.ts';
import { type Engine, FORMATS } from '#view/engines/formats.ts';

/** Engines take requests of limited size: a file of documents is closed when it has so many bytes. */
const FILE_BYTES = 20_000_000;

/**
 * Writes the documents of all stories and the files that set an engine up, with no more memory than the largest story
 * needs; returns the number of documents by kind.
 *
 * @throws Error if there are no records, or the folder has files
 */
export async function exportDocuments(engine: Engine, folder: string): Promise<Record<Kind, number>> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`Cannot export into ${folder}: it has files. Name a new folder with --out.`);
  const { lines, ending, settings } = FORMATS[engine];
  const { host, base } = sitePlace(process.env, (await readSiteRecord()).url);
  const place = { base, origin: host === undefined ? undefined : new URL(host) };
  const stories = new Map<string, RecordLine>();
  for await (const { record, line } of streamRecords('stories')) stories.set(record.id, line);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(settings())) writeFileSync(path.join(folder, name), content);
  const writers = {
    articles: new Writer(folder, 'articles', ending),
    sentences: new Writer(folder, 'sentences', ending),
  };
  const count = { articles: 0, sentences: 0 };
  let story = '';
  let toDocuments: ReturnType<typeof documentsOf> | undefined;
  for await (const { record } of streamRecords('articles')) {
    const article = articleRecordSchema.parse(record);
    const line = stories.get(article.story);
    if (!line) throw new Error(`Cannot export ${article.id}: its story is not there. Run npm run ingest.`);
    if (!toDocuments || story !== article.story)
      toDocuments = documentsOf(storyRecordSchema.parse(readRecord(line)), place);
    story = article.story;
    const documents = toDocuments(article);
    for (const kind of KINDS) {
      for (const document of documents[kind]) writers[kind].write(lines(document, kind));
      count[kind] += documents[kind].length;
    }
  }
  for (const kind of KINDS) writers[kind].close();
  return count;
}

/** Writes `articles-001.ndjson` and on, each of about {@link FILE_BYTES}. */
class Writer {
  #handle: number | null = null;
  #number = 0;
  #bytes = 0;
  #waiting: string[] = [];
  #length = 0;
  readonly #pathOf: (number: number) => string;

  constructor(folder: string, kind: Kind, ending: string) {
    this.#pathOf = (number) => path.join(folder, `${kind}-${String(number).padStart(3, '0')}.${ending}`);
  }

  write(lines: string): void {
    this.#waiting.push(lines);
    this.#length += lines.length;
    if (this.#length > 1_000_000) this.#flush();
  }

  close(): void {
    this.#flush();
    if (this.#handle !== null) closeSync(this.#handle);
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    if (this.#handle !== null && this.#bytes > FILE_BYTES) {
      closeSync(this.#handle);
      this.#handle = null;
      this.#bytes = 0;
    }
    this.#handle ??= openSync(this.#pathOf(++this.#number), 'wx');
    const lines = Buffer.from(this.#waiting.join(''));
    writeFileSync(this.#handle, lines);
    this.#bytes += lines.length;
    this.#waiting = [];
    this.#length = 0;
  }
}
