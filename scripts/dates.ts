import { parseArgs } from 'node:util';
import { type DateExpression, findDateExpressions } from '#pipeline/derive/events/expressions.ts';
import { CodePoints, LineIndex } from '#pipeline/text/positions.ts';
import { readTextFolder } from '#pipeline/read/text-folder.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run dates -- --texts DIR`: prints every expression in a folder of articles that names a date, a line each:
 * path, line, start, end, date in EDTF (or `-`), what it is taken for, and words, with tabs between. It is taken
 * for an `event` that is told as having happened then, or the reason stands why it is none. Offsets count code
 * points of the file without a byte-order mark. `--json` prints an object a line. Each file is read by itself, by
 * its own date line. Files that cannot be read are named on standard error and passed over.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: { texts: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (!options.texts) throw new Error('Cannot look for dates: say where the texts are, with --texts DIR.');
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

/** Writes white space and control characters, which would break the line, as one blank. */
function inOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}

function formatLine({ path, line, start, end, edtf, taken, words }: PrintedDate): string {
  return [inOneLine(path), line, start, end, edtf ?? '-', taken, inOneLine(words)].join('\t');
}
