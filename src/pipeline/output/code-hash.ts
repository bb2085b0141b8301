import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

const IS_CODE = /\.(?:astro|css|ts)$/;

let known: Promise<string> | undefined;

/**
 * Returns a hash of the pipeline's code and dependencies, which with the content determine its output. Computed once
 * per process.
 */
export const hashPipeline = (): Promise<string> => (known ??= hashCode(['contracts', 'pipeline']));

/** Returns a hash of the code in these folders of `src/`, and of the dependencies. */
export async function hashCode(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders.map((name) => path.join(ROOT, 'src', name))) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => IS_CODE.test(name)).sort();
    for (const name of names) hash.update(`${name}\n`).update(await readFile(path.join(folder, name)));
  }
  // A package has no lock file, and its dependencies have exact versions.
  const lock = path.join(ROOT, 'package-lock.json');
  hash
    .update(await readFile(existsSync(lock) ? lock : path.join(ROOT, 'package.json')))
    .update(process.versions.icu ?? '');
  return hash.digest('hex');
}
