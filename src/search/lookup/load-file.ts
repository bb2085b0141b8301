import { type FetchFile, SearchLoadError } from '../engine.ts';

const NO_BYTES = new Uint8Array();

/**
 * Fetches a file of the index and inflates it, as if `dictionary` stood before it.
 *
 * @throws SearchLoadError where it does not arrive or is not deflated
 */
export async function fetchWhole(
  fetchFile: FetchFile,
  file: string,
  dictionary: Uint8Array = NO_BYTES,
): Promise<Uint8Array> {
  try {
    const bytes = await fetchFile(file);
    const parts = dictionary.length > 0 ? [storedBlock(dictionary), bytes.slice()] : [bytes.slice()];
    return (await inflate(parts)).subarray(dictionary.length);
  } catch (cause) {
    throw loadError(file, cause);
  }
}

/** Inflates a raw deflate stream, written to the decompressor itself: a stream of a blob took Chromium ten times as long. */
async function inflate(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What is wrong with the stream is said by the reading end.
  for (const part of parts) writer.write(part).catch(() => null);
  writer.close().catch(() => null);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

/** Bytes as a block of a deflate stream that more blocks follow: what a dictionary is to a decompressor that takes none. */
function storedBlock(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(5 + bytes.length);
  const header = new DataView(block.buffer);
  header.setUint16(1, bytes.length, true);
  header.setUint16(3, ~bytes.length, true);
  block.set(bytes, 5);
  return block;
}

export const parseJson = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));

/** Reads something of a file; whatever is thrown becomes a `SearchLoadError`. */
export function attempt<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    throw loadError(file, cause);
  }
}

/** The error of a file that did not arrive or is not what it should be. */
export const loadError = (file: string, cause: unknown): SearchLoadError =>
  new SearchLoadError(file, cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause), {
    cause,
  });
