import { parseArgs } from 'node:util';
import { contentFolder, derivedFolder } from '#lib/content-folder.ts';
import { hashPipeline } from './pipeline/code-hash.ts';
import { readContent } from './pipeline/content-folder.ts';
import { type Issue, issueSeverity } from './pipeline/issue.ts';
import { readPrevious } from './pipeline/previous.ts';
import { Progress } from './pipeline/progress.ts';
import { refuseLoss } from './pipeline/refuse-loss.ts';
import { readPublished } from './pipeline/published.ts';
import { DEFAULT_FILE_BYTES } from './pipeline/raw-file.ts';
import { formatError, formatIssues, formatReport } from './pipeline/report.ts';
import { settle } from './pipeline/settle.ts';
import { toSiteRecord } from './pipeline/site.ts';
import { processStory, type StoryOutput } from './pipeline/story.ts';
import { writeOutput } from './pipeline/write.ts';

/** `npm run ingest`: raw files → parse → derive → prove → write → report. `--strict` fails on warnings too. */
const started = performance.now();
const issues: Issue[] = [];

try {
  const { values: options } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });
  const root = contentFolder();
  const derived = derivedFolder();
  const content = await readContent(root);
  issues.push(...content.issues);
  const run = {
    root,
    language: content.site.language,
    maxBytes: content.site.limits?.fileBytes ?? DEFAULT_FILE_BYTES,
    pipeline: await hashPipeline(),
    previous: await readPrevious(derived),
  };
  const progress = new Progress(process.stderr, content.stories.flatMap(({ articles }) => articles).length);
  const outputs: StoryOutput[] = [];
  try {
    for (const story of content.stories) {
      const output = await processStory(story, run, () => progress.advance());
      issues.push(...output.issues);
      outputs.push(output);
    }
  } finally {
    progress.end();
  }
  const lock = await readPublished(root);
  const { stories, articles, issues: found, ...leading } = settle(content, outputs, lock.published);
  issues.push(...lock.issues, ...found);
  refuseLoss(content.refused, run.previous, issues);
  const written = await writeOutput(derived, {
    site: toSiteRecord(content.site, outputs, leading),
    stories,
    articles,
    parsed: outputs.flatMap(({ parsed }) => parsed),
  });
  console.log(formatReport({ outputs, issues, written, milliseconds: performance.now() - started }));
  const fails = issues.some((issue) => options.strict || issueSeverity(issue) === 'error');
  process.exitCode = fails ? 1 : 0;
} catch (error) {
  if (issues.length > 0) console.log(formatIssues(issues));
  console.error(formatError(error));
  process.exitCode = 1;
}
