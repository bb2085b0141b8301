import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import path from 'node:path';
import type { Issue, IssueName } from '../report/issue.ts';
import { LineIndex } from '../text/positions.ts';
import { firstInvalidByte } from './utf8.ts';

/** One file under the content folder. `text` is decoded as UTF-8, without a leading byte-order mark. */
export interface TextFile {
  /** Relative to the content folder, with `/` as separator. */
  path: string;
  bytes: Buffer;
  text: string;
}

export type TextFileResult =
  { file: TextFile; issues: Issue[] } | { file: null; missing: boolean; issues: Issue[] };

const BYTE_ORDER_MARK = '\ufeff';

/** The bytes of one file, or the issues for which it was not read. */
export type FileBytesResult = { bytes: Buffer } | { bytes: null; missing: boolean; issues: Issue[] };

/**
 * Reads the bytes of one file under the content folder, or returns the issue for which it is refused.
 *
 * Only regular files inside the content folder are opened: a FIFO or device would block the run, and a link to the
 * outside could publish a private file. Calls that wait take a fraction of the time of promises for each.
 */
export function readFileBytes(root: string, relative: string, maxBytes: number): FileBytesResult {
  const refuse = (kind: IssueName, text: string): FileBytesResult => ({
    bytes: null,
    missing: false,
    issues: [{ kind, path: relative, line: 1, text }],
  });
  const absolute = path.join(root, relative);
  try {
    const place = findPlace(root, absolute);
    if (place === 'missing') return { bytes: null, missing: true, issues: [] };
    if (place === 'nowhere') return refuse('broken-link', 'a link whose target does not exist');
    if (place === 'outside') return refuse('symlink-outside', 'a link to outside the content folder');
    const target = statSync(absolute);
    if (!target.isFile()) return refuse('not-a-file', describeEntry(target));
    const file = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const { size } = fstatSync(file);
      if (size > maxBytes) return refuse('file-too-large', tooLarge(size, maxBytes));
      return { bytes: readFileSync(file) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return refuse('unreadable-file', systemReason(error));
  }
}

/** Reads one UTF-8 text file like {@link readFileBytes}. */
export async function readTextFile(
  root: string,
  relative: string,
  maxBytes: number,
): Promise<TextFileResult> {
  const read = readFileBytes(root, relative, maxBytes);
  if (!read.bytes) return { file: null, missing: read.missing, issues: read.issues };
  const { bytes } = read;
  if (firstInvalidByte(bytes) !== null)
    return { file: null, missing: false, issues: [notUtf8(relative, bytes)] };
  const decoded = bytes.toString('utf8');
  const hasMark = decoded.startsWith(BYTE_ORDER_MARK);
  return {
    file: { path: relative, bytes, text: hasMark ? decoded.slice(1) : decoded },
    issues: hasMark ? [byteOrderMark(relative)] : [],
  };
}

/** The issue for a file that is not UTF-8, with the line of the first invalid byte. */
export function notUtf8(path: string, bytes: Buffer): Issue {
  const invalid = firstInvalidByte(bytes) ?? 0;
  const { line } = new LineIndex(bytes.toString('latin1', 0, invalid)).point(invalid);
  return { kind: 'not-utf8', path, line, text: describeInvalid(bytes, invalid) };
}

export const byteOrderMark = (path: string): Issue => ({
  kind: 'byte-order-mark',
  path,
  line: 1,
  text: 'the file begins with a byte-order mark',
});

/** Where an entry of the content folder is, once all links are followed. */
export type Place = 'inside' | 'outside' | 'nowhere' | 'missing';

export function findPlace(root: string, absolute: string): Place {
  try {
    const realRoot = realpathSync.native(root);
    const target = realpathSync.native(absolute);
    return target === realRoot || target.startsWith(realRoot + path.sep) ? 'inside' : 'outside';
  } catch (error) {
    const code = systemCode(error);
    if (code !== 'ENOENT' && code !== 'ELOOP') throw error;
    return isThere(absolute) ? 'nowhere' : 'missing';
  }
}

function isThere(absolute: string): boolean {
  try {
    lstatSync(absolute);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function tooLarge(size: number, limit: number): string {
  return `${size} bytes, more than the limit of ${limit}`;
}

function describeInvalid(bytes: Buffer, offset: number): string {
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const mark = bytes.subarray(0, 2).toString('hex');
  const guess = mark === 'fffe' || mark === 'feff' ? '; the file begins as UTF-16 does' : '';
  return `byte 0x${byte} at offset ${offset} is not UTF-8${guess}`;
}

function describeEntry(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return 'not a plain file';
}

/**
 * Returns the system's error code and message without the path.
 *
 * @throws the error itself if it is not a system error
 */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  return error instanceof Error ? (error.message.split(',')[0] ?? code) : code;
}

/**
 * Returns the system's error code: `ENOENT`.
 *
 * @throws the error itself if it is not a system error
 */
export function systemCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === undefined) throw error;
  return code;
}
