import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isOfStory } from '../../src/contracts/story.ts';
import { deriveStory } from '../../src/pipeline/derive.ts';
import type { StoryFile } from '../../src/pipeline/parse-files.ts';
import { lineEditsOf } from '../../src/pipeline/parse/furniture/edited-lines.ts';
import { parseFile } from '../../src/pipeline/parse/parsed-file.ts';
import { runTask } from '../tooling/run-task.ts';
import { type Count, type MarkedStory, readStories } from './panels/marked-stories.ts';
import { alignColumns } from './measured-table.ts';

/**
 * `npm run bench:panels`: how much of what the panel of figures shows is about the story's event, and how many of the
 * counts that a reader finds are there, over stories whose counts are marked (`panels/stories.txt`, or `--texts FILE`).
 * A figure is right where an article has such a count of the event, with its kind and value. `--missed` prints the others.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: { texts: { type: 'string' }, missed: { type: 'boolean', default: false } },
  });
  const file = options.texts ?? path.join(import.meta.dirname, 'panels', 'stories.txt');
  const rows = readStories(await readFile(file, 'utf8')).map((story) => {
    const { shown, right, counts, found, lines } = compare(story);
    if (options.missed) for (const line of lines) console.log(`${story.id}\t${line}`);
    return { name: story.id, shown, right, counts, found };
  });
  const total = rows.reduce(
    (sum, row) => ({
      name: 'all',
      shown: sum.shown + row.shown,
      right: sum.right + row.right,
      counts: sum.counts + row.counts,
      found: sum.found + row.found,
    }),
    { name: 'all', shown: 0, right: 0, counts: 0, found: 0 },
  );
  console.log(
    alignColumns([
      ['story', 'shown', 'of the event', 'share', 'counts there', 'found', 'share'],
      ...[...rows, total].map(({ name, shown, right, counts, found }) => [
        name,
        `${shown}`,
        `${right}`,
        inPercent(right, shown),
        `${counts}`,
        `${found}`,
        inPercent(found, counts),
      ]),
    ]),
  );
});

function inPercent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}

function compare(story: MarkedStory): {
  shown: number;
  right: number;
  counts: number;
  found: number;
  lines: string[];
} {
  const files = story.articles.map(({ name, text }): StoryFile => {
    const bytes = Buffer.from(text);
    const raw = {
      path: `stories/${story.id}/articles/${name}.txt`,
      bytes,
      text,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    const context = { headlineInText: false, recurring: new Map(), edits: lineEditsOf(null) };
    return { file: raw, parsedFile: parseFile(raw, 'en', name, context), note: null };
  });
  const { title, event } = story;
  const panel = deriveStory(story.id, { title, event }, 'en', files).figures.filter(isOfStory);
  const counts = story.articles.flatMap((article) =>
    article.counts.map((count) => ({ ...count, in: article.name })),
  );
  const ofEvent = counts.filter((count) => count.ofEvent);
  const isOf = (figure: (typeof panel)[number], count: Count & { in: string }): boolean =>
    figure.article === count.in && figure.value === count.value && figure.kind === count.kind;
  const right = panel.filter((figure) => ofEvent.some((count) => isOf(figure, count)));
  const found = ofEvent.filter((count) => panel.some((figure) => isOf(figure, count)));
  return {
    shown: panel.length,
    right: right.length,
    counts: ofEvent.length,
    found: found.length,
    lines: [
      ...panel
        .filter((figure) => !right.includes(figure))
        .map(({ article, kind, value, words }) => `wrong\t${article}\t${kind} ${value ?? '-'}\t${words}`),
      ...ofEvent
        .filter((count) => !found.includes(count))
        .map((count) => `missed\t${count.in}\t${count.kind} ${count.value}\t${count.words}`),
    ],
  };
}
