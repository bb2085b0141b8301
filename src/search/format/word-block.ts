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

/** Where a word stands among others: by its last letter and the one before, then by its length (two figures), then by itself. */
export function placeByEnd(word: string): string {
  return `${word.slice(-1)}${word.slice(-2, -1)}${lengthFigures(word.length)}${word}`;
}

/** The places between which all words stand that end as a word does and have from so many to so many letters. */
export function placesAround(word: string, shortest: number, longest: number): [from: string, below: string] {
  const letters = placeByEnd(word).slice(0, LETTERS);
  return [`${letters}${lengthFigures(Math.max(1, shortest))}`, `${letters}${lengthFigures(longest + 1)}`];
}

export function writeWords(words: readonly VocabularyWord[]): Uint8Array {
  const bits = new BitWriter();
  for (const { commonness } of words) bits.fixed(commonness, COMMONNESS_BITS);
  return writeTextAndBits(
    words.map(({ word }) => word),
    bits,
  );
}

export function readWords(block: Uint8Array): VocabularyWord[] {
  const { words, bits } = readTextAndBits(block);
  return words.map((word) => ({ word, commonness: bits.fixed(COMMONNESS_BITS) }));
}

/** Letters that open a place. */
const LETTERS = 2;
const lengthFigures = (length: number): string => String(Math.min(length, 99)).padStart(2, '0');
