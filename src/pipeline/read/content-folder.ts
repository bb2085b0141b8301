import path from 'node:path';
import { CORRECTIONS_FILE, type CorrectionsFile, correctionsFileSchema } from './corrections-file.ts';
import { formatOf, stemOf } from '../formats/format.ts';
import { otherFormat } from '../formats/other-formats.ts';
import { formatIssue, type Issue, issueSeverity } from '../report/issue.ts';
import { entryKind, listFolder } from './folder-names.ts';
import {
  type SiteSettings,
  siteSettingsSchema,
  type StorySettings,
  storySettingsSchema,
} from './settings.ts';
import { readYamlFile } from './yaml-file.ts';
import { NO_DETAILS, NOTE, readDeclared, readDetails, type StoryDetails } from './story-details.ts';

/** One folder under `content/stories/`: the editor's files and its received files. */
export interface StoryFolder extends StoryDetails {
  id: string;
  settings: StorySettings;
  /** Paths of the received files, relative to the content folder, sorted by name. */
  articles: string[];
  /** Null if there is no usable `corrections.yml`. */
  corrections: CorrectionsFile | null;
}

/** Returns what was found in the notes, claims and figures of a story that is as before, or null if it is not. */
export type FindKept = (story: string, site: SiteSettings) => readonly Issue[] | null;

export interface Content {
  site: SiteSettings;
  /** The line of a value in `site.yml`. */
  siteLineOf: (path: readonly PropertyKey[]) => number;
  stories: StoryFolder[];
  /** Ids of stories that exist but cannot be read because of an error. */
  refused: string[];
  issues: Issue[];
}

const STORIES = 'stories';
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
  const refuse = (kind: Issue['kind'], at: string, text: string, found: Issue[] = []): StoryResult => {
    // What refuses a story is shown after what is wrong in its file.
    const line = Math.max(1, ...found.flatMap((issue) => (issue.path === at ? issue.line : [])));
    return { folder: null, issues: [...found, { kind, path: at, line, text }] };
  };
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
  const corrections = await readDeclared(
    root,
    `${folder}/${CORRECTIONS_FILE}`,
    correctionsFileSchema,
    issues,
  );
  return {
    folder: { id: name, settings: settings.value, articles, ...details, corrections },
    issues,
  };
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
