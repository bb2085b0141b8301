import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decodeBytes } from '../../src/pipeline/formats/encoding.ts';
import { declaredEncoding, readHtml } from '../../src/pipeline/formats/html.ts';
import { runTask } from '../tooling/run-task.ts';
import { alignColumns } from './measured-table.ts';

interface Truth {
  articleBody?: string;
  datePublished?: string;
}

interface Measured {
  name: string;
  /** Null where nothing is read. */
  precision: number | null;
  recall: number;
  seconds: number;
  date: 'right' | 'wrong' | 'silent' | 'no truth';
}

/** Words of a run. */
const LENGTH = 4;

/**
 * `npm run bench:pages -- --pages DIR [--list N]`: compares what is read of saved pages with what people marked in
 * them: `DIR/html/*.html` or `*.html.gz`, and `DIR/ground-truth.json`, a map from the name of each page to
 * `{ articleBody, datePublished? }`. F1 is that of scrapinghub's article-extraction-benchmark: runs of four words, means
 * of precision and recall over all pages. A date is right, wrong or not given, of the pages whose truth has one. CPU
 * time is this process's. `--list` names the N pages with the lowest F1.
 */
await runTask(async () => {
  const { values } = parseArgs({ options: { pages: { type: 'string' }, list: { type: 'string' } } });
  if (!values.pages) throw new Error('Cannot measure pages: say where they are, with --pages DIR.');
  const folder = values.pages;
  const truth = JSON.parse(await readFile(path.join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    Truth
  >;
  const files = new Map(
    (await readdir(path.join(folder, 'html'))).map((file) => [file.replace(/\.html(?:\.gz)?$/, ''), file]),
  );
  const measured = Object.entries(truth).map(([name, expected]) =>
    measure(name, path.join(folder, 'html', files.get(name) ?? ''), expected),
  );
  const mean = (of: (one: Measured) => number | null): number => {
    const known = measured.flatMap((one) => of(one) ?? []);
    return known.reduce((sum, one) => sum + one, 0) / known.length;
  };
  const [precision, recall] = [mean((one) => one.precision), mean((one) => one.recall)];
  const count = (date: Measured['date']): string => `${measured.filter((one) => one.date === date).length}`;
  console.log(
    alignColumns([
      ['pages', 'F1', 'precision', 'recall', 'dates right', 'wrong', 'silent', 's a page', 'most'],
      [
        `${measured.length}`,
        f1(precision, recall).toFixed(3),
        precision.toFixed(3),
        recall.toFixed(3),
        count('right'),
        count('wrong'),
        count('silent'),
        mean(({ seconds }) => seconds).toFixed(3),
        Math.max(...measured.map(({ seconds }) => seconds)).toFixed(2),
      ],
    ]),
  );
  const worst = measured.toSorted(
    (one, other) => f1(one.precision ?? 0, one.recall) - f1(other.precision ?? 0, other.recall),
  );
  for (const one of worst.slice(0, Number(values.list ?? 0)))
    console.log(
      `${one.name}  precision ${(one.precision ?? 0).toFixed(2)}  recall ${one.recall.toFixed(2)}  ${one.date}`,
    );
});

function f1(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}

function measure(name: string, file: string, { articleBody = '', datePublished }: Truth): Measured {
  const read = readFileSync(file);
  const bytes = file.endsWith('.gz') ? gunzipSync(read) : read;
  const before = process.cpuUsage();
  const text = decodeBytes(bytes, declaredEncoding(bytes))?.text ?? bytes.toString('utf8');
  const found = readHtml(text);
  const document = typeof found === 'string' ? null : found;
  const { user, system } = process.cpuUsage(before);
  const words = document?.words.text() ?? '';
  const body = document?.blocks.map(({ start, end }) => words.slice(start, end)).join('\n\n') ?? '';
  const [own, expected] = [shingles(body), shingles(articleBody)];
  let both = 0;
  for (const [run, times] of own) both += Math.min(times, expected.get(run) ?? 0);
  const [all, wanted] = [total(own), total(expected)];
  const day = document?.stated.date?.edtf;
  return {
    name,
    precision: all === 0 ? (wanted === 0 ? 1 : null) : both / all,
    recall: wanted === 0 ? (all === 0 ? 1 : 0) : both / wanted,
    seconds: (user + system) / 1e6,
    date:
      datePublished === undefined
        ? 'no truth'
        : day === undefined
          ? 'silent'
          : datePublished.startsWith(day)
            ? 'right'
            : 'wrong',
  };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];
  const found = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - LENGTH + 1); at++) {
    const run = words.slice(at, at + LENGTH).join(' ');
    if (run !== '') found.set(run, (found.get(run) ?? 0) + 1);
  }
  return found;
}

function total(runs: ReadonlyMap<string, number>): number {
  return [...runs.values()].reduce((sum, times) => sum + times, 0);
}
