import { articleLanguage } from './derive/article-language.ts';
import type { Previous } from './output/previous.ts';
import { isSameLine } from './parse/furniture/edited-lines.ts';
import { findRecurringLines } from './parse/furniture/recurring-lines.ts';
import { fileContext, type ParsedFile, parseFile, parseKey } from './parse/parsed-file.ts';
import type { StoryFolder } from './read/content-folder.ts';
import type { PlaceOf } from './read/story-details.ts';
import { lineOf, type RawFile, readRawFile } from './read/raw-file.ts';
import type { Note } from './read/settings.ts';
import { failureIssue } from './report/failure.ts';
import type { Issue } from './report/issue.ts';
import { LineIndex } from './text/positions.ts';
import type { ArticleLanguage } from '#contracts/article.ts';

/** Settings of the run that each story needs. */
export interface RunSettings {
  root: string;
  language: string;
  maxBytes: number;
  /** A hash of the pipeline's code; files parsed by other code are parsed again. */
  pipeline: string;
  previous: Previous;
  /** Received files to leave out, with the reasons. */
  leaveOut: ReadonlyMap<string, string>;
}

/** One received file with its parse and its note. */
export interface StoryFile {
  file: RawFile;
  parsedFile: ParsedFile;
  note: Note | null;
  /** Null if it is the story's. */
  language: ArticleLanguage | null;
}

/**
 * Reads and parses the files of a story. A file that cannot be shown is not among those returned as `shown`, and an issue
 * says why.
 */
export async function parseFiles(
  folder: StoryFolder,
  language: string,
  run: RunSettings,
  onFile: () => void,
): Promise<{ files: StoryFile[]; shown: StoryFile[]; newlyParsed: number; issues: Issue[] }> {
  const issues: Issue[] = [];
  const files: StoryFile[] = [];
  const received: Omit<StoryFile, 'parsedFile'>[] = [];
  let newlyParsed = 0;
  for (const articlePath of folder.articles) {
    const reason = run.leaveOut.get(articlePath);
    if (reason !== undefined) {
      issues.push({ kind: 'failed-proof', path: articlePath, line: 1, text: reason });
      onFile();
      continue;
    }
    try {
      const { file, issues: found } = await readRawFile(run.root, articlePath, run.maxBytes);
      issues.push(...found);
      if (file) {
        const note = folder.notes.get(articlePath) ?? null;
        const found = await articleLanguage(file, note, language);
        issues.push(...found.issues);
        received.push({ file, note, language: found.language });
      } else onFile();
    } catch (error) {
      issues.push(failureIssue(error, articlePath));
      onFile();
    }
  }
  // The versions of an article have most lines in common.
  const earlier = new Set(folder.versions.flatMap((paths) => paths.slice(0, -1)));
  const recurring = findRecurringLines(
    received
      .filter(({ file }) => !earlier.has(file.path))
      .map(({ file, note }) => ({
        text: file.text,
        publisher: note?.publisher?.name ?? file.document?.stated.publisher?.value ?? null,
      })),
  );
  for (const { file, note, language: own } of received) {
    try {
      const context = fileContext(file, note, recurring);
      const tag = own?.tag ?? language;
      const key = parseKey(file, tag, run.pipeline, context);
      const known = run.previous.file(key);
      const parsedFile = known ?? parseFile(file, tag, key, context);
      if (!known) newlyParsed++;
      files.push({ file, parsedFile, note, language: own });
      if (note) issues.push(...findUnusedEdits(note, file, parsedFile, folder.noteLines.get(file.path)));
    } catch (error) {
      issues.push(failureIssue(error, file.path));
    }
    onFile();
  }
  const shown: StoryFile[] = [];
  for (const storyFile of files) {
    const refusal = refusalOf(storyFile);
    issues.push(...findingsOf(storyFile), ...(refusal ? [refusal] : []));
    if (!refusal) shown.push(storyFile);
  }
  return { files, shown, newlyParsed, issues };
}

/** What a note says of lines that its file has not, or that cannot be what it says: a heading over nothing. */
function findUnusedEdits(
  note: Note,
  { path: article, text, document }: RawFile,
  { parsed }: ParsedFile,
  placeOf: PlaceOf | undefined,
): Issue[] {
  const edits = (['headings', 'keep', 'remove'] as const).flatMap((key) =>
    (note[key] ?? []).map((words, index) => ({ key, words, index })),
  );
  if (edits.length === 0) return [];
  const wordsOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const edited = (as: 'heading' | 'text'): string[] =>
    parsed.edited.filter((each) => each.as === as).map(wordsOf);
  const lines = { headings: edited('heading'), keep: edited('text') };
  // What a rule takes out by itself, perhaps since a later version of it, is as the note has it.
  const removed = [
    ...parsed.removed.map(wordsOf),
    ...(document?.leftOut ?? []).map(({ exact }) => exact),
  ].map(wordsIn);
  const isUsed = ({ key, words }: (typeof edits)[number]): boolean =>
    key === 'remove'
      ? removed.some((line) => line.includes(wordsIn(words)))
      : lines[key].some((line) => isSameLine(line, words));
  const paragraphs = parsed.blocks.map((block) => wordsOf(block).replace(/\s+/gu, ' ').trim());
  return edits
    .filter((edit) => !isUsed(edit))
    .map(({ key, words, index }) => {
      const whole = paragraphs.find((paragraph) => wordsIn(paragraph).includes(wordsIn(words)));
      return {
        kind: 'line-not-found',
        ...(placeOf?.([key, index]) ?? { path: article, line: 1 }),
        text: `${key}: “${words}”${whole === undefined ? '' : `, which is a part of “${whole}”`}`,
      };
    });
}

const wordsIn = (line: string): string =>
  ` ${line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * A longer text is a list or noise: the longest novels have a third of this. A record of this size takes a gigabyte.
 */
const MAX_SENTENCES = 100_000;

function refusalOf({ file, parsedFile }: StoryFile): Issue | null {
  const { blocks } = parsedFile.parsed;
  const sentences = blocks.reduce(
    (sum, block) => sum + (block.kind === 'passage' ? block.sentences.length : 0),
    0,
  );
  const place = { path: file.path, line: 1 };
  if (sentences === 0) return { kind: 'nothing-but-furniture', ...place, text: 'no paragraph in the file' };
  if (sentences <= MAX_SENTENCES) return null;
  const text = `${sentences} sentences, more than the limit of ${MAX_SENTENCES}`;
  return { kind: 'too-many-sentences', ...place, text };
}

/** Doubts about the date of a file, which a note with its date settles. */
const ABOUT_DATES: ReadonlySet<Issue['kind']> = new Set([
  'date-line-out-of-place',
  'impossible-date',
  'placeholder-date',
  'stated-dates-differ',
  'two-datelines',
  'unread-date',
]);

function findingsOf({ file, note, parsedFile: { parsed } }: StoryFile): Issue[] {
  const found = parsed.findings.map(({ offset, ...finding }) => ({ ...finding, line: lineOf(file, offset) }));
  return [...documentFindings(file), ...found].flatMap((finding) =>
    note?.date && ABOUT_DATES.has(finding.kind) ? [] : { ...finding, path: file.path },
  );
}

function documentFindings({ document }: RawFile): Omit<Issue, 'path'>[] {
  if (!document || document.findings.length === 0) return [];
  const lines = new LineIndex(document.received);
  return document.findings.map(({ kind, text, place }) => ({ kind, text, line: lines.point(place).line }));
}
