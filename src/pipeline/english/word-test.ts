/** Words of all tests, by a hash of each as written: what they are, as bits. Words with equal hashes count as both. */
const SIZE = 2 ** 14;
const bitsByHash = new Int32Array(SIZE);
let classes = 0;

/** Classes without a list: texts with a digit, and with four digits in a row. */
const [DIGIT, YEAR] = [1 << classes++, 1 << classes++];

const SEED = 0x811c9dc5;
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SIZE - 1);

/**
 * Returns a test of whether a text may have one of some ASCII words, whole: as given, with a capital, or in capitals. One
 * look at the characters of a text answers all tests of it, and costs less than a search by one pattern.
 */
export function wordTest(words: string): (text: string) => boolean {
  if (classes > 31) throw new Error('Cannot test words: more than 32 lists. Join some of them.');
  const bit = 1 << classes++;
  for (const word of words.trim().split(/\s+/)) {
    const withCapital = word.charAt(0).toUpperCase() + word.slice(1);
    for (const form of new Set([word, withCapital, word.toUpperCase()])) {
      let hash = SEED;
      for (let at = 0; at < form.length; at++) hash = mix(hash, form.charCodeAt(at));
      bitsByHash[placeOf(hash)] = (bitsByHash[placeOf(hash)] ?? 0) | bit;
    }
  }
  last = null;
  return (text) => (classesOf(text) & bit) !== 0;
}

/** Whether a text has a digit, or four in a row. */
export const hasDigit = (text: string): boolean => (classesOf(text) & DIGIT) !== 0;
export const hasYear = (text: string): boolean => (classesOf(text) & YEAR) !== 0;

let last: string | null = null;
let lastBits = 0;

/** The classes of the words of a text, which are runs of ASCII letters and digits. */
function classesOf(text: string): number {
  if (text === last) return lastBits;
  let bits = 0;
  let hash = SEED;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 0x30 && code <= 0x39;
    digits = isDigit ? digits + 1 : 0;
    if (isDigit) bits |= digits === 4 ? YEAR : DIGIT;
    if (isDigit || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) hash = mix(hash, code);
    else if (hash !== SEED) {
      bits |= bitsByHash[placeOf(hash)] ?? 0;
      hash = SEED;
    }
  }
  bits |= bitsByHash[placeOf(hash)] ?? 0;
  [last, lastBits] = [text, bits];
  return bits;
}
