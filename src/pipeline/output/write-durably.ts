import { open } from 'node:fs/promises';

/** Writes a new file and flushes it to disk. */
export async function writeDurably(file: string, lines: readonly Buffer[]): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    for (const chunk of inChunks(lines)) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const CHUNK_BYTES = 1024 * 1024;

/** Joins lines into chunks, which saves writes. */
function* inChunks(lines: readonly Buffer[]): Generator<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for (const line of lines) {
    waiting.push(line);
    bytes += line.length;
    if (bytes < CHUNK_BYTES) continue;
    yield waiting.length === 1 ? line : Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  yield Buffer.concat(waiting);
}
