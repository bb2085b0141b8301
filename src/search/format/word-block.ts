import { BitWriter } from './bits.ts';
import { readTextAndBits, writeTextAndBits } from './text-and-bits.ts';

/** A word of the texts, folded, with how common it is: the binary logarithm of the articles that have it, rounded. */
export interface VocabularyWord {
  word: string;
  commonness: number;
}

const COMMONNESS_BITS = 4;

export function commonnessOf(articles: number): number {
  return Math.min(2 ** COMMONNESS_BITS - 1, Math.round(Math.log2(articles)));
}

/** The words that have some keys, with how common the keys are. */
export function vocabularyOf(
  terms: Iterable<{ words: readonly string[]; postings: readonly unknown[] }>,
): VocabularyWord[] {
  return Array.from(terms).flatMap(({ words, postings }) =>
    words.map((word) => ({ word, commonness: commonnessOf(postings.length) })),
  );
}

/** Where a word stands among others: by its letters from the last to the first. */
export function reverseWord(word: string): string {
  return [...word].reverse().join('');
}

/** Writes words in the order of their places, each by its place. */
export function writeWords(words: readonly VocabularyWord[]): Uint8Array {
  const bits = new BitWriter();
  for (const { commonness } of words) bits.fixed(commonness, COMMONNESS_BITS);
  return writeTextAndBits(
    words.map(({ word }) => reverseWord(word)),
    bits,
  );
}

export function readWords(block: Uint8Array): VocabularyWord[] {
  const { words, bits } = readTextAndBits(block);
  return words.map((place) => ({ word: reverseWord(place), commonness: bits.fixed(COMMONNESS_BITS) }));
}
