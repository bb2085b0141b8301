import { PLACEHOLDER_TEXT } from '../new/skeletons.ts';
import { createHash } from 'node:crypto';
import { disguiseOf } from './disguise.ts';
import type { Document } from '../formats/document.ts';
import { type Decoded, decodeBytes } from '../formats/encoding.ts';
import { type Format, formatOf } from '../formats/format.ts';
import { declaredEncoding, readHtml } from '../formats/html.ts';
import { readMarkdown } from '../formats/markdown.ts';
import type { Issue, IssueName } from '../report/issue.ts';
import { LineIndex } from '../text/positions.ts';
import { VISIBLE } from '../text/visible.ts';
import { byteOrderMark, notUtf8, readFileBytes, type TextFile } from './text-file.ts';

/** One received file. `text` is its text as parsed; for a marked-up file, its text content. */
export interface RawFile extends TextFile {
  sha256: string;
  /** Name in the Encoding Standard; omitted for UTF-8. */
  encoding?: string;
  /** Set for a marked-up file: its text content with source positions. */
  document?: Document;
}

export type RawFileResult = { file: RawFile; issues: Issue[] } | { file: null; issues: Issue[] };

/** The largest saved page that is read, which may hold pictures and scripts; its text is limited apart. */
const DEFAULT_PAGE_BYTES = 4 * 1024 * 1024;

/** No setting raises the limit further: the record of one article has to fit into one string. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads one raw file, or gives the issue for which it is refused. */
export async function readRawFile(root: string, relative: string, limit: number): Promise<RawFileResult> {
  const maxBytes = maxBytesOf(relative, limit);
  const read = readFileBytes(root, relative, Math.min(maxBytes, MAX_BYTES));
  if (read.bytes) return readRawBytes(relative, read.bytes);
  if (read.missing) {
    const text = 'the file was deleted after the folder was listed';
    return { file: null, issues: [{ kind: 'unreadable-file', path: relative, line: 1, text }] };
  }
  return { file: null, issues: maxBytes > MAX_BYTES ? read.issues.map(withHighestLimit) : read.issues };
}

/** Returns the size limit of a file, in bytes, from that of a text. */
export const maxBytesOf = (relative: string, limit: number): number =>
  formatOf(relative) === 'html' ? Math.max(limit, DEFAULT_PAGE_BYTES) : limit;

/** Reads the bytes of one raw file by the ending of its name, or gives the issue for which it is refused. */
export function readRawBytes(relative: string, bytes: Buffer): RawFileResult {
  const format = formatOf(relative) ?? 'text';
  const refuse = (kind: IssueName, text: string, remedy?: string): RawFileResult => ({
    file: null,
    issues: [{ kind, path: relative, line: 1, text, ...(remedy === undefined ? {} : { remedy }) }],
  });
  const decoded = decodeBytes(bytes, format === 'html' ? declaredEncoding(bytes) : null);
  if (!decoded) return { file: null, issues: [notUtf8(relative, bytes)] };
  const { text, encoding } = decoded;
  if (!VISIBLE.test(text)) return refuse('empty-file', 'no text in the file');
  if (text.trim() === PLACEHOLDER_TEXT) return refuse('placeholder-text', text.trim());
  const controls = countControls(text);
  if (controls > bytes.length / 10) {
    return refuse('not-text', `${controls} control characters in ${bytes.length} bytes`);
  }
  const file = { path: relative, bytes, encoding, sha256: createHash('sha256').update(bytes).digest('hex') };
  const issues = encodingIssues(relative, bytes, decoded);
  if (format !== 'text') {
    const document = readDocument(format, text);
    if (typeof document === 'string') return refuse('no-article', document);
    return { file: { ...file, text: document.words.text(), document }, issues };
  }
  const disguise = disguiseOf(text);
  if (disguise) return refuse('disguised-file', `it is ${disguise.what}`, disguise.remedy);
  return { file: { ...file, text }, issues };
}

function encodingIssues(path: string, bytes: Buffer, { encoding, known }: Decoded): Issue[] {
  if (known === 'utf-8')
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? [byteOrderMark(path)] : [];
  // What the file itself declares is no doubt; the page of the article names it.
  if (known !== 'letters') return [];
  return [{ kind: 'other-encoding', path, line: 1, text: `${encoding}, as its letters show` }];
}

const withHighestLimit = (issue: Issue): Issue =>
  issue.kind === 'file-too-large' ? { ...issue, text: `${issue.text}, the highest possible limit` } : issue;

/** Counts control characters. Binary files and UTF-16 without a byte-order mark are full of NULs yet valid UTF-8. */
const countControls = (text: string): number => text.match(/[\0-\x08\v\x0e-\x1f]/g)?.length ?? 0;

/** The line of a file, from 1, with this character of its text. */
export function lineOf({ text, document }: Pick<RawFile, 'text' | 'document'>, offset: number): number {
  if (!document) return new LineIndex(text).point(offset).line;
  return new LineIndex(document.received).point(
    document.words.placeOf({ start: offset, end: offset + 1 }).start,
  ).line;
}

const READERS = { html: readHtml, markdown: readMarkdown };

/** Reads a marked-up file, or gives the reason why there is no article in it. */
export function readDocument(format: Exclude<Format, 'text'>, received: string): Document | string {
  return READERS[format](received);
}
