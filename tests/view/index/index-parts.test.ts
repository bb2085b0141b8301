import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '#view/data/coverage.ts';
import { indexPage, type IndexPage } from '#view/index/index-page.ts';
import type { Name } from '#contracts/story.ts';
import { citeSentence, sampleCoverage, sampleRecord } from '../sample-coverage.ts';

const SENTENCES = Array.from({ length: 30 }, (_, index) => `This is sentence ${index + 1} of them.`);

/** A story with names that occur in every sentence of a number of articles. */
function coverageOf(
  id: string,
  names: readonly string[],
  articles: number,
  sentences: readonly string[],
): Coverage {
  const samples = Array.from({ length: articles }, (_, index) => ({
    file: `${String(index).padStart(4, '0')}_${createHash('sha256').update(`${index}`).digest('hex')}.txt`,
    stated: '2024-03-23',
    sentences,
  }));
  const citations = samples.flatMap((sample) => {
    const record = sampleRecord(id, sample);
    return sentences.map((_, index) => citeSentence(record, index + 1));
  });
  return sampleCoverage(samples, {
    id,
    title: id,
    names: names.map((name, index): Name => ({ id: `n${index}`, name, kind: 'place', citations })),
  });
}

const indexOf = (
  names: readonly string[],
  articles: number,
  sentences: readonly string[] = SENTENCES,
): IndexPage => indexPage([coverageOf('flood', names, articles, sentences)], '/coverage/');

const partsOf = ({ letters }: IndexPage): IndexPage['letters'][number]['parts'] =>
  letters.flatMap(({ parts }) => parts);

/** Every link of the index to a sentence, by name, in order. */
const linksOf = (entries: IndexPage['letters'][number]['entries']): string[] =>
  entries.flatMap(({ name, references }) =>
    references.flatMap(({ first, further }) =>
      [first, ...further].map(({ address }) => `${name} ${address}`),
    ),
  );

describe('the pages of an index', () => {
  it('are none where all entries fit on one, and each letter is a place on it', () => {
    const page = indexOf(['Anna', 'Дон', '112'], 2);
    expect(page.isDivided).toBe(false);
    expect(partsOf(page)).toEqual([]);
    expect(page.letters.map(({ address }) => address)).toEqual([
      '/coverage/index/#letter-other',
      '/coverage/index/#letter-a',
      '/coverage/index/#letter-u0414',
    ]);
  });

  it('are a letter each where they do not fit', () => {
    const page = indexOf(['Anna', 'Boris', 'Ørsted', 'Дон', '112'], 40);
    expect(page.isDivided).toBe(true);
    expect(page.letters.map(({ letter, address }) => [letter, address])).toEqual([
      ['#', '/coverage/index/other/'],
      ['A', '/coverage/index/a/'],
      ['B', '/coverage/index/b/'],
      ['Ø', '/coverage/index/u00d8/'],
      ['Д', '/coverage/index/u0414/'],
    ]);
    expect(partsOf(page).map(({ name }) => name)).toEqual(['Other', 'A', 'B', 'Ø', 'Д']);
  });

  it('divide a letter between its entries, and say which names they begin and end with', () => {
    const names = Array.from({ length: 12 }, (_, index) => `Anna ${String.fromCodePoint(65 + index)}`);
    const parts = partsOf(indexOf(names, 30));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.slice(0, 2).map(({ address, name }) => [address, name])).toEqual([
      ['/coverage/index/a/', `A, 1 of ${parts.length}`],
      ['/coverage/index/a-2/', `A, 2 of ${parts.length}`],
    ]);
    const named = parts.flatMap(({ entries }) => entries.map(({ name }) => name));
    expect(named).toEqual(names);
    expect([parts[0]?.first, parts.at(-1)?.last]).toEqual(['Anna A', 'Anna L']);
  });

  it('divide an entry that is too long for one, and say that it goes on', () => {
    const parts = partsOf(indexOf(['Anna', 'Avel'], 150));
    const told = parts.flatMap(({ entries }) => entries.map(({ name, goesOn = false }) => [name, goesOn]));
    expect(told.filter(([, goesOn]) => !goesOn)).toEqual([
      ['Anna', false],
      ['Avel', false],
    ]);
    expect(told.filter(([, goesOn]) => goesOn).length).toBeGreaterThan(0);
  });

  it.each([
    ['one name in many articles', ['Anna'], 150, SENTENCES],
    ['many names', Array.from({ length: 60 }, (_, index) => `Anna ${index}`), 20, SENTENCES],
    [
      'one article of many sentences',
      ['Anna'],
      1,
      Array.from({ length: 6000 }, (_, at) => `Sentence ${at}.`),
    ],
  ])('hold every reference once, in order: %s', (_, names, articles, sentences) => {
    const page = indexOf(names, articles, sentences);
    expect(partsOf(page).length).toBeGreaterThan(1);
    expect(partsOf(page).flatMap(({ entries }) => linksOf(entries))).toEqual(
      page.letters.flatMap(({ entries }) => linksOf(entries)),
    );
  });

  it('name the story again where an entry goes on', () => {
    const coverages = ['flood', 'storm'].map((id) => coverageOf(id, ['Anna'], 100, SENTENCES));
    const parts = partsOf(indexPage(coverages, '/'));
    expect(parts.length).toBeGreaterThan(2);
    for (const { entries } of parts) {
      const references = entries.flatMap((entry) => entry.references);
      expect(references[0]?.story).toBe(references[0]?.first.address.split('/')[2]);
    }
  });
});
