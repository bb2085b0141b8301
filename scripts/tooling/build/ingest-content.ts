import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { contentFolder, derivedFolder } from '#contracts/folders.ts';
import { Progress } from '#pipeline/report/progress.ts';
import { ingest, type IngestResult } from '#pipeline/ingest.ts';
import { formatClosing, screenOf } from '#pipeline/report/closing.ts';
import { type Issue, issueSeverity } from '#pipeline/report/issue.ts';
import { askedYaml, notListed } from '#pipeline/new/articles-file.ts';
import type { Asked } from '#pipeline/output/story-output.ts';
import { ARTICLES_FILE } from '#pipeline/read/story-details.ts';
import { commandName, shownPath } from '../project.ts';
import { formatError } from '#pipeline/report/report.ts';

export interface IngestOutcome {
  /** Whether the records are of all content, of the content without errors, or those of an earlier run. */
  outcome: 'complete' | 'partial' | 'stopped';
  /** A count of issues (`4 errors in 2 files`), or that something else stopped the ingest. */
  findings: string;
  issues: readonly Issue[];
  asked: IngestResult['asked'];
}

/** The file with the whole report of the last ingest. */
const REPORT_FILE = 'report.txt';

/** Ingests the content that the environment names, prints the counts, and writes the whole report to a file. */
export async function ingestContent({
  strict,
  leaveOut = new Map(),
}: {
  strict: boolean;
  leaveOut?: ReadonlyMap<string, string>;
}): Promise<IngestOutcome> {
  const progress = new Progress(process.stderr);
  const derived = derivedFolder();
  progress.say('Reading');
  const { issues, report, counts, asked, error, failed } = await ingest({
    content: contentFolder(),
    derived,
    strict,
    leaveOut,
    onProgress: (phase, done, total) => progress.show(phase, done, total),
  });
  progress.end();
  if (counts !== '') console.log(counts);
  if (report !== '') writeReport(derived, report);
  if (error !== null) console.error(formatError(error));
  const counted = issues.filter((issue) => strict || issueSeverity(issue) === 'error');
  const files = new Set(counted.map((issue) => issue.path)).size;
  return {
    outcome: error !== null ? 'stopped' : failed ? 'partial' : 'complete',
    findings:
      counted.length === 0 && error !== null
        ? 'the error above stopped the ingest'
        : `${count(counted.length, strict ? 'issue' : 'error')} in ${count(files, 'file')}`,
    issues,
    asked,
  };
}

/** Ends a command: prints its issues, the worst first, at most a screenful, and what the editor may know of articles. */
export async function printLeftToDo({
  issues,
  asked,
}: Pick<IngestOutcome, 'issues' | 'asked'>): Promise<void> {
  const whole = shownPath(path.join(derivedFolder(), REPORT_FILE));
  for (const line of formatClosing(issues, screenOf(process.stdout), whole)) console.log(line);
  for (const { story, articles } of asked) await printAsked(story, articles);
}

/** Lines of `articles.yml` that are printed of one story. */
const MOST_LINES = 16;

/** Prints what is not known of the articles of a story, with the lines to write. */
export async function printAsked(story: string, asked: readonly Asked[]): Promise<void> {
  if (asked.length === 0) return;
  const content = contentFolder();
  const file = shownPath(path.join(content, 'stories', story, ARTICLES_FILE));
  const publishers = asked.filter(({ publisher }) => publisher !== undefined).length;
  const dates = asked.filter(({ date }) => date !== undefined).length;
  const of = [publishers > 0 ? count(publishers, 'publisher') : '', dates > 0 ? count(dates, 'date') : ''];
  console.log(
    `Left to do: ${of.filter(Boolean).join(' and ')} not known. Write what you know, or “unknown”, into ${file}`,
  );
  const open = await notListed(content, story, asked);
  const lines = open.flatMap((one) => askedYaml(one).split('\n'));
  for (const line of lines.slice(0, MOST_LINES)) console.log(styleText('dim', `  ${line}`));
  if (lines.length > MOST_LINES)
    console.log(`  … ${commandName('new')} -- articles ${story} writes all of these lines into it.`);
}

/** A report that cannot be written must not end a run that has done its work. */
function writeReport(derived: string, report: string): void {
  try {
    mkdirSync(derived, { recursive: true });
    writeFileSync(path.join(derived, REPORT_FILE), `${report}\n`);
  } catch (error) {
    console.error(`Cannot write the report: ${formatError(error)}`);
  }
}

export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
