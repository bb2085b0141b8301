import { expect, test } from 'vitest';
import { mostNamed } from '#view/index/most-named.ts';
import type { Name } from '#contracts/story.ts';
import { sampleQuote } from '../sample-quotes.ts';
import { citeSentence, sampleCoverage, sampleRecord } from '../sample-coverage.ts';

const samples = ['1', '2', '3'].map((id) => ({ file: `${id}.txt` }));
const [first, second, third] = samples.map((sample) => sampleRecord('flood', sample));
if (!first || !second || !third) throw new Error('There are three samples.');

const name = (words: string, kind: Name['kind'], ...citations: Name['citations']): Name => ({
  id: words.toLowerCase(),
  name: words,
  kind,
  citations,
});

test('the people most often named come first; places, and who is named once, do not come', () => {
  const names = [
    name('Brod', 'person', citeSentence(first, 1), citeSentence(second, 1)),
    name('Adler', 'person', citeSentence(first, 1), citeSentence(first, 2)),
    name('Marsh', 'person', ...[first, second, third].map((record) => citeSentence(record, 2))),
    name('Sole', 'person', citeSentence(first, 1)),
    name('Halvik', 'place', ...[first, second, third].map((record) => citeSentence(record, 1))),
  ];
  const coverage = sampleCoverage(samples, { names });
  const found = mostNamed([coverage], '/').get(coverage.story.id);
  expect(found?.map((one) => `${one.name} ${one.count} ${one.address}`)).toEqual([
    'Marsh 3 /index/marsh/',
    'Adler 2 /index/adler/',
    'Brod 2 /index/brod/',
  ]);
});

test('a story without people has none', () => {
  const coverage = sampleCoverage(samples, { names: [] });
  expect(mostNamed([coverage], '/').get(coverage.story.id)).toBeUndefined();
});

test('of a speaker whom the editor does not list, not all mentions are known', () => {
  const quotes = [sampleQuote(first, 1, 'Tom Okafor'), sampleQuote(second, 2, 'Tom Okafor')];
  const coverage = sampleCoverage(samples, { names: [], quotes });
  expect(mostNamed([coverage], '/').get(coverage.story.id)).toBeUndefined();
});
