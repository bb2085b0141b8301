/** Accents, vowel points and the like that readers leave out; vowel signs that make another word stay. */
const POINTS = /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u064B-\u065F\u0670]/gu;
const APOSTROPHES = /['\u2018\u2019\u02BC\uFF07]/gu;
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
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * Gives a word as search compares it: without case, accents, apostrophes or invisible characters.
 *
 * Its length is not the length of the word: `Straße` gives `strasse`, `Kyiv’s` gives `kyivs`.
 */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(POINTS, '')
    .replace(APOSTROPHES, '')
    .replace(INVISIBLE, '')
    .replace(/ß/gu, 'ss')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}
