import { parseArgs } from 'node:util';
import { type DateExpression, findDateExpressions } from '#pipeline/derive/events/expressions.ts';
import { CodePoints, LineIndex } from '#pipeline/text/positions.ts';
import { readTextFolder } from '#pipeline/read/text-folder.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run dates -- --texts DIR`: prints the date expressions in a folder of articles, one per line with tabs: path,
 * line, start, end, date in EDTF (or `-`), `event` or the reason why it yields none, and words. Offsets count code
 * points without a byte-order mark. `--json` prints newline-delimited JSON. Each file is read on its own, by its own
 * date line. Unreadable files are reported on standard error and skipped.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: { texts: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (!options.texts) throw new Error('Cannot look for dates: give the folder of texts with --texts DIR.');
  const format = options.json ? JSON.stringify : formatLine;
  for await (const { file, parsed } of readTextFolder(options.texts, 'en', console.error)) {
    const points = new CodePoints(file.text);
    const index = new LineIndex(file.text);
    const lines = findDateExpressions(file.text, parsed, { day: parsed.dateline?.edtf ?? null }).map(
      (expression) => format(toRecord(file.path, expression, points, index)),
    );
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  }
});

interface PrintedDate {
  path: string;
  line: number;
  start: number;
  end: number;
  edtf: string | null;
  certain: boolean;
  taken: string;
  words: string;
}

function toRecord(
  path: string,
  { start, end, words, edtf, certain, reason }: DateExpression,
  points: CodePoints,
  index: LineIndex,
): PrintedDate {
  const { line } = index.point(start);
  return {
    path,
    line,
    start: points.at(start),
    end: points.at(end),
    edtf,
    certain,
    taken: reason ?? 'event',
    words,
  };
}

/** Replaces white space and control characters, which would break the line. */
function inOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}

function formatLine({ path, line, start, end, edtf, taken, words }: PrintedDate): string {
  return [inOneLine(path), line, start, end, edtf ?? '-', taken, inOneLine(words)].join('\t');
}
