import { createHash } from 'node:crypto';
import type { Issue, IssueName } from '../report/issue.ts';
import { VISIBLE } from '../text/visible.ts';
import { readTextFile, type TextFile } from './text-file.ts';

/** One article as received. */
export interface RawFile extends TextFile {
  sha256: string;
}

export type RawFileResult = { file: RawFile; issues: Issue[] } | { file: null; issues: Issue[] };

/**
 * The largest file that is read unless `limits.fileBytes` of site.yml says otherwise: some 85,000 words, more than any
 * article has, and what is read within 5 s of CPU time whatever its text (measured with five kinds of text: 0.2 to 2.7 s).
 */
export const DEFAULT_FILE_BYTES = 512 * 1024;

/** No setting raises the limit further: the record of one article has to fit into one string. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads one raw file, or gives the issue for which it is refused. */
export async function readRawFile(root: string, relative: string, maxBytes: number): Promise<RawFileResult> {
  const refuse = (kind: IssueName, text: string): RawFileResult => ({
    file: null,
    issues: [{ kind, path: relative, line: 1, text }],
  });
  const result = await readTextFile(root, relative, Math.min(maxBytes, MOST_BYTES));
  if (!result.file) {
    if (result.missing) return refuse('unreadable-file', 'the file is gone since the folder was listed');
    return maxBytes > MOST_BYTES ? { file: null, issues: result.issues.map(withHighestLimit) } : result;
  }
  const { bytes, text } = result.file;
  if (!VISIBLE.test(text)) return refuse('empty-file', 'no text in the file');
  const controls = countControls(bytes);
  if (controls > bytes.length / 10) {
    return refuse('not-text', `${controls} control characters in ${bytes.length} bytes`);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: { ...result.file, sha256 }, issues: result.issues };
}

const withHighestLimit = (issue: Issue): Issue =>
  issue.kind === 'file-too-large' ? { ...issue, text: `${issue.text}, the highest there is` } : issue;

/** Counts NUL and its like: a binary file, or UTF-16 without a mark, is full of them though its bytes pass as UTF-8. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) count++;
  return count;
}
