import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deriveHeadline } from '../../src/pipeline/derive/choose-headline.ts';
import { parseArticle, type ParsedArticle } from '../../src/pipeline/parse.ts';
import type { Span } from '../../src/pipeline/text/positions.ts';
import { runTask } from '../tooling/run-task.ts';
import { type LineKind, type MarkedOpening, readOpenings } from './openings/marked-openings.ts';
import { alignColumns } from './measured-table.ts';

/**
 * `npm run bench:openings`: scores what is read at the top of marked articles (`openings/openings.txt`, or `--texts
 * FILE`): the file's own headline, its date, headings and removed lines. `--missed` prints what is wrong, `--headlines` the headline of each text, for a
 * reader to judge, who has not seen the rules.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: {
      texts: { type: 'string' },
      missed: { type: 'boolean', default: false },
      headlines: { type: 'boolean', default: false },
    },
  });
  const file = options.texts ?? path.join(import.meta.dirname, 'openings', 'openings.txt');
  const openings = readOpenings(await readFile(file, 'utf8'));
  const scores = new Map<string, Score>(
    ['headline of the file', 'date', 'headings', 'furniture'].map((name) => [
      name,
      { right: 0, claimed: 0, there: 0 },
    ]),
  );
  for (const opening of openings) {
    const parsed = parseArticle(opening.text, opening.language);
    if (options.headlines) console.log(`${opening.id}\t${headlineOf(opening, parsed)}`);
    for (const { measure, right, words } of compare(opening, parsed)) {
      const score = scores.get(measure);
      if (!score) continue;
      if (right !== 'missed') score.claimed++;
      if (right !== 'wrong') score.there++;
      if (right === 'right') score.right++;
      else if (options.missed) console.log(`${opening.id}\t${measure}\t${right}\t${words}`);
    }
  }
  console.log(
    alignColumns([
      [`${openings.length} texts`, 'right', 'claimed', 'there', 'precision', 'recall', 'F1'],
      ...Array.from(scores, ([name, { right, claimed, there }]) => [
        name,
        `${right}`,
        `${claimed}`,
        `${there}`,
        ...[right / claimed, right / there, (2 * right) / (claimed + there)].map((share) =>
          (100 * share).toFixed(1),
        ),
      ]),
    ]),
  );
});

interface Score {
  right: number;
  claimed: number;
  there: number;
}

interface Compared {
  measure: string;
  right: 'right' | 'wrong' | 'missed';
  words: string;
}

function headlineOf({ text, language }: MarkedOpening, { headline, blocks }: ParsedArticle): string {
  const words = ({ start, end }: Span): string => inOneLine(text.slice(start, end));
  if (headline) return `file\t${words(headline)}`;
  const passages = blocks.flatMap((block) => (block.kind === 'passage' ? [block.sentences.map(words)] : []));
  const derived = deriveHeadline(passages, language);
  return `s${(derived?.sentence ?? -1) + 1}\t${derived?.text ?? ''}`;
}

function compare({ text, date, lines }: MarkedOpening, parsed: ParsedArticle): Compared[] {
  const words = ({ start, end }: Span): string => inOneLine(text.slice(start, end));
  const ofKind = (...kinds: LineKind[]): string[] =>
    lines.filter(({ kind }) => kinds.includes(kind)).map((line) => inOneLine(line.words));
  const found = (measure: string, claimed: readonly string[], there: readonly string[]): Compared[] => [
    ...claimed.map((each): Compared => ({
      measure,
      right: there.some((one) => one === each || one.includes(each)) ? 'right' : 'wrong',
      words: each,
    })),
    ...there
      .filter((one) => !claimed.some((each) => one === each || each.includes(one)))
      .map((each): Compared => ({ measure, right: 'missed', words: each })),
  ];
  const stated = parsed.dateline?.edtf;
  const issue = parsed.findings.length > 0 ? ' (with an issue)' : '';
  const asides = new Set(ofKind('aside'));
  const removed = parsed.removed.filter(({ rule }) => rule !== 'dateline').map(words);
  return [
    ...found('headline of the file', parsed.headline ? [words(parsed.headline)] : [], ofKind('headline')),
    ...found('date', stated === undefined ? [] : [stated], date === null ? [] : [date]).map((one) => ({
      ...one,
      words: `${one.words}${issue}`,
    })),
    ...found(
      'headings',
      parsed.blocks.flatMap((block) => (block.kind === 'heading' ? [words(block)] : [])),
      ofKind('heading'),
    ),
    ...found(
      'furniture',
      removed.filter((each) => !asides.has(each)),
      ofKind('furniture', 'date').filter(
        (each) => ofKind('furniture').includes(each) || removed.includes(each),
      ),
    ),
  ];
}

function inOneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
