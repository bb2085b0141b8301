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
import type { StoryOutput } from './output/story-output.ts';
import type { StoryFolder } from './read/content-folder.ts';
import { deriveStory, type DerivedArticle } from './derive.ts';
import { parseFiles, type RunSettings, type StoryFile } from './parse-files.ts';
import { recordId, toRecord, toSummary } from './output/article-record.ts';
import { deriveClaims } from './derive/claims.ts';
import { applyEdits } from './derive/edited-figures.ts';
import { makeIsolated } from './isolate.ts';
import { stemOf } from './formats/format.ts';
import { withFilePath } from './report/failure.ts';
import type { Issue } from './report/issue.ts';
import { inYaml, suggestEvent } from './suggest/suggest-event.ts';
import { proveStory } from './prove/prove-story.ts';

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
  const { files, shown, newlyParsed, issues } = await parseFiles(folder, language, run, () =>
    onStep('Reading'),
  );
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
    articles: records.map((record, index) => toSummary(record, articles[index]?.asked ?? null)),
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
      ...findMissingEvent(folder, edited.figures.length, derived.articles),
    ],
  };
}

/** Each article, followed by its earlier versions. */
const withVersions = (articles: readonly DerivedArticle[]): DerivedArticle[] =>
  articles.flatMap((article) => [article, ...article.earlier]);

function findMissingEvent(
  { id, settings }: StoryFolder,
  figures: number,
  articles: readonly DerivedArticle[],
): Issue[] {
  if (settings.event || figures === 0) return [];
  const text = `${figures} figures in the articles, and no event in story.yml`;
  const event = suggestEvent(articles.map(({ article }) => article));
  const remedy = event
    ? { remedy: `Say in story.yml what they belong to; from the articles, perhaps: event: ${inYaml(event)}` }
    : {};
  return [{ kind: 'figures-without-event', path: `stories/${id}/story.yml`, line: 1, text, ...remedy }];
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
