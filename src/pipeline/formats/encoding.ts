import { firstInvalidByte } from '../read/utf8.ts';

/** The text of a file, its encoding, and how that was determined. */
export interface Decoded {
  text: string;
  /** Its name in the Encoding Standard: `utf-8`, `utf-16le`, `windows-1251`. */
  encoding: string;
  known: 'utf-8' | 'mark' | 'declared' | 'letters';
}

/**
 * Decodes a file: UTF-16 if it begins with that byte-order mark, else UTF-8 if it is valid, else the declared encoding,
 * else a single-byte encoding that its letters identify with certainty, else null. A leading byte-order mark is
 * dropped.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): Decoded | null {
  const mark = UTF_16.find(({ start }) => bytes[0] === start[0] && bytes[1] === start[1]);
  if (mark) return decodeAs(bytes, mark.encoding, 'mark');
  const name = declared === null ? null : encodingName(declared);
  const stateful = name !== null && STATEFUL.has(name) ? decodeAs(bytes, name, 'declared') : null;
  if (stateful) return stateful;
  if (firstInvalidByte(bytes) === null) return decodeAs(bytes, 'utf-8', 'utf-8');
  const asDeclared = name === null || name.startsWith('utf-') ? null : decodeAs(bytes, name, 'declared');
  return asDeclared ?? decodeByLetters(bytes);
}

const UTF_16 = [
  { start: [0xff, 0xfe], encoding: 'utf-16le' },
  { start: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** Encodings in which any text is valid UTF-8. */
const STATEFUL: ReadonlySet<string> = new Set(['iso-2022-jp']);

/** The name of an encoding by its label, or null if the label is unknown. */
function encodingName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Decodes bytes without a leading byte-order mark; null if they are invalid in the encoding.
 *
 * @throws RangeError if there is no such encoding
 */
function decodeAs(bytes: Uint8Array, encoding: string, known: Decoded['known']): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, known };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Letters that windows-1252 shares with neighbouring encodings, or that only Western languages use. The bytes of others
 * (ð, þ, ý, š, ž, ¹, ³ …) are different letters in Central European, Turkish or Baltic texts.
 */
const WESTERN = /^[éèêëàâäáãåæçíîïñóôöúùûüßøœÉÈÊÀÂÄÁÅÆÇÍÎÑÓÔÖÚÛÜØŒ]$/u;
/** Signs that the Windows encodings for Latin scripts share. */
const SIGNS =
  /^[\u2018\u2019\u201c\u201d\u201e\u201a\u2013\u2014\u2026\u2022\u20ac\u00a0\u00ab\u00bb\u00a7\u00b0\u00a9\u00ae\u2122\u2039\u203a\u00b7\u00a3]$/u;
const ONLY_WESTERN_SIGNS = /^[¿¡]$/u;

/** With fewer letters the encoding is not certain. */
const MIN_LETTERS = 20;
/** Share of the bytes beyond ASCII: if more are valid UTF-8, the file is damaged UTF-8. */
const MAX_OF_UTF_8 = 0.2;

function decodeByLetters(bytes: Uint8Array): Decoded | null {
  const read = Buffer.from(bytes).toString('latin1');
  const letters = read.match(/[A-Za-z\xc0-\xff]/g)?.length ?? 0;
  if (letters < MIN_LETTERS || read.includes('\0')) return null;
  const beyond = read.match(/[\x80-\xff]/g)?.length ?? 0;
  const whole =
    read.match(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g) ?? [];
  if (whole.join('').length > beyond * MAX_OF_UTF_8) return null;
  return decodeCyrillic(bytes) ?? decodeWestern(bytes);
}

/** Each letter beyond ASCII must be Western, and either in a word with ASCII letters or a word of its own: `à`. */
function decodeWestern(bytes: Uint8Array): Decoded | null {
  const decoded = decodeAs(bytes, 'windows-1252', 'letters');
  if (!decoded) return null;
  for (const [word] of decoded.text.matchAll(/[^\0-\x7f]+|[A-Za-z]*(?:[^\0-\x7f][A-Za-z]*)+/gu)) {
    const beyond = [...word].filter((letter) => letter > '\x7f');
    const letters = beyond.filter((letter) => WESTERN.test(letter));
    if (beyond.some((sign) => !WESTERN.test(sign) && !SIGNS.test(sign) && !ONLY_WESTERN_SIGNS.test(sign)))
      return null;
    if (letters.length > 2 && letters.length * 2 > word.length) return null;
  }
  return decoded;
}

const MIN_CYRILLIC = 40;

/**
 * Nearly all letters must be Cyrillic, mostly lower case, with letter frequencies like Russian and related languages.
 */
function decodeCyrillic(bytes: Uint8Array): Decoded | null {
  for (const encoding of ['windows-1251', 'koi8-r']) {
    const decoded = decodeAs(bytes, encoding, 'letters');
    if (!decoded) continue;
    const beyond = decoded.text.match(/[^\0-\x7f]/gu) ?? [];
    const letters = beyond.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
    const small = letters.filter((letter) => /\p{Ll}/u.test(letter));
    const frequent = letters.filter((letter) => /[оеаинтср]/iu.test(letter));
    if (
      letters.length >= MIN_CYRILLIC &&
      letters.length >= beyond.length * 0.9 &&
      small.length >= letters.length * 0.7 &&
      frequent.length >= letters.length * 0.45
    )
      return decoded;
  }
  return null;
}
