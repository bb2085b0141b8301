import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinArticles, readArticles, writeArticle } from '../../src/search/format/article-block.ts';
import { BitReader, BitWriter } from '../../src/search/format/bits.ts';
import { encodeDeltas, decodeDeltas } from '../../src/search/format/lists.ts';
import { bigramHash, keyHash, MAX_DOCS_WITHOUT_BIGRAMS } from '../../src/search/format/bigram-hash.ts';
import { readBigrams, writeBigrams } from '../../src/search/format/bigram-postings.ts';
import { IMPACTS } from '../../src/search/format/posting.ts';
import { coarseImpact, readPostings, writePostings } from '../../src/search/format/postings.ts';
import { readTextAndBits, writeTextAndBits } from '../../src/search/format/text-and-bits.ts';
import { readTerms, writeTerms } from '../../src/search/format/term-block.ts';
import { reverseWord, readWords, writeWords } from '../../src/search/format/word-block.ts';
import { indexedArticle } from '../fixtures/search-index.ts';

const RANGE = 5_000;
const articles = fc.uniqueArray(fc.nat(RANGE - 1), { minLength: 1, maxLength: 900 });
const postings = articles.map((numbers) =>
  numbers.map((article) => ({ article, impact: 1 + ((article * 7) % IMPACTS) })),
);
const byArticle = (first: { article: number }, second: { article: number }): number =>
  first.article - second.article;

describe('what is written is read again', () => {
  test('numbers, bit by bit', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2 ** 20), fc.nat(12))), (numbers) => {
        const out = new BitWriter();
        for (const [value, width] of numbers) {
          out.gamma(value + 1);
          out.rice(value % 4096, width);
          out.fixed(value, 21);
        }
        const bits = new BitReader(out.toBytes());
        for (const [value, width] of numbers)
          expect([bits.gamma(), bits.rice(width), bits.fixed(21)]).toEqual([value + 1, value % 4096, value]);
      }),
    );
  });

  test('every article of a term, with an impact that is coarser the longer the list', () => {
    fc.assert(
      fc.property(postings, (written) => {
        const out = new BitWriter();
        writePostings(out, written, RANGE);
        const read = readPostings(new BitReader(out.toBytes()), RANGE).sort(byArticle);
        expect(read).toEqual(
          written
            .map(({ article, impact }) => ({ article, impact: coarseImpact(impact, written.length) }))
            .sort(byArticle),
        );
      }),
    );
  });

  test('terms in any script, in their order', () => {
    const keys = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(keys, (written) => {
        const terms = written
          .filter((key) => key.isWellFormed() && !/\s/.test(key))
          .sort((first, second) => (first < second ? -1 : 1))
          .map((key, at) => ({
            key,
            words: [`${key}s`, 'other'],
            postings: [{ article: at, impact: 3 }],
            pairs: [],
            forms: [1 + (at % 3)],
          }));
        const { terms: read } = readTerms(writeTerms(terms, RANGE), RANGE);
        expect(
          Array.from(read, ([key, { words, postings, articlesWith }]) => {
            const having = words.map((word) => articlesWith(word)?.size ?? 0);
            return { key, words, postings, pairs: [], forms: [(having[0] ?? 0) + 2 * (having[1] ?? 0)] };
          }),
        ).toEqual(terms);
      }),
    );
  });

  test('words beside the bits behind them', () => {
    const bits = new BitWriter();
    bits.fixed(5, 3);
    const block = writeTextAndBits(['a', 'ab', 'abc', 'b', '𝒜', '𝒜𝒜'], bits);
    const read = readTextAndBits(block);
    expect(read.words).toEqual(['a', 'ab', 'abc', 'b', '𝒜', '𝒜𝒜']);
    expect(read.bits.fixed(3)).toBe(5);
  });

  test('the vocabulary, in the order of its endings', () => {
    const words = ['hostage', 'rage', 'ages', 'años', '𝒜𝒷'].map((word, commonness) => ({
      word,
      commonness,
      isName: commonness === 2,
    }));
    const inOrder = words.toSorted((first, second) =>
      reverseWord(first.word) < reverseWord(second.word) ? -1 : 1,
    );
    expect(readWords(writeWords(inOrder))).toEqual(inOrder);
    expect(reverseWord('rage𝒷')).toBe('𝒷egar');
  });

  test('pairs with the places of their articles, and mostly none for what was not written', () => {
    fc.assert(
      fc.property(fc.array(articles, { minLength: 1, maxLength: 20 }), (lists) => {
        const hashOf = (word: string): number => bigramHash(keyHash(word), keyHash('second'));
        const pairs = lists.map((list, at) => ({
          hash: hashOf(`first ${at}`),
          places: list.toSorted((first, second) => first - second),
        }));
        const out = new BitWriter();
        writeBigrams(out, pairs, RANGE);
        const read = readBigrams(new BitReader(out.toBytes()), RANGE);
        for (const { hash, places } of pairs) expect(read(hash)).toEqual(expect.arrayContaining(places));
        const unwritten = Array.from({ length: 64 }, (_, at) => read(hashOf(`none ${at}`)).length > 0);
        expect(unwritten.filter(Boolean).length).toBeLessThan(24);
      }),
      { numRuns: 30 },
    );
    const out = new BitWriter();
    writeBigrams(out, [], MAX_DOCS_WITHOUT_BIGRAMS + 1);
    expect(readBigrams(new BitReader(out.toBytes()), MAX_DOCS_WITHOUT_BIGRAMS + 1)(7)).toEqual([]);
  });

  test('articles, whatever their text', () => {
    const article = indexedArticle('a', [
      { heading: null, passages: [['One "as is" — &amp; <b>.', '\uD800']] },
      { heading: 'A section', passages: [['Two.'], ['Three.', 'Four.']] },
    ]);
    const other = {
      ...indexedArticle('b', [{ heading: null, passages: [['Two.']] }]),
      events: [{ day: '2024-04-02', sentence: 1 }],
    };
    expect(readArticles(joinArticles([article, other].map(writeArticle)))).toEqual([
      { ...article, events: [] },
      other,
    ]);
  });

  test('rising numbers by their gaps', () => {
    expect(encodeDeltas([3, 4, 9])).toEqual([3, 1, 5]);
    expect(decodeDeltas([3, 1, 5])).toEqual([3, 4, 9]);
  });
});

test('a block that was cut short is not read', () => {
  expect(() => new BitReader(new Uint8Array([0])).gamma()).toThrow('it ends too early');
});
