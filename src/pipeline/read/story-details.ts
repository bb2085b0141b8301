import path from 'node:path';
import type { z } from 'astro/zod';
import { stemOf } from '../formats/format.ts';
import type { Issue } from '../report/issue.ts';
import { CLAIMS_FILE, type ClaimsFile, claimsFileSchema } from './claims-file.ts';
import { FIGURES_FILE, type FiguresFile, figuresFileSchema } from './figures-file.ts';
import { articlesFileSchema, type Note, noteSchema } from './settings.ts';
import { findVersions } from './versions.ts';
import { readYamlFile } from './yaml-file.ts';

export const NOTE = '.meta.yml';
/** Notes on many articles in one file. */
export const ARTICLES_FILE = 'articles.yml';

/** Where a value of a note is: in `.meta.yml`, or in `articles.yml`. */
export type PlaceOf = (keys: readonly PropertyKey[]) => { path: string; line: number };

/** What the editor's files say of the articles of a story. */
export interface StoryDetails {
  /** Notes by the path of their article. */
  notes: Map<string, Note>;
  /** The places of values in the notes, by the path of their article. */
  noteLines: Map<string, PlaceOf>;
  /** Of each article with several versions their paths, earliest first. */
  versions: string[][];
  /** Null if there is no usable `claims.yml`. */
  claims: ClaimsFile | null;
  /** Null if there is no usable `figures.yml`. */
  figures: FiguresFile | null;
  /** What was found in its notes, claims and figures; these are not read again if they are as before. */
  detailIssues: readonly Issue[];
}

/** Of a story whose files are as before. */
export const NO_DETAILS: Omit<StoryDetails, 'detailIssues'> = {
  notes: new Map(),
  noteLines: new Map(),
  versions: [],
  claims: null,
  figures: null,
};

/** Reads the notes, claims and figures of a story. */
export async function readDetails(
  root: string,
  folder: string,
  notePaths: readonly string[],
  articles: readonly string[],
): Promise<StoryDetails> {
  const issues: Issue[] = [];
  const { notes, noteLines } = await readNotes(root, folder, notePaths, articles, issues);
  const { versions, issues: ofVersions } = findVersions(articles, notes);
  issues.push(...ofVersions);
  const claims = await readDeclared(root, `${folder}/${CLAIMS_FILE}`, claimsFileSchema, issues);
  const figures = await readDeclared(root, `${folder}/${FIGURES_FILE}`, figuresFileSchema, issues);
  return { notes, noteLines, versions, claims, figures, detailIssues: issues };
}

/** A file of the editor's with the places of its values, or null if there is none that can be used. */
export async function readDeclared<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  issues: Issue[],
): Promise<{
  path: string;
  declared: z.output<Schema>;
  lineOf: (path: readonly PropertyKey[]) => number;
} | null> {
  const read = await readYamlFile(root, file, schema);
  issues.push(...read.issues);
  return read.value && { path: file, declared: read.value, lineOf: read.lineOf };
}

async function readNotes(
  root: string,
  folder: string,
  paths: readonly string[],
  articles: readonly string[],
  issues: Issue[],
): Promise<Pick<StoryDetails, 'notes' | 'noteLines'>> {
  const notes = new Map<string, Note>();
  const noteLines = new Map<string, PlaceOf>();
  const byStem = Map.groupBy(articles, stemOf);
  const add = (
    of: string,
    file: string,
    note: Note,
    lineOf: (keys: readonly PropertyKey[]) => number,
  ): void => {
    for (const article of byStem.get(of) ?? byStem.get(stemOf(of)) ?? []) {
      const [before, placeBefore] = [notes.get(article), noteLines.get(article)];
      notes.set(article, { ...before, ...note });
      noteLines.set(article, (keys) =>
        placeBefore && !(String(keys[0]) in note) ? placeBefore(keys) : { path: file, line: lineOf(keys) },
      );
    }
  };
  const table = `${folder}/${ARTICLES_FILE}`;
  const all = await readYamlFile(root, table, articlesFileSchema);
  issues.push(...all.issues);
  for (const [name, note] of Object.entries(all.value ?? {})) {
    const article = `${folder}/articles/${name}`;
    if (articles.includes(article) || byStem.has(article))
      add(article, table, note, (keys) => all.lineOf([name, ...keys]));
    else {
      const text = `no ${name}.txt in articles/`;
      issues.push({ kind: 'note-without-article', path: table, line: all.lineOf([name]), text });
    }
  }
  // The note beside an article has the last word.
  for (const file of paths) {
    const stem = file.slice(0, -NOTE.length);
    if (!byStem.has(stem)) {
      const text = `no ${path.posix.basename(stem)}.txt beside it`;
      issues.push({ kind: 'note-without-article', path: file, line: 1, text });
      continue;
    }
    const note = await readYamlFile(root, file, noteSchema);
    issues.push(...note.issues);
    if (note.value) add(stem, file, note.value, note.lineOf);
  }
  return { notes, noteLines };
}
