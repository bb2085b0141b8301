import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { paths } from '#contracts/urls.ts';
import { servedFolder } from '../serve/site-folder.ts';

/** A published file: its path below the site, with slashes, and its SHA-256. */
export interface ManifestEntry {
  file: string;
  sha256: string;
}

export const MANIFEST_FILE = paths.manifest.slice(1);

/** Whether a path of the site is a file for the host, such as `/_headers`, which readers never get. */
export const isHostFile = (file: string): boolean => /^\/_(?:headers|redirects|nginx\.conf)$/i.test(file);

/**
 * Lists every file of a build in its `sha256sums.txt`, in the format of `sha256sum --check`. It is written last, so its
 * presence shows that the build finished.
 */
export async function writeManifest(folder: string): Promise<void> {
  const lines = filesOf(folder).map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`);
  await writeFile(path.join(folder, MANIFEST_FILE), lines.join(''));
}

/**
 * Reads a manifest.
 *
 * @throws Error if a line is malformed, or names a file outside the site
 */
export function parseManifest(text: string): ManifestEntry[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const [, sum = '', file = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (file.includes('\\') || file.split('/').some((part) => /^\.{0,2}$/.test(part))) {
      throw new Error(
        `Cannot read ${MANIFEST_FILE}, line ${index + 1}: it is not a SHA-256 and the path of a file of the site.`,
      );
    }
    return { file, sha256: sum };
  });
}

/** Returns what a folder lacks of a complete build. Additional files are allowed. */
export function buildFaults(folder: string): string[] {
  const manifest = readIfThere(path.join(folder, MANIFEST_FILE));
  if (manifest === null) return [`${MANIFEST_FILE} is missing`];
  return parseManifest(manifest.toString('utf8')).flatMap((entry) => {
    const fault = fileFault(entry, readIfThere(path.join(folder, entry.file)));
    return fault ?? [];
  });
}

/**
 * Returns the folder of the current build.
 *
 * @throws Error if there is none, or it is not complete
 */
export function requireBuild(site: string): string {
  const folder = servedFolder(site);
  const [fault, ...more] = folder === null ? ['there is no such folder'] : buildFaults(folder);
  if (folder !== null && fault === undefined) return folder;
  const others = more.length > 0 ? `, and ${more.length} more` : '';
  throw new Error(
    `Cannot use ${path.relative(process.cwd(), site) || site}: it is not a complete build (${fault}${others}). Run npm run build.`,
  );
}

/** Returns the problem of a file of the manifest with these bytes (null if missing), or null. */
export function fileFault({ file, sha256: wanted }: ManifestEntry, bytes: Buffer | null): string | null {
  if (bytes === null) return `${file} is missing`;
  return sha256(bytes) === wanted ? null : `${file} differs from the build`;
}

/** Returns the paths of the files below a folder, with slashes, sorted, without the manifest. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file !== MANIFEST_FILE)
    .sort();
}

const sha256 = (bytes: Buffer): string => hash('sha256', bytes, 'hex');

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['EISDIR', 'ELOOP', 'ENOENT', 'ENOTDIR'].includes(String(error.code))
    )
      return null;
    throw error;
  }
}
