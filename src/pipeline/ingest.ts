import path from 'node:path';
import { hashPipeline } from './output/code-hash.ts';
import { type FindKept, readContent, type StoryFolder } from './read/content-folder.ts';
import { type Issue, issueSeverity } from './report/issue.ts';
import { readMethod } from './read/method-file.ts';
import { maxFileBytes } from './read/settings.ts';
import { toLine } from './output/generation.ts';
import { type KeptStory, readPrevious } from './output/previous.ts';
import { storyKey } from './output/story-key.ts';
import { readPublished } from './publish/published.ts';
import { guardAgainstLoss } from './publish/guard-against-loss.ts';
import { formatCounts, formatIssues } from './report/report.ts';
import { reconcile } from './publish/reconcile.ts';
import { toSiteRecord } from './publish/site-record.ts';
import type { Asked, StoryOutput } from './output/story-output.ts';
import { writeOutput } from './output/write.ts';

/** What is done to each received file of a story, one after the other. */
const PHASES = ['Reading', 'Deriving', 'Proving'] as const;
type Phase = 'Listing' | (typeof PHASES)[number] | 'Writing';

export interface IngestOptions {
  /** The folder of the editor's files. */
  content: string;
  /** The folder of derived records, replaced in one step or left unchanged. */
  derived: string;
  /** Whether warnings count as errors. */
  strict?: boolean;
  /** Received files to leave out, by path, with the reason: their pages could not be made or proven. */
  leaveOut?: ReadonlyMap<string, string>;
  /**
   * Called for each story that is listed, then after each phase of each received file, and before all is written: with
   * the stories or files that are done, and all.
   */
  onProgress?: (phase: Phase, done: number, total: number) => void;
}

export interface IngestResult {
  /** Issues in the order in which they were found. */
  issues: Issue[];
  /** The report of the run: issues and counts, or issues alone if the run was stopped. */
  report: string;
  /** The counts of the report alone; empty if the run was stopped. */
  counts: string;
  /** What is not known of the articles of each story, and the editor may know. */
  asked: { story: string; articles: Asked[] }[];
  /** Why the run was stopped before it wrote anything; null if it finished. */
  error: unknown;
  /** Whether the run was stopped or has an error among its issues (with `strict`, also a warning). */
  failed: boolean;
}

/** Turns content into records: received files → parse → derive → prove → write. Never throws: see `error`. */
export async function ingest(options: IngestOptions): Promise<IngestResult> {
  const issues: Issue[] = [];
  try {
    const { counts, asked } = await run(options, issues);
    const failed = issues.some((issue) => options.strict || issueSeverity(issue) === 'error');
    const report = issues.length > 0 ? `${formatIssues(issues)}\n\n${counts}` : counts;
    return { issues, report, counts, asked, error: null, failed };
  } catch (error) {
    return { issues, report: formatIssues(issues), counts: '', asked: [], error, failed: true };
  }
}

/** Appends to `issues` as they are found, so that they survive an error. */
async function run(
  { content: root, derived, leaveOut = new Map(), onProgress }: IngestOptions,
  issues: Issue[],
): Promise<Pick<IngestResult, 'counts' | 'asked'>> {
  const started = performance.now();
  const pipeline = hashPipeline();
  const previous = await readPrevious(derived);
  const keys = new Map<string, string | null>();
  const findKept: FindKept = (id, site) => {
    const folder = path.join(root, 'stories', id);
    const key = storyKey(folder, id, site.language, maxFileBytes(site), pipeline);
    keys.set(id, key);
    const isWhole = !leaveOut.keys().some((file) => file.startsWith(`stories/${id}/`));
    return isWhole ? previous.detailIssues(id, key) : null;
  };
  const onStory = (done: number, stories: number): void => onProgress?.('Listing', done, stories);
  const content = await readContent(root, { findKept, onStory });
  issues.push(...content.issues);
  const { language } = content.site;
  const settings = { root, language, maxBytes: maxFileBytes(content.site), pipeline, previous, leaveOut };
  const total = content.stories.flatMap(({ articles }) => articles).length;
  let steps = 0;
  const onStep = (phase: Phase, files = 1): void => {
    steps += files;
    onProgress?.(phase, Math.min(total, Math.floor(steps / PHASES.length)), total);
  };
  const outputs: StoryOutput[] = [];
  const kept: KeptStory[] = [];
  for (const folder of content.stories) {
    const key = keys.get(folder.id) ?? null;
    const isWhole = !folder.articles.some((file) => leaveOut.has(file));
    const before = isWhole ? previous.story(folder.id, key) : null;
    if (before) for (const phase of PHASES) onStep(phase, folder.articles.length);
    // Loading the rules of parsing and deriving takes longer than a run in which nothing has changed.
    const output =
      before ?? (await (await import('./process-story.ts')).processStory(folder, settings, onStep));
    issues.push(...output.issues);
    outputs.push(output);
    kept.push(toKept(folder, key, output));
  }
  const { method, issues: ofMethod } = await readMethod(root);
  issues.push(...ofMethod);
  const lock = await readPublished(root);
  const { stories, issues: found, ...leading } = reconcile(content, outputs, lock.published);
  issues.push(...lock.issues, ...found);
  const lineOf = new Map(outputs.map(({ story, lines }) => [story, lines.story]));
  const refused = content.stories.filter((_, index) => outputs[index]?.isRefused).map(({ id }) => id);
  guardAgainstLoss([...content.refused, ...refused], settings.previous, issues);
  onProgress?.('Writing', total, total);
  const output = {
    site: toSiteRecord(content.site, outputs, leading, method),
    stories: stories.map((story) => lineOf.get(story) ?? toLine(story)),
    articles: outputs.flatMap(({ lines }) => lines.articles),
    parsed: outputs.flatMap(({ lines }) => lines.parsed),
    kept,
  };
  const written = await writeOutput(derived, output, previous.generation);
  const counts = formatCounts({ outputs, issues, written, milliseconds: performance.now() - started });
  const asked = content.stories.map(({ id }, index) => ({
    story: id,
    articles: outputs[index]?.articles.flatMap((article) => article.asked ?? []) ?? [],
  }));
  return { counts, asked };
}

function toKept({ id, detailIssues }: StoryFolder, key: string | null, output: StoryOutput): KeptStory {
  const { story: _story, lines, newlyParsed: _newlyParsed, ...kept } = output;
  // A story with errors is derived again, because they may be transient.
  const isSound = ![...output.issues, ...detailIssues].some((issue) => issueSeverity(issue) === 'error');
  return { id, key: isSound ? key : null, parsed: lines.parsed.length, detailIssues, ...kept };
}
