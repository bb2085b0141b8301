import { describe, expect, it, test } from 'vitest';
import { indexPage } from '#view/index/index-page.ts';
import { type MentioningArticle, mentioningStories, nameKey, namePages } from '#view/index/name-page.ts';
import type { Name } from '#contracts/story.ts';
import { sampleQuote } from '../sample-quotes.ts';
import { citeSentence, citeWords, sampleCoverage, sampleRecord } from '../sample-coverage.ts';

const samples = [{ file: '1.txt', stated: '2024-03-23' }, { file: '2.txt' }];
const [first, second] = samples.map((sample) => sampleRecord('flood', sample));
if (!first || !second) throw new Error('There are two samples.');

const name = (id: string, words: string, ...citations: Name['citations']): Name => ({
  id,
  name: words,
  kind: 'person',
  citations,
});

describe('the index', () => {
  it('lists each sentence once, in the order of the timeline', () => {
    const names = [
      name(
        'river',
        'River',
        citeSentence(second, 2),
        citeSentence(first, 2),
        citeSentence(first, 1),
        citeSentence(first, 1),
      ),
    ];
    const { letters, entries, references } = indexPage([sampleCoverage(samples, { names })], '/coverage/');
    expect([entries.length, references]).toEqual([1, 3]);
    expect(
      letters[0]?.entries[0]?.mentions.map(({ reference, sentences }) => [
        reference.date.words,
        [...sentences.keys()],
      ]),
    ).toEqual([
      ['23 March', [1, 2]],
      ['Undated', [2]],
    ]);
  });

  it.each([
    [
      ['Zürich', 'Ärzte', 'arbor'],
      ['A: arbor Ärzte', 'Z: Zürich'],
    ],
    [['Église', 'eagle'], ['E: eagle Église']],
    [
      ['Москва', 'Дон'],
      ['Д: Дон', 'М: Москва'],
    ],
    [['112', '«Крокус»'], ['#: «Крокус» 112']],
    [['10 Downing Street', '9 Rue'], ['#: 9 Rue 10 Downing Street']],
  ])('%j stand under %j', (words, expected) => {
    const names = words.map((word, index) => name(`n${index}`, word, citeSentence(first, 1)));
    const { letters } = indexPage([sampleCoverage(samples, { names })], '/');
    expect(
      letters.map(({ label, entries }) => `${label}: ${entries.map((entry) => entry.name).join(' ')}`),
    ).toEqual(expected);
  });

  it('leaves out a name that no sentence has', () => {
    const names = [name('nobody', 'Nobody'), name('dateline', 'Date', citeSentence(first, 0))];
    expect(indexPage([sampleCoverage(samples, { names })], '/')).toMatchObject({
      letters: [],
      entries: [],
      references: 0,
    });
  });

  it('lists the articles instead where there are no names', () => {
    const { stories } = indexPage([sampleCoverage(samples)], '/');
    expect(stories.map(({ title, articles }) => [title, articles.length])).toEqual([['The flood', 2]]);
  });

  it('leads to the stories where there are no names and too many articles for a page', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ file: `${index}.txt` }));
    const { stories } = indexPage([sampleCoverage(many)], '/coverage/');
    expect(stories).toEqual([
      { title: 'The flood', address: '/coverage/stories/flood/', count: 200, articles: [] },
    ]);
  });

  it('has one entry for a name of several stories, and says which story a reference is to', () => {
    const of = (story: string) => {
      const record = sampleRecord(story, { file: '1.txt', stated: '2024-03-23' });
      return sampleCoverage([{ file: '1.txt', stated: '2024-03-23' }], {
        id: story,
        title: story,
        names: [name('anna', 'Anna', citeSentence(record, 1))],
      });
    };
    const { letters } = indexPage([of('flood'), of('storm')], '/');
    expect(
      letters.flatMap(({ entries }) =>
        entries.flatMap((entry) => entry.mentions.map(({ story }) => story.id)),
      ),
    ).toEqual(['flood', 'storm']);
  });

  it('never gives two entries one address', () => {
    const names = [
      name('anna', 'Anna', citeSentence(first, 1)),
      name('anna', 'Anna B.', citeSentence(first, 2)),
    ];
    const { letters } = indexPage([sampleCoverage(samples, { names })], '/');
    expect(letters.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['anna', 'anna-2']);
  });
});

describe('those who are quoted', () => {
  it('stand in the index, those whom no editor lists too', () => {
    const names = [name('ana-ruiz', 'Ana Ruiz', citeSentence(first, 1), citeSentence(second, 2))];
    const quotes = [sampleQuote(second, 2, 'Ana Ruiz', 'ana-ruiz'), sampleQuote(first, 1, 'Tom Okafor')];
    const { entries } = indexPage([sampleCoverage(samples, { names, quotes })], '/');
    expect(entries.map(({ id, count }) => [id, count])).toEqual([
      ['ana-ruiz', 2],
      ['tom-okafor', 1],
    ]);
  });
});

