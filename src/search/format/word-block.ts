import { BitWriter } from './bits.ts';
import { readTextAndBits, writeTextAndBits } from './text-and-bits.ts';
import { COMMONNESS_BITS, type VocabularyWord } from './vocabulary.ts';

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
