import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Returns the cache key of a story: a hash of every file in its folder and of the run's settings. Returns null if the
 * folder contains anything but readable files and folders: such a story is derived again.
 */
export function storyKey(folder: string, ...settings: readonly (string | number)[]): string | null {
  const key = createHash('sha256').update(JSON.stringify(settings));
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const names = entries.map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }));
    names.sort((one, other) => (one.file < other.file ? -1 : 1));
    for (const { entry, file } of names) {
      if (entry.isDirectory()) continue;
      if (!entry.isFile()) return null;
      // A promise for each file costs a fifth of a run in which nothing has changed.
      const bytes = readFileSync(file);
      key.update(`\n${JSON.stringify(path.relative(folder, file))} ${bytes.length}\n`).update(bytes);
    }
  } catch {
    // The reason is reported when the story is read.
    return null;
  }
  return key.digest('hex').slice(0, 32);
}