describe('the page of a name', () => {
  it('has every sentence with it, in time, the name between the other words', () => {
    const names = [name('river', 'River', citeWords(second, 'hurt'), citeWords(first, 'river'))];
    const [entry] = indexPage([sampleCoverage(samples, { names })], '/').entries;
    const stories = entry?.parts.flatMap((part) => mentioningStories(part, '/')) ?? [];
    const told = (articles: MentioningArticle[] = []) =>
      articles.flatMap(({ sentences }) =>
        sentences.map(({ address, runs }) => `${address} ${runs.join('|')}`),
      );
    expect(told(stories[0]?.dated)).toEqual(['/stories/flood/1/#s1 The |river| rose on Friday evening.']);
    expect(told(stories[0]?.undated)).toEqual(['/stories/flood/2/#s2 Nobody was |hurt|, the town said.']);
  });

  it('is divided between articles where its sentences are many', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ file: `${index}.txt`, stated: '2024-03-23' }));
    const names = [
      name('river', 'River', ...many.map((sample) => citeSentence(sampleRecord('flood', sample), 1))),
      name('river-2', 'River 2', citeSentence(sampleRecord('flood', many[0] ?? { file: '0.txt' }), 1)),
    ];
    const { entries } = indexPage([sampleCoverage(many, { names })], '/');
    expect(entries.flatMap(({ parts }) => parts.map(({ id, mentions }) => [id, mentions.length]))).toEqual([
      ['river', 100],
      ['river-2-2', 50],
      ['river-2', 1],
    ]);
  });
});

describe('an index of very many names', () => {
  const both = [citeSentence(first, 1), citeSentence(first, 2)];
  const listed = (...citations: Name['citations']): Name[] => [
    ...Array.from({ length: 500 }, (_, at) => name(`n${at}`, `Name ${at}`, citeSentence(first, 1))),
    name('ana', 'Ana', ...citations),
  ];
  const indexOf = (names: Name[]) => indexPage([sampleCoverage(samples, { names })], '/coverage/');

  it('has pages a letter, more for a long one', () => {
    const { isDivided, letters } = indexOf(listed(...both));
    expect(isDivided).toBe(true);
    expect(letters.map(({ label, address, entries }) => [label, address, entries.length])).toEqual([
      ['A', '/coverage/index/a/', 1],
      ['N', '/coverage/index/n/', 250],
      ['2', '/coverage/index/n-2/', 250],
    ]);
  });

  it('leads from a name in few sentences to these', () => {
    const [ana] = indexOf(listed(...both)).entries;
    const at = (sentence: string): string => `/coverage/stories/flood/1/#${sentence}`;
    expect([ana?.parts.length, ana?.address, ana?.others]).toEqual([0, at('s1'), [at('s2')]]);
  });

  it('has pages of names in more sentences', () => {
    const three = [...both, citeSentence(second, 1), citeSentence(second, 2)];
    const many = sampleRecord('flood', { file: '3.txt' });
    const coverage = sampleCoverage([...samples, { file: '3.txt' }], {
      names: listed(...three, citeSentence(many, 1)),
    });
    const [ana] = indexPage([coverage], '/').entries;
    expect([ana?.parts.length, ana?.address, ana?.others]).toEqual([1, '/index/ana/', []]);
  });

  it('has a page of every name where they are fewer', () => {
    const [ana] = indexOf(listed(...both).slice(1)).entries;
    expect([ana?.parts.length, ana?.address]).toEqual([1, '/coverage/index/ana/']);
  });
});

test.each([
  [3, 1, [1, 2, 3]],
  [100, 50, [1, 10, 19, 28, 37, 46, 48, 49, 50, 51, 52, 55, 64, 73, 82, 91, 100]],
])('of %i pages of a name, page %i links to some, itself among them', (count, number, expected) => {
  const parts = Array.from({ length: count }, (_, at) => ({ id: `${at}`, address: `/${at}/`, mentions: [] }));
  const [part] = parts.slice(number - 1);
  const entry = {
    ...{ id: 'a', name: 'A', kind: 'person' as const, aliases: [], mentions: [], count: 0, parts },
    ...{ address: '', others: [] },
  };
  expect(part && namePages(entry, part).map((page) => page.number)).toEqual(expected);
});

describe('the key of a page of a name', () => {
  const keyOf = (hash: string | undefined, words = 'river', names = 'River'): string | undefined => {
    const coverage = sampleCoverage(samples, { names: [name('river', names, citeWords(first, words))] });
    const articles = coverage.articles.map((entry) => (hash === undefined ? entry : { ...entry, hash }));
    const [entry] = indexPage([{ ...coverage, articles }], '/').entries;
    return entry?.parts[0] && nameKey(entry, entry.parts[0]);
  };

  it('stays while the page does', () => expect(keyOf('a')).toBe(keyOf('a')));
  it.each([
    ['another text', keyOf('b')],
    ['other words', keyOf('a', 'hurt')],
    ['another name', keyOf('a', 'river', 'Rivers')],
  ])('changes with %s', (_what, key) => expect(key).not.toBe(keyOf('a')));
  it('is none for a record that is in memory alone', () => expect(keyOf(undefined)).toBeUndefined());
});
