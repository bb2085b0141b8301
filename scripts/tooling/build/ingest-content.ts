import { contentFolder, derivedFolder } from '#contracts/folders.ts';
import { ingest } from '#pipeline/ingest.ts';
import { issueSeverity } from '#pipeline/report/issue.ts';
import { Progress } from '#contracts/progress.ts';
import { formatError } from '#pipeline/report/report.ts';

export interface IngestOutcome {
  /** Whether the records are of all content, of the content without errors, or those of an earlier run. */
  outcome: 'complete' | 'partial' | 'stopped';
  /** A count of issues (`4 errors in 2 files`), or that something else stopped the ingest. */
  findings: string;
}

/** Ingests the content that the environment names, and prints the report. */
export async function ingestContent({
  strict,
  leaveOut = new Map(),
}: {
  strict: boolean;
  leaveOut?: ReadonlyMap<string, string>;
}): Promise<IngestOutcome> {
  const progress = new Progress(process.stderr);
  const { issues, report, error, failed } = await ingest({
    content: contentFolder(),
    derived: derivedFolder(),
    strict,
    leaveOut,
    onProgress: (phase, done, total) => progress.show(phase, done, total),
  });
  progress.end();
  if (report !== '') console.log(report);
  if (error !== null) console.error(formatError(error));
  const counted = issues.filter((issue) => strict || issueSeverity(issue) === 'error');
  const files = new Set(counted.map((issue) => issue.path)).size;
  return {
    outcome: error !== null ? 'stopped' : failed ? 'partial' : 'complete',
    findings:
      counted.length === 0 && error !== null
        ? 'the error above stopped the ingest'
        : `${count(counted.length, strict ? 'issue' : 'error')} in ${count(files, 'file')}`,
  };
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
