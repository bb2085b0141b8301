import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from '#contracts/folders.ts';

interface Source {
  path: string;
  sha256: string;
}

/**
 * The bytes of an article's received file.
 *
 * @throws if they have changed since the ingest, because citations were proven against those
 */
export async function readSource(source: Source): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(contentFolder(), source.path);
  const bytes = Uint8Array.from(await readFile(file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== source.sha256) {
    throw new Error(`Cannot publish ${file}: it has changed since it was read. Run npm run ingest.`);
  }
  return bytes;
}

/** The text of an article's received file in UTF-8, without a byte-order mark; throws as {@link readSource} does. */
export const readDecoded = async (source: Source & { encoding?: string | undefined }): Promise<string> =>
  new TextDecoder(source.encoding, { fatal: true }).decode(await readSource(source));
