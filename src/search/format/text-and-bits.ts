import { commonPrefixLength } from '../analyze/normalize.ts';
import { BitReader, BitWriter } from './bits.ts';

/**
 * Writes a block: the length of the text in four bytes, little-endian; front-coded words in UTF-8, one a line, each after a
 * character for the length of the prefix shared with the line before (`0` none, `1` one, on in code order); then bits.
 */
export function writeTextAndBits(words: readonly string[], bits: BitWriter): Uint8Array {
  let before = '';
  const lines = words.map((word) => {
    const line = `${frontCode(word, before)}\n`;
    before = word;
    return line;
  });
  const text = new TextEncoder().encode(lines.join(''));
  const written = bits.toBytes();
  const block = new Uint8Array(LENGTH + text.length + written.length);
  new DataView(block.buffer).setUint32(0, text.length, true);
  block.set(text, LENGTH);
  block.set(written, LENGTH + text.length);
  return block;
}

export function readTextAndBits(block: Uint8Array): { words: string[]; bits: BitReader } {
  const length = new DataView(block.buffer, block.byteOffset).getUint32(0, true);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(block.subarray(LENGTH, LENGTH + length));
  let before = '';
  const words = text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      before = frontDecode(line, before);
      return before;
    });
  return { words, bits: new BitReader(block, LENGTH + length) };
}

const LENGTH = 4;
const NONE = '0'.charCodeAt(0);
const MOST_SHARED = 60;

/** A word as what it has beyond the beginning that it shares with another. */
export function frontCode(word: string, other: string): string {
  const shared = sharedBeginning(other, word);
  return `${String.fromCharCode(NONE + shared)}${word.slice(shared)}`;
}

/** The word that `frontCode` made shorter. */
export function frontDecode(shortened: string, other: string): string {
  return other.slice(0, shortened.charCodeAt(0) - NONE) + shortened.slice(1);
}

function sharedBeginning(before: string, word: string): number {
  const shared = Math.min(MOST_SHARED, commonPrefixLength(before, word));
  // The halves of a surrogate pair stay together: each line is UTF-8 of its own.
  const last = before.charCodeAt(shared - 1);
  return last >= 0xd800 && last <= 0xdbff ? shared - 1 : shared;
}
