import { expect, test } from 'vitest';
import { storyFigures } from '#view/figures/story-figures.ts';
import { piecesText } from '../pieces-text.ts';
import { sampleCoverage } from '../sample-coverage.ts';
import { sampleFigure } from '../sample-figures.ts';

const killed = (article: string, words: string, value: number, count = words) =>
  sampleFigure(article, 'killed', { words, count, value });

test('a story without figures has nothing to show', () => {
  expect(storyFigures(sampleCoverage([{ file: 'a.txt' }]), '/')).toBeNull();
});

test('the table has a row an article and a column a kind, with the articles’ words', () => {
  const coverage = sampleCoverage([{ file: 'a.txt', stated: '2024-03-23' }, { file: 'b.txt' }], {
    figures: [
      killed('a', 'killed 12', 12, '12'),
      sampleFigure('a', 'injured', { words: 'dozens hurt', count: 'dozens', value: null }),
    ],
  });
  const table = storyFigures(coverage, '/')?.table;
  expect(table?.kinds).toEqual(['killed', 'injured']);
  expect(table?.rows.map(({ counts, words }) => [counts, piecesText(words)])).toEqual([
    [[['12'], ['dozens']], '<“dozens hurt” /stories/flood/a/#s1>'],
    [[[], []], ''],
  ]);
});

test('of many articles those without a figure are counted in one row', () => {
  const samples = Array.from({ length: 30 }, (_, index) => ({ file: `${index}.txt` }));
  const table = storyFigures(sampleCoverage(samples, { figures: [killed('7', '12 dead', 12)] }), '/')?.table;
  expect(table?.rows).toHaveLength(1);
  expect(table?.without).toBe(29);
});

test('a table that would make the page too long is left to the file', () => {
  const samples = Array.from({ length: 900 }, (_, index) => ({ file: `${index}.txt` }));
  const figures = samples.map(({ file }, index) =>
    killed(file.replace('.txt', ''), `${index * 7919} dead`, index),
  );
  const found = storyFigures(sampleCoverage(samples, { figures }), '/');
  expect(found?.table).toBeNull();
  expect(found?.csvAddress).toBe('/stories/flood/figures.csv');
});

test('there is a plot for each kind with two numbers or more, else for the first kind with one', () => {
  const samples = [{ file: 'a.txt' }, { file: 'b.txt' }];
  const hurt = (article: string, value: number | null) =>
    sampleFigure(article, 'injured', { words: `${value} hurt`, value });
  const kinds = (...figures: ReturnType<typeof hurt>[]) =>
    storyFigures(sampleCoverage(samples, { figures }), '/')?.plots.map(({ kind }) => kind);
  expect(kinds(killed('a', '1 dead', 1), hurt('a', 3), hurt('b', 4))).toEqual(['injured']);
  expect(kinds(killed('a', '1 dead', 1), hurt('a', 3))).toEqual(['killed']);
  expect(kinds(hurt('a', null))).toEqual([]);
});

test.each([
  [40, 2],
  [900, 1],
  [4000, 0],
])('of %i articles with two kinds of figures the page has room for %i plots', (articles, plots) => {
  const samples = Array.from({ length: articles }, (_, index) => ({ file: `${index}.txt` }));
  const figures = samples.flatMap(({ file }, index) => {
    const [id, value] = [file.replace('.txt', ''), (index * 7919) % 10_007];
    return [
      killed(id, `${value} dead`, value, `${value}`),
      sampleFigure(id, 'injured', { words: `${value} hurt`, count: `${value}`, value }),
    ];
  });
  const shown = storyFigures(sampleCoverage(samples, { figures }), '/')?.plots;
  expect(shown?.map(({ kind }) => kind)).toEqual(['killed', 'injured'].slice(0, plots));
});
