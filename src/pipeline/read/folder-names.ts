import { isUtf8 } from 'node:buffer';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { formatOf } from '../formats/format.ts';
import type { Issue } from '../report/issue.ts';
import { findPlace, systemCode, systemReason } from './text-file.ts';

/** The entries of one folder, in the same order on every system. */
export interface FolderNames {
  names: string[];
  missing: boolean;
  issues: Issue[];
}

/** Characters not allowed in names, which appear on pages, in records and in reports. */
const UNPRINTABLE_NAME = /[\p{Cc}\p{Noncharacter_Code_Point}]/u;

/**
 * Lists a folder, or returns the issue if it cannot be listed. Hidden files are skipped; names that cannot be shown on
 * a page are skipped with an issue.
 */
export async function listFolder(root: string, folder: string): Promise<FolderNames> {
  const absolute = path.join(root, folder);
  const refuse = (
    kind: 'unreadable-file' | 'symlink-outside' | 'broken-link',
    text: string,
  ): FolderNames => ({
    names: [],
    missing: false,
    issues: [{ kind, path: folder, line: 1, text }],
  });
  let entries: Buffer[];
  try {
    const place = findPlace(root, absolute);
    if (place === 'missing') return { names: [], missing: true, issues: [] };
    if (place === 'nowhere') return refuse('broken-link', 'a link whose target does not exist');
    if (place === 'outside') return refuse('symlink-outside', 'a link to outside the content folder');
    entries = await readdir(absolute, { encoding: 'buffer' });
  } catch (error) {
    return refuse('unreadable-file', systemReason(error));
  }
  const names: string[] = [];
  const issues: Issue[] = [];
  for (const entry of entries.sort(Buffer.compare)) {
    const name = isUtf8(entry) ? entry.toString('utf8') : escapeBytes(entry);
    const reason = !isUtf8(entry)
      ? 'the name is not UTF-8'
      : UNPRINTABLE_NAME.test(name)
        ? 'a control character in the name'
        : null;
    if (reason) issues.push({ kind: 'bad-file-name', path: `${folder}/${name}`, line: 1, text: reason });
    else if (!name.startsWith('.')) names.push(name);
    else if (isHiddenArticle(name)) {
      issues.push({
        kind: 'hidden-file',
        path: `${folder}/${name}`,
        line: 1,
        text: 'the name begins with a dot',
      });
    }
  }
  return { names, missing: false, issues };
}

/** Whether a hidden file looks like an article or note; `._000.txt` is one of macOS's own. */
const isHiddenArticle = (name: string): boolean =>
  (formatOf(name) !== null || name.endsWith('.meta.yml')) && !name.startsWith('._');

/** Escapes the bytes of a name that is not UTF-8: `caf\xe9.txt`. */
const escapeBytes = (name: Buffer): string =>
  name.toString('latin1').replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);

/** Whether a path, with links followed, is a folder; returns an issue if that cannot be determined. */
export async function entryKind(root: string, relative: string): Promise<'folder' | 'other' | Issue> {
  try {
    return (await stat(path.join(root, relative))).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const place = { path: relative, line: 1 };
    if (['ENOENT', 'ELOOP'].includes(systemCode(error))) {
      return { kind: 'broken-link', ...place, text: 'a link whose target does not exist' };
    }
    return { kind: 'unreadable-file', ...place, text: systemReason(error) };
  }
}
