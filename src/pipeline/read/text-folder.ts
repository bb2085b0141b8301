import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { formatOf } from '../formats/format.ts';
import { formatIssue, issueSeverity } from '../report/issue.ts';
import { type ParsedArticle, parseArticle } from '../parse.ts';
import type { Span } from '../text/positions.ts';
import { type RawFile, readRawFile } from './raw-file.ts';
import { DEFAULT_FILE_BYTES } from './settings.ts';
import { sentencesToRead } from '../text/sentences-to-read.ts';
import { systemReason } from './text-file.ts';

/** One file of a folder of texts, with the sentences that facts are read from: headline, headings and passages. */
export interface ArticleText {
  file: RawFile;
  parsed: ParsedArticle;
  sentences: (Span & { text: string })[];
}

/**
 * Reads every `.txt` file of a folder and its subfolders, sorted by path. Files that cannot be read are reported in one
 * line each and skipped.
 *
 * @throws if the folder itself cannot be read
 */
export async function* readTextFolder(
  root: string,
  language: string,
  report: (line: string) => void,
): AsyncGenerator<ArticleText> {
  for (const relative of await listTexts(root, report)) {
    const { file, issues } = await readRawFile(root, relative, DEFAULT_FILE_BYTES);
    for (const issue of issues) if (issueSeverity(issue) === 'error') report(formatIssue(issue));
    if (file) {
      const parsed = parseArticle(file.text, language);
      yield { file, parsed, sentences: sentencesToRead(file.text, parsed) };
    }
  }
}

async function listTexts(root: string, report: (line: string) => void): Promise<string[]> {
  const texts: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
        const relative = path.posix.join(folder, entry.name);
        if (entry.isDirectory()) folders.push(relative);
        else if (formatOf(entry.name) === 'text') texts.push(relative);
      }
    } catch (error) {
      if (folder === '') {
        throw new Error(`Cannot read the folder of texts (${root}): ${systemReason(error)}.`, {
          cause: error,
        });
      }
      report(formatIssue({ kind: 'unreadable-file', path: folder, line: 1, text: systemReason(error) }));
    }
  }
  return texts.sort();
}
