import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type ParsedComponents, parse } from 'chrono-node';
import { findDateExpressions } from '../../src/pipeline/derive/events/expressions.ts';
import { parseArticle } from '../../src/pipeline/parse.ts';
import { runTask } from '../tooling/run-task.ts';
import { score } from './dates/score.ts';
import { readValues, type Valued } from './dates/values.ts';
import { alignColumns } from './measured-table.ts';

/**
 * `npm run bench:dates`: how many values of date expressions are right, with the day of the article given, here and by
 * chrono-node, in one run over sentences of news (`dates/values.txt`). A value is right where it is that of an expression
 * which shares a character with it. `--texts FILE` reads other sentences of that form, `--missed` prints what is wrong.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: { texts: { type: 'string' }, missed: { type: 'boolean', default: false } },
  });
  const file = options.texts ?? path.join(import.meta.dirname, 'dates', 'values.txt');
  const sentences = readValues(await readFile(file, 'utf8'));
  const readers = { Dateline: readOwn, 'chrono-node': readChrono };
  const rows = Object.entries(readers).map(([name, read]) => {
    const scored = score(sentences, read);
    if (options.missed) for (const line of scored.wrong) console.log(`${name}\t${line}`);
    const { right, found, expected, precision, recall, f1 } = scored;
    return [name, `${right}`, `${found}`, `${expected}`, ...[precision, recall, f1].map(inPercent)];
  });
  console.log(
    alignColumns([['values of dates', 'right', 'found', 'there', 'precision', 'recall', 'F1'], ...rows]),
  );
});

function inPercent(share: number): string {
  return (share * 100).toFixed(1);
}

function readOwn(text: string, day: string): Valued[] {
  return findDateExpressions(text, parseArticle(text, 'en'), { day }).flatMap(({ start, end, edtf }) =>
    edtf === null ? [] : [{ start, end, value: edtf.replace('~', '') }],
  );
}

function readChrono(text: string, day: string): Valued[] {
  return parse(text, new Date(`${day}T12:00:00Z`)).map(({ index, text: words, start, end }) => ({
    start: index,
    end: index + words.length,
    value: end ? `${valueOf(start)}/${valueOf(end)}` : valueOf(start),
  }));
}

/** As exact as the words are: a month or a year where no day is said. */
function valueOf(found: ParsedComponents): string {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    `${found.get(part) ?? ''}`.padStart(part === 'year' ? 4 : 2, '0'),
  );
  const hasDay = found.isCertain('day') || found.isCertain('weekday');
  if (hasDay || !(found.isCertain('month') || found.isCertain('year'))) return `${year}-${month}-${day}`;
  return found.isCertain('month') ? `${year}-${month}` : `${year}`;
}
