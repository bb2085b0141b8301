import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What building the index of one peer took, and what there is to serve. */
export interface BuiltIndex {
  /** Until all files are made, in memory and not compressed for a host. */
  buildMs: number;
  /** Time of the processor for that, all threads together; null where another process builds. */
  buildCpuMs: number | null;
  /** The most memory that the process held until then, the articles among it; null likewise. */
  peakMiB: number | null;
  files: number;
  /** Of all files, as served. */
  bytes: number;
  /** Of those, the ones that are code. */
  scriptBytes: number;
}

/** Paths in the folder of a built index: its measures, and its files, which are served from `SITE`. */
export const BUILT = 'built.json';
export const SITE = 'site';
export const INDEX = 'site/index';

/** Files that every static host compresses as it serves them; others it serves as they are. */
const COMPRESSED = /\.(?:html|js|json)$/;

/** Writes a file to be served, with a compressed copy beside it where hosts compress; gives its bytes as served. */
export async function writeServed(
  folder: string,
  name: string,
  contents: string | Uint8Array,
): Promise<number> {
  const file = path.join(folder, name);
  const bytes = Buffer.from(contents);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  if (!COMPRESSED.test(name)) return bytes.length;
  const compressed = gzipSync(bytes, { level: 9 });
  await writeFile(`${file}.gz`, compressed);
  return compressed.length;
}
