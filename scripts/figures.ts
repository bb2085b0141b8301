import { parseArgs } from 'node:util';
import { deriveFigures, type FoundFigure } from '#pipeline/derive/figures.ts';
import { CodePoints } from '#pipeline/text/positions.ts';
import { readTextFolder } from '#pipeline/read/text-folder.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run figures -- --texts DIR`: prints the reported counts of people in a folder of articles, one per line with
 * tabs: path, start, end, kind, bound, value (or `-`) and words. Offsets count code points without a byte-order mark.
 * `--json` prints newline-delimited JSON. Unreadable files are reported on standard error and skipped.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: { texts: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (!options.texts) throw new Error('Cannot look for figures: give the folder of texts with --texts DIR.');
  const format = options.json ? JSON.stringify : formatLine;
  for await (const { file, parsed, sentences } of readTextFolder(options.texts, 'en', console.error)) {
    const points = new CodePoints(file.text);
    const lines = deriveFigures(sentences, parsed.dateline?.edtf ?? null).map((figure) => {
      const from = sentences[figure.sentence]?.start ?? 0;
      return format(
        toRecord(file.path, figure, points.at(from + figure.start), points.at(from + figure.end)),
      );
    });
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  }
});

type Figure = Pick<FoundFigure, 'kind' | 'bound' | 'value' | 'words'> & {
  path: string;
  start: number;
  end: number;
};

function toRecord(
  path: string,
  { kind, bound, value, words }: FoundFigure,
  start: number,
  end: number,
): Figure {
  return { path, start, end, kind, bound, value, words };
}

/** Replaces white space and control characters, which would break the line. */
function inOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}

function formatLine({ path, start, end, kind, bound, value, words }: Figure): string {
  return [inOneLine(path), start, end, kind, bound, value ?? '-', inOneLine(words)].join('\t');
}
