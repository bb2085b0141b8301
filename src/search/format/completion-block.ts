import { BitWriter } from './bits.ts';
import type { Posting } from './posting.ts';
import { readPostings, writePostings } from './postings.ts';
import { readTextAndBits, writeTextAndBits } from './text-and-bits.ts';

/** A short beginning of words with the names of the index that begin so, and what articles have of all words that do. */
export interface PrefixCompletions {
  prefix: string;
  /** Their keys, the commonest first. */
  names: readonly string[];
  /** The highest score of an article, and the scores as steps of it. */
  weight: number;
  postings: readonly Posting[];
}

const PART = '\t';
/** Steps of a unit in which the highest score is kept. */
const WEIGHT_STEPS = 8;

/** Writes beginnings in their order, each with its names; then the weight and the postings of each. */
export function writeCompletions(completions: readonly PrefixCompletions[], range: number): Uint8Array {
  const lines = completions.map(({ prefix, names }) => [prefix, ...names].join(PART));
  const bits = new BitWriter();
  for (const { weight, postings } of completions) {
    bits.gamma(1 + Math.round(weight * WEIGHT_STEPS));
    writePostings(bits, postings, range, false);
  }
  return writeTextAndBits(lines, bits);
}

export function readCompletions(block: Uint8Array, range: number): Map<string, PrefixCompletions> {
  const { words, bits } = readTextAndBits(block);
  return new Map(
    words.map((line) => {
      const [prefix = '', ...names] = line.split(PART);
      const weight = (bits.gamma() - 1) / WEIGHT_STEPS;
      return [prefix, { prefix, names, weight, postings: readPostings(bits, range) }];
    }),
  );
}
