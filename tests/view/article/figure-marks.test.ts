import { expect, test } from 'vitest';
import { articleBody } from '#view/article/article-body.ts';
import { figureMarks } from '#view/article/figure-marks.ts';
import { sampleRecord } from '../sample-coverage.ts';
import { sampleFigure } from '../sample-figures.ts';

/** A sentence with a figure from its twentieth character on, with its figures marked. */
function marked(words: string, ...figures: readonly { count: string; value: number | null }[]): string {
  const sentence = `Yesterday afternoon ${words}.`;
  const record = sampleRecord('flood', { file: 'a.txt', sentences: [sentence] });
  const marks = figureMarks(
    record.article,
    figures.map((figure) => sampleFigure('a', 'killed', { words, ...figure })),
    '/s/',
  );
  const [body] = articleBody(record, marks, new Map());
  return (body?.html ?? '').replace(/^.*Yesterday afternoon /, '').replace('.</span></p>', '');
}

const link = (inner: string): string => `<a class="figure" href="/s/#figures-killed">${inner}</a>`;

test.each([
  ['at least 60 people', 'at least 60', 60, 'at least <data value="60">60</data> people'],
  ['1,200 people fled', '1,200', 1200, '<data value="1200">1,200</data> people fled'],
  ['four men', 'four men', 4, 'four men'],
  ['injuring hundreds', 'hundreds', null, 'injuring hundreds'],
  ['1.2 million people', '1.2 million', 1_200_000, '1.2 million people'],
])('the words of a figure are a link, its digits data: %s', (words, count, value, inner) => {
  expect(marked(words, { count, value })).toBe(link(inner));
});

test('both ends of a range are one link', () => {
  const count = 'between 20 and 30';
  expect(marked('between 20 and 30 people', { count, value: 20 }, { count, value: 30 })).toBe(
    link('between <data value="20">20</data> and 30 people'),
  );
});

test('a figure outside every sentence, as in a heading, is no link', () => {
  const { article } = sampleRecord('flood', { file: 'a.txt', sentences: ['Short.'] });
  expect(
    figureMarks(article, [sampleFigure('a', 'killed', { words: 'Kills 12', value: 12 })], '/s/'),
  ).toEqual([]);
});
