import { expect, test } from 'vitest';
import { versionsPage } from '#view/compare/versions-page.ts';
import { type Sample, sampleCoverage, sampleRecord } from '../sample-coverage.ts';

type Headline = NonNullable<Sample['headline']>;

const byEditor = (text: string): Headline => ({ text, by: 'editor', evidence: 'The page.' });
const [FIRST, SECOND] = [
  ['Nine people died.', 'The owner said nothing.'],
  ['Eleven people died.', 'The owner said nothing.'],
] as const;

/** The rows of two versions of one article, and the counts of their sentences. */
function step(before?: Headline, after?: Headline) {
  const versions = ['1', '2'];
  const records = [FIRST, SECOND].map((sentences, index) => {
    const headline = index === 0 ? before : after;
    const record = sampleRecord('flood', {
      file: `${versions[index]}.txt`,
      sentences,
      ...(headline ? { headline } : {}),
    });
    Object.assign(record.article, { versions });
    return record;
  });
  const [earlier, latest] = records;
  if (!earlier || !latest) throw new Error('There are two versions.');
  const coverage = { ...sampleCoverage([{ file: '2.txt' }]), articles: [latest], earlier: [earlier] };
  const [only] = versionsPage(coverage, latest, '/').steps;
  return {
    rows: only?.rows.map(({ kind, before: was, after: is }) => `${kind} ${(is ?? was)?.words}`),
    counts: only?.counts,
  };
}

const COUNTS = { same: 1, changed: 1, added: 0, removed: 0 };

test.each<[string, Headline | undefined, Headline | undefined, string[]]>([
  ['ours', undefined, undefined, ['changed sentence 1', 'same sentence 2']],
  [
    'changed',
    byEditor('Nine dead in the flood'),
    byEditor('Eleven dead in the flood'),
    ['changed headline by the editor', 'changed sentence 1', 'same sentence 2'],
  ],
  [
    'equal',
    byEditor('Dead in the flood'),
    byEditor('Dead in the flood'),
    ['same headline by the editor', 'changed sentence 1', 'same sentence 2'],
  ],
])('a headline that is %s is among the changes unless ours, and no sentence', (_, before, after, rows) => {
  expect(step(before, after)).toEqual({ rows, counts: COUNTS });
});
