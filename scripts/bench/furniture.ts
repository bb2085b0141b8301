import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseArticle } from '../../src/pipeline/parse.ts';
import { findRecurringLines, recurringIn } from '../../src/pipeline/parse/furniture/recurring-lines.ts';
import { runTask } from '../tooling/run-task.ts';
import { type MarkedPublisher, makePages } from './furniture/marked-pages.ts';
import { readStories } from './panels/marked-stories.ts';
import { alignColumns } from './measured-table.ts';

/**
 * `npm run bench:furniture`: how many of the lines that recur in at least five of a publisher's six articles and belong to
 * its pages are removed, how many of all removed lines are the articles', and which headings are found.
 * `--missed` prints what is wrong, once for each publisher and line.
 */
await runTask(async () => {
  const { values: options } = parseArgs({ options: { missed: { type: 'boolean', default: false } } });
  const read = (...names: string[]): Promise<string> =>
    readFile(path.join(import.meta.dirname, ...names), 'utf8');
  const publishers = makePages(
    await read('furniture', 'pages.txt'),
    await read('furniture', 'contents.txt'),
    readStories(await read('panels', 'stories.txt')),
  );
  const seen = new Set<string>();
  const rows = publishers.map((publisher) => {
    const { counts, wrong } = compare(publisher);
    for (const line of new Set(wrong)) if (options.missed && !seen.has(line)) console.log(line);
    return { name: publisher.id, ...counts };
  });
  const total = (of: Exclude<keyof (typeof rows)[number], 'name'>): number =>
    rows.reduce((sum, row) => sum + row[of], 0);
  const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  console.log(
    alignColumns(
      [
        ['lines', 'right', 'of', 'share'],
        ['recurring furniture removed', total('gone'), total('recurring')],
        ['all furniture removed', total('allGone'), total('furniture')],
        ['removed lines not the article’s', total('removed') - total('lost'), total('removed')],
        ['headings claimed that are some', total('headingsRight'), total('headingsClaimed')],
        ['headings found', total('headingsRight'), total('headings')],
      ].map((row) =>
        row.length === 4 ? row.map(String) : [...row.map(String), share(Number(row[1]), Number(row[2]))],
      ),
    ),
  );
});

function compare({ id, language, pages }: MarkedPublisher) {
  const recurring = findRecurringLines(pages.map(({ text }) => ({ text, publisher: id })));
  const pagesWith = Map.groupBy(
    pages.flatMap(({ lines }) => [...new Set(lines.map(({ words }) => words))]),
    (words) => words,
  );
  const counts = {
    recurring: 0,
    gone: 0,
    furniture: 0,
    allGone: 0,
    removed: 0,
    lost: 0,
    headings: 0,
    headingsClaimed: 0,
    headingsRight: 0,
  };
  const wrong: string[] = [];
  for (const { text, lines } of pages) {
    const parsed = parseArticle(text, language, { recurring: recurringIn(text, recurring) });
    const headings = parsed.blocks.filter(({ kind }) => kind === 'heading');
    for (const { kind, words, start, end } of lines) {
      const isGone = parsed.removed.some((span) => span.start <= start + 1 && span.end >= end - 1);
      const isHeading = headings.some((span) => span.start <= start + 1 && span.end >= end - 1);
      const recurs = (pagesWith.get(words)?.length ?? 0) >= 5;
      const isOfArticle = kind !== 'furniture' && kind !== 'aside';
      if (isGone) counts.removed++;
      if (isGone && isOfArticle) counts.lost++;
      if (kind === 'furniture') {
        counts.furniture++;
        if (isGone) counts.allGone++;
        if (recurs) counts.recurring++;
        if (recurs && isGone) counts.gone++;
      }
      if (kind === 'heading') counts.headings++;
      if (isHeading) counts.headingsClaimed++;
      if (isHeading && kind === 'heading') counts.headingsRight++;
      if (kind === 'furniture' ? recurs && !isGone : isGone && isOfArticle)
        wrong.push(`${id}\t${isGone ? 'removed' : 'kept'}\t${words}`);
      if (isHeading !== (kind === 'heading'))
        wrong.push(`${id}\theading ${isHeading ? 'wrong' : 'missed'}\t${words}`);
    }
  }
  return { counts, wrong };
}
