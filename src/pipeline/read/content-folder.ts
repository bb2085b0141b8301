import path from 'node:path';
import { FIGURES_FILE, type FiguresFile, figuresFileSchema } from './figures-file.ts';
import { CLAIMS_FILE, type ClaimsFile, claimsFileSchema } from './claims-file.ts';
import { CORRECTIONS_FILE, type CorrectionsFile, correctionsFileSchema } from './corrections-file.ts';
import { formatOf, stemOf } from '../formats/format.ts';
import { otherFormat } from '../formats/other-formats.ts';
import { formatIssue, type Issue, issueSeverity } from '../report/issue.ts';
import { entryKind, listFolder } from './folder-names.ts';
import { findVersions } from './versions.ts';
import {
  articlesFileSchema,
  type Note,
  noteSchema,
  type SiteSettings,
  siteSettingsSchema,
  type StorySettings,
  storySettingsSchema,
} from './settings.ts';
import { readYamlFile } from './yaml-file.ts';

/** One folder under `content/stories/`: the editor's files and its received files. */
export interface StoryFolder {
  id: string;
  settings: StorySettings;
  /** Paths of the received files, relative to the content folder, sorted by name. */
  articles: string[];
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
  /** Null if there is no usable `corrections.yml`. */
  corrections: CorrectionsFile | null;
  /** What was found in its notes, claims and figures; these are not read again if they are as before. */
  detailIssues: readonly Issue[];
}

/** Returns what was found in the notes, claims and figures of a story that is as before, or null if it is not. */
export type FindKept = (story: string, site: SiteSettings) => readonly Issue[] | null;

/** Where a value of a note is: in `.meta.yml`, or in `articles.yml`. */
export type PlaceOf = (keys: readonly PropertyKey[]) => { path: string; line: number };

export interface Content {
  site: SiteSettings;
  /** The line of a value in `site.yml`. */
  siteLineOf: (path: readonly PropertyKey[]) => number;
  stories: StoryFolder[];
  /** Ids of stories that exist but cannot be read because of an error. */
  refused: string[];
  issues: Issue[];
}

const NOTE = '.meta.yml';
const STORIES = 'stories';
/** Notes on many articles in one file. */
export const ARTICLES_FILE = 'articles.yml';

/**
 * Reads everything under the content folder except the received files, and the notes, claims and figures of stories that
 * are as before.
 *
 * @param onStory is called with the stories that are read, and all
 * @throws Error if no site can be made: no usable `site.yml`, or no folder of stories
 */
export async function readContent(
  root: string,
  { findKept, onStory }: { findKept?: FindKept; onStory?: (done: number, total: number) => void } = {},
): Promise<Content> {
  const site = await readYamlFile(root, 'site.yml', siteSettingsSchema);
  if (!site.value) {
    const place = `Cannot read the site's settings (${path.join(root, 'site.yml')})`;
    if (site.missing) throw new Error(`${place}: there is no such file. Write a site.yml with a title.`);
    throw broken(site.issues, `${place}: they cannot be used. Correct what is reported above.`);
  }
  const listed = await listFolder(root, STORIES);
  const place = `Cannot list the stories (${path.join(root, STORIES)})`;
  if (listed.missing)
    throw new Error(`${place}: there is no such folder. Make a folder in it for each story.`);
  const [unlisted] = listed.issues;
  if (unlisted?.path === STORIES) throw new Error(`${place}: ${unlisted.text}. Make the folder readable.`);

  const issues = [...site.issues, ...listed.issues];
  const stories: StoryFolder[] = [];
  const refused: string[] = [];
  const { value: settings } = site;
  for (const [index, name] of listed.names.entries()) {
    onStory?.(index, listed.names.length);
    const kind = await entryKind(root, `${STORIES}/${name}`);
    if (kind !== 'folder') {
      if (kind !== 'other') issues.push(kind);
      else if (isContent(name)) issues.push(outOfPlace(`${STORIES}/${name}`));
      continue;
    }
    const other = stories.find(({ id }) => id.toLowerCase() === name.toLowerCase());
    const story = other
      ? sameAddress(name, other)
      : await readStory(root, name, () => findKept?.(name, settings) ?? null);
    issues.push(...story.issues);
    if (story.folder) stories.push(story.folder);
    else if (story.issues.some((issue) => issueSeverity(issue) === 'error')) refused.push(name);
  }
  if (stories.length === 0) {
    issues.push({
      kind: 'no-story',
      path: STORIES,
      line: 1,
      text: 'no folder with a usable story',
    });
  }
  return { site: site.value, siteLineOf: site.lineOf, stories, refused, issues };
}

type StoryResult = { folder: StoryFolder | null; issues: Issue[] };

async function readStory(
  root: string,
  name: string,
  findKept: () => readonly Issue[] | null,
): Promise<StoryResult> {
  const { folder, issues } = await readStoryFolder(root, name, findKept);
  if (!folder || folder.articles.length > 0) return { folder, issues };
  const text = 'no article in articles/';
  const path = `${STORIES}/${name}`;
  return { folder: null, issues: [...issues, { kind: 'story-without-articles', path, line: 1, text }] };
}

