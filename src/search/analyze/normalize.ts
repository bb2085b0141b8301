/** Accents, vowel points and the like that readers leave out; vowel signs that make another word stay. */
const POINTS = /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0640\u064B-\u065F\u0670]/gu;
/** Characters used as an apostrophe: straight, curly, turned, as a letter, or as an accent typed alone. */
export const APOSTROPHE = String.raw`['\u0060\u00B4\u2018\u2019\u02BB\u02BC\uFF07]`;
const APOSTROPHES = new RegExp(`${APOSTROPHE}|["\u05F3\u05F4]`, 'gu');
/** The figures of Arabic and of Persian; the last four bits of each are its value. */
const ARABIC_FIGURES = /[\u0660-\u0669\u06F0-\u06F9]/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/gu;

const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * Normalizes a word: case, accents, apostrophes and invisible characters are removed, digits become ASCII. The length may
 * change: `Straße` becomes `strasse`, `Kyiv’s` becomes `kyivs`.
 */
export function normalizeWord(word: string): string {
  return word
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(POINTS, '')
    .replace(INVISIBLE, '')
    .replace(/ß/gu, 'ss')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(ARABIC_FIGURES, (figure) => String(figure.charCodeAt(0) & 15))
    .normalize('NFC');
}

/** Counts the letters at the beginning that two words share. */
export function commonPrefixLength(first: string, second: string): number {
  let shared = 0;
  while (shared < first.length && first[shared] === second[shared]) shared += 1;
  return shared;
}
