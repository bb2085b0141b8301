import { BitWriter } from './bits.ts';
import { readTextAndBits, writeTextAndBits } from './text-and-bits.ts';

/** A short beginning of words with the keys that it is completed to, the likeliest first. */
export interface PrefixCompletions {
  prefix: string;
  keys: readonly string[];
}

const PART = '\t';

/** Writes beginnings in their order, each with its keys. */
export function writeCompletions(completions: readonly PrefixCompletions[]): Uint8Array {
  const lines = completions.map(({ prefix, keys }) => [prefix, ...keys].join(PART));
  return writeTextAndBits(lines, new BitWriter());
}

export function readCompletions(block: Uint8Array): Map<string, string[]> {
  return new Map(
    readTextAndBits(block).words.map((line) => {
      const [prefix = '', ...keys] = line.split(PART);
      return [prefix, keys];
    }),
  );
}
