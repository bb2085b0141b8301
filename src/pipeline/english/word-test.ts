import { parseTokens } from './tokens.ts';

/** Words whose classes are known at a time. */
const KNOWN = 20_000;

/** A pattern of single words, by its number among all. */
const patterns: RegExp[] = [];
const known = new Map<string, number>();
let [lastText, lastBits] = ['', 0];

/**
 * Returns a test of whether a sentence has a word for each of some patterns: cheap, because a word is compared with the
 * patterns once in a run, and all tests of a sentence share one look at its words.
 */
export function wordTest(...required: readonly RegExp[]): (text: string) => boolean {
  let mask = 0;
  for (const pattern of required) {
    const same = patterns.findIndex((other) => String(other) === String(pattern));
    mask |= 1 << (same >= 0 ? same : patterns.push(pattern) - 1);
  }
  if (patterns.length > 31) throw new Error('Cannot test words: more than 31 patterns. Share some of them.');
  known.clear();
  lastText = '';
  return (text) => (classesOf(text) & mask) === mask;
}

/** The patterns that words of a sentence match, as bits. */
function classesOf(text: string): number {
  if (text === lastText) return lastBits;
  let bits = 0;
  for (const { tokens } of parseTokens(text)) for (const token of tokens) bits |= classOf(token.text);
  [lastText, lastBits] = [text, bits];
  return bits;
}

function classOf(word: string): number {
  let bits = known.get(word);
  if (bits !== undefined) return bits;
  bits = patterns.reduce((sum, pattern, number) => (pattern.test(word) ? sum | (1 << number) : sum), 0);
  if (known.size >= KNOWN) known.clear();
  known.set(word, bits);
  return bits;
}
