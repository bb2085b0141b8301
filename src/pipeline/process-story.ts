import path from 'node:path';
import {
  type ArticleRecord,
  articleRecordSchema,
  type Indexing,
  type StoryRecord,
  storyRecordSchema,
} from '#contracts/records.ts';
import { storyPath } from '#contracts/urls.ts';
import { toLine } from './output/generation.ts';
import type { ArticleSummary, StoryOutput } from './output/story-output.ts';
import { publishedArticle } from './publish/published.ts';
import type { StoryFolder } from './read/content-folder.ts';
import { deriveStory, type DerivedArticle, type StoryFile } from './derive.ts';
import { deriveClaims } from './derive/claims.ts';
import { articleLanguage } from './derive/article-language.ts';
import { applyEdits } from './derive/edited-figures.ts';
import { makeIsolated } from './isolate.ts';
import { stemOf } from './formats/format.ts';
import { withFilePath, failureIssue } from './report/failure.ts';
import type { Issue } from './report/issue.ts';
import { isSameLine } from './parse/furniture/edited-lines.ts';
import { fileContext, type ParsedFile, parseFile, parseKey } from './parse/parsed-file.ts';
import { findRecurringLines } from './parse/furniture/recurring-lines.ts';
import { CodePoints, LineIndex } from './text/positions.ts';
import { proveStory } from './prove/prove-story.ts';
import { lineOf, type RawFile, readRawFile } from './read/raw-file.ts';
import type { Note } from './read/settings.ts';
import { spacingOf } from './parse/lines/spacing.ts';
import type { Previous } from './output/previous.ts';

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

/**
 * Takes one story through the pipeline: received files → parse → derive → prove → schema.
 *
 * A file on which any step fails is left out with an issue, and the story is made again without it, so that nothing
 * published depends on it.
 */
export async function processStory(
  folder: StoryFolder,
  run: RunSettings,
  onStep: (phase: 'Reading' | 'Deriving' | 'Proving', files?: number) => void,
): Promise<StoryOutput> {
  const language = folder.settings.language ?? run.language;
  const { files, newlyParsed, issues } = await readAndParse(folder, language, run, () => onStep('Reading'));
  const shown: StoryFile[] = [];
  for (const storyFile of files) {
    const refusal = refusalOf(storyFile);
    issues.push(...findingsOf(storyFile), ...(refusal ? [refusal] : []));
    if (!refusal) shown.push(storyFile);
  }
  const made = makeIsolated(folder, shown, (some, claims) =>
    makeStory(folder, language, some, claims, onStep),
  );
  issues.push(...made.issues);
  const { story, records, articles, proven } = made.story ?? NO_STORY;
  if (articles.length === 0) {
    const text = 'no file in articles/ that can be shown';
    issues.push({ kind: 'story-without-articles', path: `stories/${folder.id}`, line: 1, text });
  }
  return {
    story: articles.length > 0 ? story : null,
    articles: records.map(toSummary),
    lines: {
      story: null,
      articles: records.map(toLine),
      parsed: files.map(({ parsedFile }) => toLine(parsedFile)),
    },
    filesRead: folder.articles.length,
    newlyParsed,
    bytes: articles.reduce((sum, { file }) => sum + file.bytes.length, 0),
    proven,
    indexing: chosenIndexing(folder, articles),
    issues,
    isRefused: made.story === null,
  };
}

interface MadeStory {
  story: StoryRecord | null;
  records: ArticleRecord[];
  articles: readonly DerivedArticle[];
  proven: number;
  issues: Issue[];
}

const NO_STORY: MadeStory = { story: null, records: [], articles: [], proven: 0, issues: [] };

/**
 * Derives, renders and proves a story from these files.
 *
 * @throws Error if a proof, a schema or the code fails
 */
function makeStory(
  folder: StoryFolder,
  language: string,
  files: readonly StoryFile[],
  claims: StoryFolder['claims'],
  onStep: (phase: 'Deriving' | 'Proving', files?: number) => void,
): MadeStory {
  onStep('Deriving', 0);
  let derivedFiles = 0;
  const derived = deriveStory(folder.id, folder.settings, language, files, folder.versions, (some) => {
    derivedFiles += some;
    onStep('Deriving', some);
  });
  const versions = withVersions(derived.articles);
  const leftOut = namesLeftOut(folder, versions);
  const declared = deriveClaims(claims, derived.articles, leftOut);
  const { issues: editIssues, ...edited } = applyEdits(folder.figures, derived.articles, derived, leftOut);
  const records = versions.map((each) => toRecord(folder.id, each));
  const latest = new Set(derived.articles.map(({ article }) => article.id));
  const [current, earlier] = [true, false].map((isLatest) =>
    records.filter(({ article }) => latest.has(article.id) === isLatest).map(({ id }) => id),
  ) as [string[], string[]];
  const story: StoryRecord = {
    id: folder.id,
    title: folder.settings.title,
    standfirst: folder.settings.standfirst ?? null,
    url: storyPath(folder.id),
    language,
    articles: current,
    ...(earlier.length > 0 ? { earlierVersions: earlier } : {}),
    events: edited.events,
    datesLeftOut: edited.datesLeftOut,
    claims: declared.claims,
    onlyHere: declared.onlyHere,
    names: derived.names,
    figures: edited.figures,
    figuresLeftOut: edited.figuresLeftOut,
    quotes: derived.quotes,
    corrections: [],
    ...(derived.overlaps.length > 0 ? { overlaps: derived.overlaps } : {}),
  };
  onStep('Deriving', files.length - derivedFiles);
  const proven = proveStory(
    { ...story, earlierVersions: [], articles: records.map(({ article }) => article) },
    new Map(versions.map(({ article, file }) => [article.id, file])),
  );
  onStep('Proving', files.length);
  return {
    story: storyRecordSchema.parse(story),
    records: records.map((record) =>
      withFilePath(record.article.source.path, () => articleRecordSchema.parse(record)),
    ),
    articles: versions,
    proven,
    issues: [
      ...derived.issues,
      ...declared.issues,
      ...editIssues,
      ...findMissingEvent(folder, edited.figures.length),
    ],
  };
}

