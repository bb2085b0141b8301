import { describe, expect, it } from 'vitest';
import { nameAddresses, searchStart } from '#view/site/search-start.ts';
import type { Name } from '#contracts/story.ts';
import { citeSentence, sampleCoverage, sampleRecord } from '../sample-coverage.ts';

const samples = [{ file: '1.txt', stated: '2024-03-23' }, { file: '2.txt' }];
const [first, second] = samples.map((sample) => sampleRecord('flood', sample));
if (!first || !second) throw new Error('There are two samples.');

const name = (words: string, kind: Name['kind'], ...citations: Name['citations']): Name => ({
  id: words.toLowerCase().replaceAll(' ', '-'),
  name: words,
  kind,
  citations,
});

const names = [
  name('River', 'place', citeSentence(first, 1)),
  name('Ana Ruiz', 'person', citeSentence(first, 1), citeSentence(second, 2)),
  name('Ferry safety', 'subject', citeSentence(second, 1)),
  name('Nobody', 'person'),
];

const typed = (coverages: Parameters<typeof searchStart>[0]): string[] =>
  searchStart(coverages, '/').examples.map((example) => example.typed);

describe('the start of the search', () => {
  it('offers entries of the index where they stand, and no name that no sentence has', () => {
    const { lists } = searchStart([sampleCoverage(samples, { names })], '/coverage/');
    expect(lists).toEqual([
      {
        heading: 'Names and places',
        entries: [
          { name: 'Ana Ruiz', address: '/coverage/index/ana-ruiz/' },
          { name: 'River', address: '/coverage/index/river/' },
        ],
      },
      {
        heading: 'Subjects',
        entries: [{ name: 'Ferry safety', address: '/coverage/index/ferry-safety/' }],
      },
    ]);
  });

  it('of many names offers the twelve that most sentences have, in the order of the alphabet', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      name(
        `Town ${at + 10}`,
        'place',
        citeSentence(first, 1),
        ...(at % 3 === 0 ? [citeSentence(second, 1)] : []),
      ),
    );
    const [list] = searchStart([sampleCoverage(samples, { names: many })], '/').lists;
    const offered = list?.entries.map((entry) => Number(entry.name.slice(5)));
    expect(offered).toHaveLength(12);
    expect(offered).toEqual(offered?.toSorted((one, other) => one - other));
    expect(offered).toEqual(expect.arrayContaining([10, 13, 16, 19, 22, 25, 28, 31, 34, 37]));
  });

  it('gives as examples what the articles could answer', () => {
    const always = ['"these words"', '-word'];
    expect(typed([sampleCoverage(samples, { names })])).toEqual([
      ...always,
      'name:"Ana Ruiz"',
      'after:2024-03-23',
      'undated:yes',
    ]);
    expect(typed([sampleCoverage([{ file: '2.txt' }], { names: [] })])).toEqual([...always, 'undated:yes']);
    const dated = sampleCoverage([{ file: '1.txt', stated: '2024-03-23' }], { names: [] });
    expect(typed([dated])).toEqual([...always, 'after:2024-03-23']);
    expect(typed([dated, dated])).toContain(`in:${dated.story.id}`);
  });

  it('knows the address of every name of the index', () => {
    expect(nameAddresses([sampleCoverage(samples, { names })], '/')).toEqual({
      'Ana Ruiz': '/index/ana-ruiz/',
      'Ferry safety': '/index/ferry-safety/',
      River: '/index/river/',
    });
  });
});
