import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedWords } from '#contracts/compared-words.ts';
import { findOverlaps, PAIR_WORDS, PAIRS_OF_ARTICLE, RUN_WORDS } from '#pipeline/derive/overlaps.ts';

type Texts = Record<string, string | string[]>;

/** Articles of sentences, one passage each. */
const articles = (texts: Texts): Parameters<typeof findOverlaps>[0] =>
  Object.entries(texts).map(([id, text]) => ({
    id,
    passages: [
      {
        id: 'p1',
        heading: null,
        sentences: [text]
          .flat()
          .map((exact, index) => ({ id: `s${index + 1}`, start: 0, end: exact.length, exact })),
      },
    ],
  }));

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `w${from + index}`).join(' ');

const shared = (texts: Texts): string[] =>
  findOverlaps(articles(texts)).map(({ articles: [one, other], words: count }) => `${one} ${other} ${count}`);

describe('The words that two articles share', () => {
  it.each<[what: string, texts: Texts, pairs: string[]]>([
    ['a run', { a: `x ${words(0, 30)} y`, b: `z ${words(0, 30)}` }, ['a b 30']],
    [
      'a run over sentences',
      { a: [`x ${words(0, 12)}`, words(12, 18)], b: [words(0, 25), words(25, 5)] },
      ['a b 30'],
    ],
    [
      'several runs',
      { a: `${words(0, 13)} x ${words(20, 13)}`, b: `${words(20, 13)} y ${words(0, 13)}` },
      ['a b 26'],
    ],
    [
      'case and apostrophes',
      { a: `Don’t ${words(0, 26)}`, b: `don't ${words(0, 26).toUpperCase()}` },
      ['a b 27'],
    ],
    ['marks between them', { a: words(0, 30), b: words(0, 30).replaceAll(' ', ', ') }, ['a b 30']],
    [
      'another script',
      { a: words(0, 27).replaceAll('w', 'слово'), b: words(0, 27).replaceAll('w', 'Слово') },
      ['a b 27'],
    ],
  ])('are found in %s', (_, texts, pairs) => {
    expect(shared(texts)).toEqual(pairs);
  });

  it.each<[what: string, texts: Texts]>([
    [
      'too short runs',
      {
        a: `${words(0, 7)} x ${words(10, 7)} x ${words(20, 7)} x ${words(30, 7)}`,
        b: `${words(0, 7)} y ${words(10, 7)} y ${words(20, 7)} y ${words(30, 7)}`,
      },
    ],
    ['too few words', { a: words(0, PAIR_WORDS - 1), b: words(0, PAIR_WORDS - 1) }],
    [
      'a small share of long articles',
      { a: `${words(0, 30)} ${words(1000, 400)}`, b: `${words(0, 30)} ${words(2000, 400)}` },
    ],
    ['a quotation', { a: `He said: “${words(0, 40)}.”`, b: `They heard him say “${words(0, 40)}.”` }],
    [
      'a quotation over sentences',
      {
        a: [`He said: “${words(0, 20)}.`, `${words(20, 20)}.” So he said.`],
        b: [`“${words(0, 20)}.`, `${words(20, 20)}.”`],
      },
    ],
    ['other words', { a: words(0, 60), b: words(100, 60) }],
  ])('are not listed for %s', (_, texts) => {
    expect(shared(texts)).toEqual([]);
  });

  it('lists an article with those that share most with it', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`a${index}`, words(0, 40 + index)]),
    );
    const pairs = findOverlaps(articles(texts));
    const of = (id: string): number => pairs.filter((pair) => pair.articles.includes(id)).length;
    expect(pairs.length).toBeLessThanOrEqual(PAIRS_OF_ARTICLE * 30);
    for (const id of Object.keys(texts)) expect(of(id)).toBeGreaterThan(0);
  });

  it('misses no run of eight words or more', () => {
    const text = fc.array(fc.constantFrom<string>('a', 'b', 'c'), { minLength: 40, maxLength: 60 });
    const copied = fc.array(fc.constantFrom<string>('d', 'e', 'f', 'g'), { minLength: 25, maxLength: 30 });
    fc.assert(
      fc.property(text, text, copied, fc.nat(40), fc.nat(40), (one, other, copy, at, there) => {
        const [first, second] = [one.toSpliced(at, 0, ...copy), other.toSpliced(there, 0, ...copy)];
        const [pair] = findOverlaps(articles({ first: first.join(' '), second: second.join(' ') }));
        const covered = new Set(
          pair?.runs.flatMap(({ words: count, at: [[, from]] }) =>
            Array.from({ length: count }, (_, index) => from + index),
          ),
        );
        for (let place = 0; place + RUN_WORDS <= first.length; place++) {
          const run = ` ${first.slice(place, place + RUN_WORDS).join(' ')} `;
          if (!` ${second.join(' ')} `.includes(run)) continue;
          for (let index = place; index < place + RUN_WORDS; index++) expect(covered).toContain(index);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes time that grows with the words, however often they recur', () => {
    // Two thousand articles with one notice in common: without a limit, two million pairs.
    const texts = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [
        `a${index}`,
        `${words(0, 30)} ${words(index * 50 + 100, 20)}`,
      ]),
    );
    expect(findOverlaps(articles(texts)).length).toBeLessThanOrEqual(PAIRS_OF_ARTICLE * 2000);
  });

  it('counts words as the page divides them', () => {
    expect(comparedWords('It’s 1,200 “men”.').map(({ word, start }) => [word, start])).toEqual([
      ["it's", 0],
      ['1', 5],
      ['200', 7],
      ['men', 12],
    ]);
  });
});