/** Each article, followed by its earlier versions. */
const withVersions = (articles: readonly DerivedArticle[]): DerivedArticle[] =>
  articles.flatMap((article) => [article, ...article.earlier]);

function findMissingEvent({ id, settings }: StoryFolder, figures: number): Issue[] {
  if (settings.event || figures === 0) return [];
  const text = `${figures} figures in the articles, and no event in story.yml`;
  return [{ kind: 'figures-without-event', path: `stories/${id}/story.yml`, line: 1, text }];
}

/** What `claims.yml` may call the articles that are left out. */
function namesLeftOut(folder: StoryFolder, derived: readonly DerivedArticle[]): Set<string> {
  const shown = new Set(derived.map(({ file }) => file.path));
  return new Set(
    folder.articles
      .filter((articlePath) => !shown.has(articlePath))
      .flatMap((articlePath) => {
        const name = path.posix.basename(articlePath);
        return [name, stemOf(name), folder.notes.get(articlePath)?.slug ?? name];
      }),
  );
}

async function readAndParse(
  folder: StoryFolder,
  language: string,
  run: RunSettings,
  onFile: () => void,
): Promise<{ files: StoryFile[]; newlyParsed: number; issues: Issue[] }> {
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
  return { files, newlyParsed, issues };
}

/** What a note says of lines that its file has not, or that cannot be what it says: a heading over nothing. */
function findUnusedEdits(
  note: Note,
  { path: article, text, document }: RawFile,
  { parsed }: ParsedFile,
  lineOf: ((path: readonly PropertyKey[]) => number) | undefined,
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
        path: `${stemOf(article)}.meta.yml`,
        line: lineOf?.([key, index]) ?? 1,
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

function chosenIndexing(
  { id, settings, notes }: StoryFolder,
  articles: readonly DerivedArticle[],
): Record<string, Indexing> {
  const chosen = articles.flatMap(({ article, file }) => {
    const own = notes.get(file.path)?.indexing;
    return own === undefined ? [] : [[recordId(id, article.id), own] as const];
  });
  return Object.fromEntries([
    ...(settings.indexing === undefined ? [] : [[id, settings.indexing] as const]),
    ...chosen,
  ]);
}

const recordId = (story: string, article: string): string => `${story}/${article}`;

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

function toSummary(record: ArticleRecord): ArticleSummary {
  const { article, wordsInFile } = record;
  return {
    published: publishedArticle(record),
    dateStatus: article.date.status,
    removedBy: article.removed.map(({ rule }) => rule),
    words: wordsInFile,
    sentences: article.passages.reduce((sum, { sentences }) => sum + sentences.length, 0),
  };
}

export function toRecord(
  story: string,
  { article, file, parsedFile, wordsInFile }: DerivedArticle,
): ArticleRecord {
  const spacing = spacingOf(file.text, parsedFile.parsed.blocks);
  const places = file.document ? { places: placesOf(file, parsedFile, article) } : {};
  return { id: recordId(story, article.id), story, article, spacing, ...places, wordsInFile };
}

/** Where the sentences of a marked-up file run apart from their words there. */
function placesOf(
  { text, document }: RawFile,
  { parsed }: StoryFile['parsedFile'],
  { passages }: DerivedArticle['article'],
): NonNullable<ArticleRecord['places']> {
  const places: NonNullable<ArticleRecord['places']> = {};
  if (!document) return places;
  const spans = parsed.blocks.flatMap((block) => (block.kind === 'passage' ? block.sentences : []));
  const ids = passages.flatMap(({ sentences }) => sentences.map(({ id }) => id));
  for (const [index, span] of spans.entries()) {
    const id = ids[index];
    const breaks = document.words.breaksIn(span);
    if (id === undefined || breaks.length < 2) continue;
    const words = new CodePoints(text.slice(span.start, span.end));
    const place = document.words.placeOf(span);
    const received = new CodePoints(document.received.slice(place.start, place.end));
    places[id] = breaks.map(([inWords, inFile]) => [words.at(inWords), received.at(inFile)]);
  }
  return places;
}
