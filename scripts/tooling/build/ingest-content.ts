import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder, derivedFolder } from '#contracts/folders.ts';
import { Progress } from '../../../src/build/progress.ts';
import { ingest } from '#pipeline/ingest.ts';
import { formatClosing, screenOf } from '#pipeline/report/closing.ts';
import { type Issue, issueSeverity } from '#pipeline/report/issue.ts';
import { shownPath } from '../project.ts';
import { formatError } from '#pipeline/report/report.ts';

export interface IngestOutcome {
  /** Whether the records are of all content, of the content without errors, or those of an earlier run. */
  outcome: 'complete' | 'partial' | 'stopped';
  /** A count of issues (`4 errors in 2 files`), or that something else stopped the ingest. */
  findings: string;
  issues: readonly Issue[];
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
  const { issues, report, counts, error, failed } = await ingest({
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
  };
}

/** Prints the issues of a command, the worst first, at most a screenful. */
export function printIssues(issues: readonly Issue[]): void {
  const whole = shownPath(path.join(derivedFolder(), REPORT_FILE));
  for (const line of formatClosing(issues, screenOf(process.stdout), whole)) console.log(line);
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
