import path from 'node:path';
import { hashPipeline } from './output/code-hash.ts';
import { readContent } from './read/content-folder.ts';
import { type Issue, issueSeverity } from './report/issue.ts';
import { readMethod } from './read/method-file.ts';
import { toLine } from './output/generation.ts';
import { type KeptStory, readPrevious } from './output/previous.ts';
import { storyKey } from './output/story-key.ts';
import { readPublished } from './publish/published.ts';
import { DEFAULT_FILE_BYTES } from './read/raw-file.ts';
import { guardAgainstLoss } from './publish/guard-against-loss.ts';
import { formatIssues, formatReport } from './report/report.ts';
import { reconcile } from './publish/reconcile.ts';
import { toSiteRecord } from './publish/site-record.ts';
import type { StoryOutput } from './output/story-output.ts';
import { processStory } from './process-story.ts';
import { writeOutput } from './output/write.ts';

export interface IngestOptions {
  /** The folder that people write in. */
  content: string;
  /** The folder that receives the records; what is there is replaced in one step, or stays as it is. */
  derived: string;
  /** Whether warnings fail the run as errors do. */
  strict?: boolean;
  /** Received files to leave out, by their paths, each with the reason: their pages could not be made or proven. */
  leaveOut?: ReadonlyMap<string, string>;
  /** Called after each received file. */
  onProgress?: (done: number, total: number) => void;
}

export interface IngestResult {
  /** Findings about the content, in the order in which they were found. */
  issues: Issue[];
  /** The issues and the counts of the run as lines for people; the issues alone where the run was stopped. */
  report: string;
  /** Why the run was stopped before it wrote anything; null where it came to its end. */
  error: unknown;
  /** Whether the command fails: the run was stopped, or an issue is an error (with `strict`, or a warning). */
  failed: boolean;
}

/** Takes content to records: received files → parse → derive → prove → write. Never throws: see `error`. */
export async function ingest(options: IngestOptions): Promise<IngestResult> {
  const issues: Issue[] = [];
  try {
    const report = await run(options, issues);
    const failed = issues.some((issue) => options.strict || issueSeverity(issue) === 'error');
    return { issues, report, error: null, failed };
  } catch (error) {
    return { issues, report: formatIssues(issues), error, failed: true };
  }
}

/** Adds to the issues as they are found, so that they are known where the run is stopped. */
async function run(
  { content: root, derived, leaveOut = new Map(), onProgress }: IngestOptions,
  issues: Issue[],
): Promise<string> {
  const started = performance.now();
  const content = await readContent(root);
  issues.push(...content.issues);
  const settings = {
    root,
    language: content.site.language,
    maxBytes: content.site.limits?.fileBytes ?? DEFAULT_FILE_BYTES,
    pipeline: await hashPipeline(),
    previous: await readPrevious(derived),
    leaveOut,
  };
  const total = content.stories.flatMap(({ articles }) => articles).length;
  let done = 0;
  const advance = (): void => onProgress?.(++done, total);
  const outputs: StoryOutput[] = [];
  const kept: KeptStory[] = [];
  for (const folder of content.stories) {
    const { language, maxBytes, pipeline, previous } = settings;
    const key = await storyKey(
      path.join(root, 'stories', folder.id),
      folder.id,
      language,
      maxBytes,
      pipeline,
    );
    const isWhole = !folder.articles.some((file) => leaveOut.has(file));
    const before = isWhole ? previous.story(folder.id, key) : null;
    if (before) for (const _ of folder.articles) advance();
    const output = before ?? (await processStory(folder, settings, advance));
    issues.push(...output.issues);
    outputs.push(output);
    kept.push(toKept(folder.id, key, output));
  }
  const { method, issues: ofMethod } = await readMethod(root);
  issues.push(...ofMethod);
  const lock = await readPublished(root);
  const { stories, issues: found, ...leading } = reconcile(content, outputs, lock.published);
  issues.push(...lock.issues, ...found);
  const lineOf = new Map(outputs.map(({ story, lines }) => [story, lines.story]));
  const refused = content.stories.filter((_, index) => outputs[index]?.isRefused).map(({ id }) => id);
  guardAgainstLoss([...content.refused, ...refused], settings.previous, issues);
  const written = await writeOutput(derived, {
    site: toSiteRecord(content.site, outputs, leading, method),
    stories: stories.map((story) => lineOf.get(story) ?? toLine(story)),
    articles: outputs.flatMap(({ lines }) => lines.articles),
    parsed: outputs.flatMap(({ lines }) => lines.parsed),
    kept,
  });
  return formatReport({ outputs, issues, written, milliseconds: performance.now() - started });
}

function toKept(id: string, key: string | null, output: StoryOutput): KeptStory {
  const { story: _story, lines, newlyParsed: _newlyParsed, ...kept } = output;
  // What failed may not fail again.
  const isSound = !output.issues.some((issue) => issueSeverity(issue) === 'error');
  return { id, key: isSound ? key : null, parsed: lines.parsed.length, ...kept };
}
