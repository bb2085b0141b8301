import { APOSTROPHE, normalizeWord } from './normalize.ts';

/** A word at its place in a text. Its first key is its folded spelling; the others find it as well. */
export interface Word {
  text: string;
  start: number;
  end: number;
  keys: readonly [string, ...string[]];
}

/** Scripts written without spaces: each letter counts as a word, and a run of them is looked for as a run. */
const UNSPACED = String.raw`(?=\p{L})[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`;
const IN_WORD = String.raw`(?!${UNSPACED})[\p{L}\p{M}\p{Nl}\p{No}\u00AD\u200C\u200D]`;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}])`;
const ABBREVIATION = String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?`;
/** `1 210`, `1.210`, `1’210`: groups of three behind one to three figures, all parted by the same sign. */
const GROUPED = String.raw`(?<!\p{Nd}|\p{Nd}[.,])\p{Nd}{1,3}([ \u00A0\u2009\u202F.,'\u2019])\p{Nd}{3}(?:\1\p{Nd}{3})*(?![\p{Nd}]|[.,]\p{Nd})`;
const ORDINAL = String.raw`\p{Nd}+(?:st|nd|rd|th)${AFTER}`;
const NUMBER = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*`;
/** `bn` behind a number; `m`, `b` and `k` only behind an amount of money: `600m` may be metres. */
const MAGNITUDE = String.raw`(?<=\p{Nd}\s?)(?:[bB][nN]|[mM][nN]|[mM][lL][nN]|[tT][rR]?[nN])${AFTER}|(?<=[$€£¥₽]\s?\p{Nd}[\p{Nd}.,]*\s?)[mMbBkK]${AFTER}`;
/** `128k` is 128,000. */
const THOUSANDS = String.raw`\p{Nd}{1,3}[kK]${AFTER}`;
/** `C++` and `C#` are other words than `C`. */
const SIGNED = String.raw`(?<![\p{L}\p{N}])\p{L}{1,2}(?:\+\+|#)${AFTER}`;
/** Gershayim inside a Hebrew acronym, typed as it should be or as a quotation mark. */
const GERSHAYIM = String.raw`(?<=[\u05D0-\u05EA])["\u05F3\u05F4](?=[\u05D0-\u05EA])`;
const PLAIN = String.raw`(?:${IN_WORD})+(?:(?:${APOSTROPHE}|${GERSHAYIM})(?:${IN_WORD})+)*`;
/** What most words are, tried first, because the others are slow: no other form begins with four letters, or so. */
const COMMON = String.raw`[a-zA-Z]{4,}(?=[ ,.;:?!)]|$)|(?<=[a-z] )[a-z]{1,3}(?= )`;
const WORD = new RegExp(
  [
    COMMON,
    ABBREVIATION,
    SIGNED,
    ORDINAL,
    GROUPED,
    THOUSANDS,
    NUMBER,
    `(${MAGNITUDE})`,
    String.raw`${UNSPACED}\p{M}*`,
    PLAIN,
  ].join('|'),
  'gu',
);

const [THOUSAND, MILLION, BILLION, TRILLION]: Word['keys'][] = [
  ['thousand'],
  ['million'],
  ['billion'],
  ['trillion'],
];
const MAGNITUDES: Readonly<Record<string, Word['keys'] | undefined>> = {
  k: THOUSAND,
  m: MILLION,
  mn: MILLION,
  mln: MILLION,
  b: BILLION,
  bn: BILLION,
  tn: TRILLION,
  trn: TRILLION,
};

const UNSPACED_WORD = new RegExp(`^${UNSPACED}`, 'u');
const IN_THOUSANDS = /^\p{Nd}+k$/iu;
const GROUPED_NUMBER = /^\p{Nd}{1,3}(?:[^\p{L}\p{Nd}]\p{Nd}{3})+$/u;
const SIGNS = /[+#]+$/u;
const DOTTED = /^(?:\p{L}\.){2,}/u;
const POSSESSIVE = new RegExp(`${APOSTROPHE}s$`, 'iu');
const ELISION = new RegExp(String.raw`^\p{L}{1,2}${APOSTROPHE}(.{3,})$`, 'su');
const CAPITALS = /^\p{Lu}{2,5}$/u;
const CONNECTOR = /^[-\u2010\u2011\u2013/]?$/u;

/** Whether a word is a letter of a script written without spaces. */
export function isUnspacedWord({ text }: Word): boolean {
  return UNSPACED_WORD.test(text);
}

/** Whether a key is an acronym in capitals: `US` has it besides `us`. */
export function isAcronym(key: string): boolean {
  return CAPITALS.test(key);
}

/** Words come again and again; so many of them are kept with their keys. */
const MOST_KEPT = 50_000;
const kept = new Map<string, [string, ...string[]]>();

function keysOf(text: string): [string, ...string[]] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const keys = makeKeys(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, keys);
  return keys;
}

function makeKeys(text: string): [string, ...string[]] {
  const dotted = DOTTED.test(text);
  const bare = dotted ? text.replaceAll('.', '') : text.replace(POSSESSIVE, '');
  const isGrouped = GROUPED_NUMBER.test(bare);
  const folded = normalizeWord(
    isGrouped ? bare.replace(/\P{Nd}/gu, '') : IN_THOUSANDS.test(bare) ? `${bare.slice(0, -1)}000` : bare,
  );
  const keys: [string, ...string[]] = [folded];
  if (isGrouped && bare.includes('.')) keys.push(normalizeWord(bare));
  if (SIGNS.test(bare)) keys.push(normalizeWord(bare.replace(SIGNS, '')));
  if (dotted || CAPITALS.test(bare)) keys.push(folded.toUpperCase());
  const afterElision = ELISION.exec(bare)?.[1];
  if (afterElision !== undefined) keys.push(normalizeWord(afterElision));
  return keys;
}

/**
 * Groups words without a space between them: the parts of a hyphenated compound, or a run in a script without spaces. Any
 * other word is a group of its own.
 */
export function runsOf(text: string, words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && CONNECTOR.test(text.slice(before.end, word.start)))
      run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** The hyphenated compounds of a text, each as one word: `counter-terrorism` has the key `counterterrorism`. */
export function compoundsOf(text: string, words: readonly Word[]): Word[] {
  return runsOf(text, words).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || first === last || run.some(isUnspacedWord)) return [];
    const { start } = first;
    const { end } = last;
    return [{ text: text.slice(start, end), start, end, keys: [joinedKey(run)] }];
  });
}

/** The spelling of several words written as one. */
export function joinedKey(words: readonly Word[]): string {
  return words.map(({ keys }) => keys[0]).join('');
}

/** Splits a text into its words, in order; white space and punctuation belong to none. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const { 0: found, 2: magnitude = '', index: start } = match;
    const keys = MAGNITUDES[magnitude.toLowerCase()] ?? keysOf(found);
    if (keys[0] !== '') words.push({ text: found, start, end: start + found.length, keys });
  }
  return words;
}
