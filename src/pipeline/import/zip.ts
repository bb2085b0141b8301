import { Readable } from 'node:stream';
import JSZip from 'jszip';

/** Files of an archive that are read, by path, in its order. */
export type ZipFiles = Map<string, Buffer>;

/**
 * Reads the files of a ZIP archive whose paths match. What an archive says of its sizes is not trusted.
 *
 * @throws Error if it cannot be read, or the files have more bytes than the limit
 */
export async function unzip(
  bytes: Buffer,
  isWanted: (path: string) => boolean,
  limit: number,
): Promise<ZipFiles> {
  const archive = await JSZip.loadAsync(bytes);
  const files: ZipFiles = new Map();
  let left = limit;
  for (const file of Object.values(archive.files)) {
    if (file.dir || !isWanted(file.name)) continue;
    const parts: Buffer[] = [];
    for await (const part of new Readable().wrap(file.nodeStream())) {
      const chunk = Buffer.from(part as Uint8Array);
      left -= chunk.length;
      if (left < 0) throw new Error(`more than ${limit} bytes when unpacked`);
      parts.push(chunk);
    }
    files.set(file.name, Buffer.concat(parts));
  }
  return files;
}

/** The paths of the files in a ZIP archive. */
export const zipPaths = async (bytes: Buffer): Promise<string[]> =>
  Object.keys((await JSZip.loadAsync(bytes)).files);

/** Packs files without compressing them. */
export async function zip(files: ZipFiles): Promise<Buffer> {
  const archive = new JSZip();
  for (const [path, bytes] of files) archive.file(path, bytes);
  return archive.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}
