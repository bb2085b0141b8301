import { BitWriter } from './bits.ts';
import { type Posting, readPostings, writePostings } from './postings.ts';
import { readTextAndBits, writeTextAndBits } from './text-and-bits.ts';

/** A key of words with the articles that have it. */
export interface Term {
  key: string;
  postings: readonly Posting[];
}

/** Writes terms in the order of their keys, whose postings follow in the same order. */
export function writeTerms(terms: readonly Term[], range: number): Uint8Array {
  const bits = new BitWriter();
  for (const { postings } of terms) writePostings(bits, postings, range);
  return writeTextAndBits(
    terms.map(({ key }) => key),
    bits,
  );
}

export function readTerms(block: Uint8Array, range: number): Map<string, Posting[]> {
  const { words, bits } = readTextAndBits(block);
  return new Map(words.map((key) => [key, readPostings(bits, range)]));
}
