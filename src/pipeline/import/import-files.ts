import path from 'node:path';
import { readFileBytes } from '../read/text-file.ts';
import { type ImportSettings, StoryImport } from './story-import.ts';

/** In bytes; web archives are large. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Imports files into a story: writes received files and notes, and the list of known addresses. A file that cannot be
 * read costs itself alone.
 *
 * @throws Error if the story cannot be read, or nothing can be written
 */
export async function importFiles(
  files: readonly string[],
  settings: ImportSettings,
): Promise<{ report: string; failed: boolean; imported: number }> {
  const session = await StoryImport.open(settings);
  for (const file of files) {
    const read = readFileBytes(path.dirname(file), path.basename(file), MOST_BYTES);
    if (read.bytes) await session.add({ name: path.basename(file), bytes: read.bytes });
    else if (read.missing)
      session.refuse({
        kind: 'unreadable-file',
        path: file,
        line: 1,
        text: 'there is no such file',
        remedy: 'Correct the path.',
      });
    else for (const issue of read.issues) session.refuse({ ...issue, path: file });
  }
  return session.finish();
}
