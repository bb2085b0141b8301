import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

const IS_CODE = /\.(?:astro|css|ts)$/;

let known: string | undefined;

/**
 * Returns a hash of the pipeline's code and dependencies, which with the content determine its output. Computed once
 * per process.
 */
export const hashPipeline = (): string => (known ??= hashCode(['contracts', 'pipeline']));

/** Returns a hash of the code in these folders of `src/`, and of the dependencies. */
export function hashCode(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders.map((name) => path.join(ROOT, 'src', name))) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => IS_CODE.test(name))
      .sort();
    for (const name of names) hash.update(`${name}\n`).update(readFileSync(path.join(folder, name)));
  }
  // A package has no lock file, and its dependencies have exact versions.
  const lock = path.join(ROOT, 'package-lock.json');
  hash
    .update(readFileSync(existsSync(lock) ? lock : path.join(ROOT, 'package.json')))
    .update(process.versions.icu ?? '');
  return hash.digest('hex');
}
