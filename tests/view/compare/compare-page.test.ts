import { describe, expect, it } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import { toRecord } from '#pipeline/output/article-record.ts';
import { proveStory } from '#pipeline/prove/prove-story.ts';
import type { Story } from '#contracts/story.ts';
import { compareKey, comparePage } from '#view/compare/compare-page.ts';
import { toEntry } from '#view/data/coverage.ts';
import { storyFile } from '../../fixtures/story-files.ts';

const SETTINGS = { title: 'T', event: { words: ['collapsed'], places: ['Halvik'] } };
const WIRE =
  'Eleven people were killed when a viaduct collapsed near Halvik. Farmers with a raft pulled many people from the cold water that night. Nobody knows why. The owner said that it was too early to speak of any cause at all.';
const LEDGER =
  'Nine people were killed when a viaduct collapsed near Halvik. Farmers with a raft pulled many people from the cold water that night. “It fell,” one said. The owner said that it was too early to speak of any cause at all, and left.';

/** The comparison of two articles. */
function compared(wire: string, ledger: string) {
  const derived = deriveStory('test', SETTINGS, 'en', [
    storyFile('wire', `date 2031-05-15\n\n${wire}\n`),
    storyFile('ledger', `date 2031-05-15\n\n${ledger}\n`),
  ]);
  const records = derived.articles.map((article) => toRecord('test', article));
  const story: Story = {
    ...{ id: 'test', title: 'T', standfirst: null, url: '/stories/test/', language: 'en' },
    ...{ claims: [], onlyHere: [], corrections: [], names: derived.names, figures: derived.figures },
    ...{ figuresLeftOut: [], quotes: [], events: [], datesLeftOut: [], overlaps: derived.overlaps },
    articles: records.map(({ article }) => article),
  };
  const [overlap] = derived.overlaps;
  if (!overlap) throw new Error('The two articles share no words.');
  const coverage = {
    story: { ...story, articles: records.map(({ id }) => id), earlierVersions: [] },
    articles: records.map((record) => ({ ...toEntry(record), hash: 'a' })),
  };
  const page = comparePage(coverage, overlap, '/');
  return { derived, story, overlap, page, coverage };
}

const { derived, story, overlap, page, coverage } = compared(WIRE, LEDGER);

/** The rows: shared words between `_`, differing figures in brackets, or how many sentences are only counted. */
const shownRows = ({ rows }: typeof page): string[][] =>
  rows.map(({ cells, unmarked }) =>
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

describe('the key of the page', () => {
  const [first, ...others] = coverage.articles;
  const withHash = (hash: string) => ({
    ...coverage,
    articles: first ? [{ ...first, hash }, ...others] : [],
  });
  const key = compareKey(coverage, overlap, '/');

  it('stays while the page does', () => expect(compareKey(withHash('a'), overlap, '/')).toBe(key));
  it.each([
    ['another text', withHash('b'), overlap],
    ['another title', { ...coverage, story: { ...coverage.story, title: 'U' } }, overlap],
    ['without its figures', { ...coverage, story: { ...coverage.story, figures: [] } }, overlap],
    ['other words in common', coverage, { ...overlap, runs: overlap.runs.slice(1) }],
  ])('changes with %s', (_what, changed, runs) => expect(compareKey(changed, runs, '/')).not.toBe(key));
  it('stays if an article of another day is added', () => {
    const added = coverage.articles.slice(0, 1).map((entry) => {
      const { article } = entry;
      const date = { ...article.date, edtf: '2031-05-16' } as typeof article.date;
      return { ...entry, article: { ...article, id: 'other', url: '/stories/test/other/', date } };
    });
    expect(compareKey({ ...coverage, articles: [...coverage.articles, ...added] }, overlap, '/')).toBe(key);
  });
  it('is none for a record that is in memory alone', () => {
    const { hash: _hash, ...alone } = first ?? {};
    expect(
      compareKey({ ...coverage, articles: [alone as NonNullable<typeof first>, ...others] }, overlap, '/'),
    ).toBeUndefined();
  });
});

describe('Two articles compared', () => {
  it('have the address of the pair, whatever their order in time', () => {
    expect(page.address).toBe('/stories/test/ledger/compare-wire/');
  });

  it('show sentences beside each other, shared words and differing figures marked', () => {
    const kept = '_people were killed when a viaduct collapsed near Halvik_.';
    const second = '_Farmers with a raft pulled many people from the cold water that night_.';
    const last = '_The owner said that it was too early to speak of any cause at all_';
    expect(shownRows(page)).toEqual([
      [`[Eleven] ${kept}`, `[Nine] ${kept}`],
      [second, second],
      ['Nobody knows why.', ''],
      ['', '“It fell,” one said.'],
      [`${last}.`, `${last}, and left.`],
    ]);
  });

  it.each([
    ['44 bales', '47 bales', ['[44]', '[47]']],
    ['some forty-four bales', 'some 47 bales', ['[forty-four]', '[47]']],
    ['44 bales', 'forty-four bales', null],
    ['44 bales', 'many bales', null],
    ['44 bales', 'bales', null],
  ])('box other numbers in one place: %s, %s', (one, other, boxed) => {
    const text = (words: string): string => WIRE.replace('many people', words);
    const second = shownRows(compared(text(one), text(other)).page)[1] ?? [];
    const found = second.flatMap((words) => words.match(/\[.*?\]/gu) ?? []);
    expect(found.sort()).toEqual(boxed?.toSorted() ?? []);
  });

  it('count sentences without shared words where the texts are long, but not one alone', () => {
    const times = (count: number, sentence: (number: number) => string): string =>
      Array.from({ length: count }, (_, index) => sentence(index + 100)).join(' ');
    const both = times(
      24,
      (number) => `Farmer ${number} pulled many people from the cold brown water that night.`,
    );
    const text = (begin: string, word: string): string =>
      `${begin} ${both} ${times(8, (number) => `${word} had the number ${number}.`)}`;
    const rows = shownRows(compared(text(WIRE, 'Trains'), text(LEDGER, 'Courts')).page);
    expect(rows.at(-1)).toEqual(['8 more', '8 more']);
    expect(rows.filter((row) => row.some((words) => words.endsWith(' more')))).toEqual([
      ['1 more', '1 more'],
      ['8 more', '8 more'],
    ]);
  });

  it('differ on a figure if one says “at least” and the other does not', () => {
    const figures = (wire: string, ledger: string) =>
      compared(WIRE.replace('Eleven', wire), LEDGER.replace('Nine', ledger)).page.figures.map(
        ({ differs, address }) => [differs, address !== null],
      );
    expect(figures('Nine', 'Nine')).toEqual([[false, false]]);
    expect(figures('At least nine', 'Nine')).toEqual([[true, false]]);
    expect(figures('At least nine', 'Eleven')).toEqual([[true, true]]);
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
