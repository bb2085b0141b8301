import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { figuresFileSchema } from '#pipeline/read/figures-file.ts';
import { reviewYaml } from '#pipeline/suggest/review-yaml.ts';
import { sampleCoverage } from '../view/sample-coverage.ts';
import { sampleFigure } from '../view/sample-figures.ts';

const figure = (words: string, value: number, scope: 'event' | 'other' | 'unclear') => ({
  ...sampleFigure('1', 'killed', { words, value }),
  scope,
});

const story = (count: number) =>
  sampleCoverage([{ file: '1.txt' }], {
    figures: [
      figure('12 dead', 12, 'event'),
      figure('nine dead', 9, 'other'),
      ...Array.from({ length: count }, (_, at) => figure(`${at + 20} dead`, at + 20, 'unclear')),
    ],
  }).story;

test('asks about the most uncertain first, at most one screenful', () => {
  const asked = parse(reviewYaml(story(20), false)) as { scope: { exact: string }[] };
  expect(asked.scope).toHaveLength(12);
  expect(asked.scope[0]?.exact).toBe('20 dead');
  expect(reviewYaml(story(20), false)).toContain('10 more with --all');
});

test('yields entries that figures.yml accepts once they have a source', () => {
  const yaml = reviewYaml(story(2), true).replaceAll('source: ""', 'source: The court.');
  expect(figuresFileSchema.safeParse(parse(yaml)).success).toBe(true);
  expect(figuresFileSchema.safeParse(parse(reviewYaml(story(2), true))).success).toBe(false);
});

test('says if there is nothing to review', () => {
  expect(reviewYaml(sampleCoverage([{ file: '1.txt' }]).story, true)).toBe('# Nothing to review.\n');
});
