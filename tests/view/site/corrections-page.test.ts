import { expect, test } from 'vitest';
import { correctionEntries } from '#view/site/corrections-page.ts';
import type { Coverage } from '#view/data/coverage.ts';
import { sampleCoverage } from '../sample-coverage.ts';

type Correction = Coverage['story']['corrections'][number];

const correction = (date: string, said: string): Correction => ({
  date,
  said,
  says: 'B.',
  why: 'C.',
  address: '/stories/flood/001/',
});

function anchorsBy(corrections: Correction[]): Map<string, string> {
  const coverage = sampleCoverage([{ file: '001.txt' }]);
  const entries = correctionEntries([{ ...coverage, story: { ...coverage.story, corrections } }], '/');
  return new Map(entries.map(({ said, anchor }) => [said, anchor]));
}

test('a correction keeps its anchor wherever in the file later ones are put', () => {
  const [first, second, third] = [
    correction('2031-05-20', 'One.'),
    correction('2031-05-20', 'Two.'),
    correction('2031-06-01', 'Three.'),
  ];
  const anchors = anchorsBy([first, second]);
  expect(new Set(anchors.values()).size).toBe(2);
  for (const order of [
    [third, first, second],
    [second, first, third],
    [first, third, second],
  ])
    expect([...anchorsBy(order)]).toEqual(expect.arrayContaining([...anchors]));
});

test.each([
  ['/stories/flood/001/#s2', '“The river rose on Friday evening.”'],
  ['/stories/flood/', 'The flood'],
  ['/method/#dates', 'How we work'],
  ['/elsewhere/', '/coverage/elsewhere/'],
])('the page at %s is called %s', (address, place) => {
  const coverage = sampleCoverage([{ file: '001.txt' }]);
  const corrections = [{ ...correction('2031-05-20', 'One.'), address }];
  const [entry] = correctionEntries(
    [{ ...coverage, story: { ...coverage.story, corrections } }],
    '/coverage/',
  );
  expect(entry?.place).toBe(place);
});

test('two corrections of the same words on one day have two anchors', () => {
  const coverage = sampleCoverage([{ file: '001.txt' }]);
  const corrections = [correction('2031-05-20', 'One.'), correction('2031-05-20', 'One.')];
  const entries = correctionEntries([{ ...coverage, story: { ...coverage.story, corrections } }], '/');
  expect(new Set(entries.map(({ anchor }) => anchor)).size).toBe(2);
});