/** Reads the editor's files of one story, and lists its articles, of which there may be none. */
export async function readStoryFolder(
  root: string,
  name: string,
  findKept: () => readonly Issue[] | null = () => null,
): Promise<StoryResult> {
  const folder = `${STORIES}/${name}`;
  const refuse = (kind: Issue['kind'], at: string, text: string, found: Issue[] = []): StoryResult => ({
    folder: null,
    issues: [...found, { kind, path: at, line: 1, text }],
  });
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name)) return refuse('bad-story-name', folder, name);
  const listed = await listFolder(root, folder);
  if (listed.issues.some((issue) => issue.path === folder)) return { folder: null, issues: listed.issues };
  const issues = [
    ...listed.issues,
    ...listed.names.filter(isContent).map((file) => outOfPlace(`${folder}/${file}`)),
  ];

  const settings = await readYamlFile(root, `${folder}/story.yml`, storySettingsSchema);
  issues.push(...settings.issues);
  if (!settings.value) {
    const reason = settings.missing ? 'no story.yml' : 'its story.yml cannot be used';
    return refuse('story-without-settings', `${folder}/story.yml`, reason, issues);
  }
  const { articles, notePaths, issues: found } = await listArticles(root, `${folder}/articles`);
  issues.push(...found);
  const kept = findKept();
  const details = kept
    ? { ...NO_DETAILS, detailIssues: kept }
    : await readDetails(root, folder, notePaths, articles);
  issues.push(...details.detailIssues);
  const corrections = await readCorrections(root, `${folder}/${CORRECTIONS_FILE}`, issues);
  return {
    folder: { id: name, settings: settings.value, articles, ...details, corrections },
    issues,
  };
}

type Details = Pick<StoryFolder, 'notes' | 'noteLines' | 'versions' | 'claims' | 'figures' | 'detailIssues'>;

const NO_DETAILS: Omit<Details, 'detailIssues'> = {
  notes: new Map(),
  noteLines: new Map(),
  versions: [],
  claims: null,
  figures: null,
};

async function readDetails(
  root: string,
  folder: string,
  notePaths: readonly string[],
  articles: readonly string[],
): Promise<Details> {
  const issues: Issue[] = [];
  const { notes, noteLines } = await readNotes(root, folder, notePaths, articles, issues);
  const { versions, issues: ofVersions } = findVersions(articles, notes);
  issues.push(...ofVersions);
  const claims = await readClaims(root, `${folder}/${CLAIMS_FILE}`, issues);
  const figures = await readFigures(root, `${folder}/${FIGURES_FILE}`, issues);
  return { notes, noteLines, versions, claims, figures, detailIssues: issues };
}

async function readCorrections(root: string, file: string, issues: Issue[]): Promise<CorrectionsFile | null> {
  const read = await readYamlFile(root, file, correctionsFileSchema);
  issues.push(...read.issues);
  return read.value && { path: file, declared: read.value, lineOf: read.lineOf };
}

async function readFigures(root: string, file: string, issues: Issue[]): Promise<FiguresFile | null> {
  const read = await readYamlFile(root, file, figuresFileSchema);
  issues.push(...read.issues);
  return read.value && { path: file, declared: read.value, lineOf: read.lineOf };
}

async function readClaims(root: string, file: string, issues: Issue[]): Promise<ClaimsFile | null> {
  const read = await readYamlFile(root, file, claimsFileSchema);
  issues.push(...read.issues);
  return read.value && { path: file, declared: read.value, lineOf: read.lineOf };
}

async function listArticles(
  root: string,
  folder: string,
): Promise<{ articles: string[]; notePaths: string[]; issues: Issue[] }> {
  const { names, issues } = await listFolder(root, folder);
  const articles: string[] = [];
  const notePaths: string[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    if (formatOf(name)) articles.push(file);
    else if (name.endsWith(NOTE)) notePaths.push(file);
    else if (!isFolderOfPage(name, names)) issues.push(await notAnArticle(root, file));
  }
  return { articles, notePaths, issues };
}

/** What browsers add to the name of a saved page for the folder with its pictures and scripts. */
const FILES_OF_PAGE = /^(?:_files|_fichiers|-Dateien|_archivos|_bestanden|_файлы|\.files)$/i;

const isFolderOfPage = (name: string, names: readonly string[]): boolean =>
  names.some(
    (page) =>
      formatOf(page) === 'html' &&
      name.startsWith(stemOf(page)) &&
      FILES_OF_PAGE.test(name.slice(stemOf(page).length)),
  );

async function notAnArticle(root: string, file: string): Promise<Issue> {
  const kind = await entryKind(root, file);
  if (kind === 'folder') return { kind: 'not-a-file', path: file, line: 1, text: 'a folder' };
  if (kind !== 'other') return kind;
  const name = path.posix.basename(file);
  const issue: Issue = { kind: 'unknown-file-type', path: file, line: 1, text: name };
  const other = otherFormat(name);
  if (!other) return issue;
  return { ...issue, text: `${name} is ${other.what}`, remedy: other.remedy ?? importRemedy(file) };
}

/** How to import a file that lies among the articles of its story. */
function importRemedy(file: string): string {
  const [, story = ''] = file.split('/');
  return `Move it out of articles/, and run: npm run import -- ${path.posix.basename(file)} --story ${story}`;
}

async function readNotes(
  root: string,
  folder: string,
  paths: readonly string[],
  articles: readonly string[],
  issues: Issue[],
): Promise<Pick<StoryFolder, 'notes' | 'noteLines'>> {
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

const isContent = (name: string): boolean => formatOf(name) === 'text' || name.endsWith(NOTE);

const outOfPlace = (file: string): Issue => ({
  kind: 'file-out-of-place',
  path: file,
  line: 1,
  text: path.posix.basename(file),
});

const sameAddress = (name: string, other: StoryFolder): StoryResult => ({
  folder: null,
  issues: [
    {
      kind: 'same-story-address',
      path: `${STORIES}/${name}`,
      line: 1,
      text: `${name} differs from ${other.id} in case alone`,
    },
  ],
});

/** An error that ends the run, with the issues that led to it. */
const broken = (issues: readonly Issue[], message: string): Error =>
  new Error([...issues.map(formatIssue), message].join('\n'));
