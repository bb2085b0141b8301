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

/** Files of a list: they take about 115 bytes each, and no file should have more than 5 MiB. */
export const MAX_LISTED = 30_000;

/** Whether a file of a manifest is a further list. */
const isFurtherList = ({ file }: ManifestEntry): boolean => /^sha256sums-\d+\.txt$/.test(file);

/**
 * Lists every file of a build in its `sha256sums.txt`, in the format of `sha256sum --check`. Of very many files the others
 * are in further lists, `sha256sums-2.txt` and so on, which the first one lists. It is written last, so its presence shows
 * that the build finished.
 *
 * @param most files of a list
 */
export async function writeManifest(folder: string, most = MAX_LISTED): Promise<void> {
  const lineOf = (file: string): string => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`;
  const lines = filesOf(folder).map(lineOf);
  const further: string[] = [];
  for (let from = most; from < lines.length; from += most) {
    const file = `${path.parse(MANIFEST_FILE).name}-${further.length + 2}.txt`;
    await writeFile(path.join(folder, file), lines.slice(from, from + most).join(''));
    further.push(file);
  }
  await writeFile(
    path.join(folder, MANIFEST_FILE),
    [...further.map(lineOf), ...lines.slice(0, most)].join(''),
  );
}

/** Reads a manifest with its further lists, as far as they are there. */
export async function readManifest(
  text: string,
  read: (file: string) => Promise<Buffer | null>,
): Promise<ManifestEntry[]> {
  const entries = parseManifest(text);
  for (const { file } of entries.filter(isFurtherList))
    entries.push(...parseManifest((await read(file))?.toString('utf8') ?? ''));
  return entries;
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
  const faultsIn = (list: Buffer): string[] =>
    parseManifest(list.toString('utf8')).flatMap((entry) => {
      const bytes = readIfThere(path.join(folder, entry.file));
      return fileFault(entry, bytes) ?? (bytes && isFurtherList(entry) ? faultsIn(bytes) : []);
    });
  return faultsIn(manifest);
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
