import type { FetchFile } from '../engine.ts';
import { INDEX_VERSION, type Manifest, MANIFEST_FILE } from '../format/manifest.ts';
import type { IndexReader } from './index-reader.ts';
import { attempt, fetchWhole, parseJson } from './load-file.ts';
import { loadPart } from './load-part.ts';

/**
 * Opens an index, whichever it is of the two.
 *
 * @throws SearchLoadError where the file does not arrive or is of another build
 */
export async function openIndex(fetchFile: FetchFile): Promise<IndexReader> {
  const file = await fetchWhole(fetchFile, MANIFEST_FILE);
  const manifest = attempt(MANIFEST_FILE, () => manifestIn(file));
  if (!('texts' in manifest)) {
    const { BlockReader } = await loadPart('block-reader', () => import('./block-reader.ts'));
    return new BlockReader(manifest, fetchFile);
  }
  const { TextReader } = await loadPart('text-reader', () => import('./text-reader.ts'));
  return attempt(MANIFEST_FILE, () => new TextReader(manifest));
}

function manifestIn(file: Uint8Array): Manifest {
  const manifest: unknown = parseJson(file);
  if (isManifest(manifest)) return manifest;
  throw new Error('it is of another build');
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === INDEX_VERSION;
}
