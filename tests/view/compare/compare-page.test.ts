import { describe, expect, it } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import { toRecord } from '#pipeline/process-story.ts';
import { proveStory } from '#pipeline/prove/prove-story.ts';
import type { Story } from '#contracts/story.ts';
import { comparePage } from '#view/compare/compare-page.ts';
import { toEntry } from '#view/data/coverage.ts';
import { storyFile } from '../../fixtures/story-files.ts';

const SETTINGS = { title: 'T', event: { words: ['collapsed'], places: ['Halvik'] } };
const files = [
  storyFile(
    'wire',
    'date 2031-05-15\n\nEleven people were killed when a viaduct collapsed near Halvik. Farmers with a raft pulled many people from the cold water that night. Nobody knows why. The owner said that it was too early to speak of any cause at all.\n',
  ),
  storyFile(
    'ledger',
    'date 2031-05-15\n\nNine people were killed when a viaduct collapsed near Halvik. Farmers with a raft pulled many people from the cold water that night. “It fell,” one said. The owner said that it was too early to speak of any cause at all, and left.\n',
  ),
];
const derived = deriveStory('test', SETTINGS, 'en', files);
const records = derived.articles.map((article) => toRecord('test', article));
const story: Story = {
  ...{ id: 'test', title: 'T', standfirst: null, url: '/stories/test/', language: 'en' },
  ...{ claims: [], onlyHere: [], corrections: [], names: derived.names, figures: derived.figures },
  ...{ figuresLeftOut: [], quotes: [], events: [], datesLeftOut: [], overlaps: derived.overlaps },
  articles: records.map(({ article }) => article),
};
const [overlap] = derived.overlaps;
if (!overlap) throw new Error('The two articles share no words.');
const page = comparePage(
  {
    story: { ...story, articles: records.map(({ id }) => id), earlierVersions: [] },
    articles: records.map(toEntry),
  },
  overlap,
  '/',
);

describe('Two articles compared', () => {
  it('have the address of the pair, whatever their order in time', () => {
    expect(page.address).toBe('/stories/test/ledger/compare-wire/');
  });

  it('show sentences beside each other, shared words and differing figures marked', () => {
    const shown = page.rows.map(({ cells, unmarked }) =>
      cells.map((cell, side) =>
        (unmarked[side] ?? 0) > 0
          ? `${unmarked[side]} more`
          : (cell?.parts ?? [])
              .map(({ text, mark }) =>
                mark === 'shared' ? `_${text}_` : mark === 'differs' ? `[${text}]` : text,
              )
              .join(''),
      ),
    );
    const kept = '_people were killed when a viaduct collapsed near Halvik_.';
    const second = '_Farmers with a raft pulled many people from the cold water that night_.';
    const last = '_The owner said that it was too early to speak of any cause at all_';
    expect(shown).toEqual([
      [`[Eleven] ${kept}`, `[Nine] ${kept}`],
      [second, second],
      ['1 more', '1 more'],
      [`${last}.`, `${last}, and left.`],
    ]);
  });

  it('are told by the share of the shorter, and by the figures that both give', () => {
    expect(page.articles.map(({ words, shared }) => [words, shared])).toEqual([
      [41, 37],
      [44, 37],
    ]);
    expect(page.figures).toEqual([
      {
        kind: 'killed',
        differs: true,
        words: [['Eleven'], ['Nine']],
        address: '/stories/test/#figures-killed',
      },
    ]);
  });

  it('are proven: both have each run', () => {
    const sources = new Map(derived.articles.map(({ article, file }) => [article.id, file]));
    expect(proveStory(story, sources)).toBeGreaterThan(0);
    const [run, ...others] = overlap.runs;
    if (!run) throw new Error('No run.');
    const longer = { ...overlap, runs: [{ ...run, words: run.words + 1 }, ...others] };
    expect(() => proveStory({ ...story, overlaps: [longer] }, sources)).toThrow(/words shared with/);
  });
});
