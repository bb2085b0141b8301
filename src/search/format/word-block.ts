import { BitWriter } from './bits.ts';
import type { TermBlock } from './term-block.ts';
import { readTextAndBits, writeTextAndBits } from './text-and-bits.ts';

/**
 * A word of the texts, or of a name's spelling, folded, with how common it is: the binary logarithm of the articles that
 * have it, rounded.
 */
export interface VocabularyWord {
  word: string;
  commonness: number;
  /** Whether it is a word of a name of the index. */
  isName: boolean;
}

const COMMONNESS_BITS = 4;

export function commonnessOf(articles: number): number {
  return Math.min(2 ** COMMONNESS_BITS - 1, Math.round(Math.log2(articles)));
}

/** The words of a block of terms and of its names, with how common their keys are. */
export function vocabularyOf({ terms, names }: TermBlock): VocabularyWord[] {
  const ofNames = new Map(
    Array.from(names, ([key, { postings }]) => [key.slice(0, key.indexOf(' ')), postings.length] as const),
  );
  const ofTerms = Array.from(terms.values()).flatMap(({ words, postings }) =>
    words.map((word) => ({ word, commonness: commonnessOf(postings.length), isName: ofNames.delete(word) })),
  );
  return [
    ...ofTerms,
    ...Array.from(ofNames, ([word, articles]) => ({
      word,
      commonness: commonnessOf(articles),
      isName: true,
    })),
  ];
}

/** The sort key of a word: its letters in reverse order. */
export function reverseWord(word: string): string {
  return [...word].reverse().join('');
}

/** Writes words in the order of their places, each by its place. */
export function writeWords(words: readonly VocabularyWord[]): Uint8Array {
  const bits = new BitWriter();
  for (const { commonness, isName } of words) {
    bits.fixed(commonness, COMMONNESS_BITS);
    bits.fixed(isName ? 1 : 0, 1);
  }
  return writeTextAndBits(
    words.map(({ word }) => reverseWord(word)),
    bits,
  );
}

export function readWords(block: Uint8Array): VocabularyWord[] {
  const { words, bits } = readTextAndBits(block);
  return words.map((place) => ({
    word: reverseWord(place),
    commonness: bits.fixed(COMMONNESS_BITS),
    isName: bits.fixed(1) === 1,
  }));
}
