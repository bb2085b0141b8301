import { isAcronym, type Word } from './tokenizer.ts';

/** How the words of a text are brought to the key that its forms share: as English, or left as they are. */
export type Stemming = 'en' | 'plain';

/** A word of a text with the keys by which the index knows it. */
export interface KeyedWord extends Word {
  indexKeys: readonly string[];
}

const SHORTEST_STEM = 3;
const SHORTEST_IRREGULAR = 2;

/** Words come again and again; so many of them are kept with their keys. */
const MOST_KEPT = 50_000;
const kept: Readonly<Record<Stemming, Map<string, string>>> = { en: new Map(), plain: new Map() };

/** Stop words. They are searched only if a query has nothing else. */
const STOP_WORDS = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both
  but by can cannot could did do does doing down during each few for from further had has have having he her here hers
  him his how i if in into is it its itself just many me more most much my no nor not now of off on once only or other our ours
  out over own same she should so some such than that the their theirs them then there these they this those through
  to too under until up upon us very was we were what when where which while who whom why will with would you your
  yours`.split(/\s+/u),
);

/** The commonest stop words, which bigrams skip. */
const OUTSIDE_BIGRAMS = new Set(
  `a an and are as at be been but by for from had has have he her his i in is it its not of on or she so that the their
  them they this to was we were which who will with would you your`.split(/\s+/u),
);

/** Endings of Russian and its neighbours, as they are when folded (`й` is `и`). */
const CYRILLIC =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ою|ею|єю|ові|еві|єві|еи|ии|іи|іі|ыи|ои|ая|яя|ое|ее|ые|ие|ую|юю|ым|им|ых|их|ом|ем|ам|ям|ах|ях|ию|ия|ію|ія|а|я|о|е|є|и|і|ы|у|ю|ь)$/u;
/** What many genitives end with, and surnames in all their cases: `Лавров`, `Лаврова`. */
const CYRILLIC_GENITIVE = /(?:ов|ев|єв|ів)$/u;
/** Endings of Greek nouns, as they are when folded (`ς` is `σ`). */
const GREEK = /(?:ουσ|εισ|εων|οσ|ου|οι|ων|ασ|εσ|ησ|ισ|υσ|α|η|ο|ε|ι|υ)$/u;

/** The Arabic article, with what may be written before it in one word. */
const ARABIC_ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=\p{Script=Arabic}{3})/u;

export function isStopWord(key: string): boolean {
  return STOP_WORDS.has(key);
}

/** Whether bigrams skip a key. */
export function isOutsideBigrams(key: string): boolean {
  return OUTSIDE_BIGRAMS.has(key);
}

export function stemmingOf(language: string): Stemming {
  return /^en\b/i.test(language) ? 'en' : 'plain';
}

let englishStem: ((word: string) => string) | null = null;

/** Sets the stemmer of English words; an index that brings the keys of its words is read without it. */
export function useStemmer(stem: (word: string) => string): void {
  englishStem = stem;
}

/** Makes the keys of English words known. */
export function knowKeys(keys: Iterable<readonly [word: string, key: string]>): void {
  for (const [word, key] of keys) kept.en.set(word, key);
}

/** Whether a normalized word is one that the English stemmer may shorten. */
export const isStemmed = (folded: string): boolean =>
  folded.length >= SHORTEST_STEM && /^[a-z]+$/.test(folded) && !STOP_WORDS.has(folded);

/** Whether the key of a word is known without the English stemmer. */
export const isKeyKnown = (folded: string): boolean =>
  englishStem !== null || !isStemmed(folded) || kept.en.has(folded);

/** A stem that is one of the commonest words would answer for it: `being` is not `be`. */
function englishKey(word: string): string {
  if (STOP_WORDS.has(word)) return word;
  if (englishStem === null)
    throw new Error(`Cannot make the key of ${word}: no stemmer is set. Load it first.`);
  const stem = englishStem(word);
  return stem.length >= SHORTEST_IRREGULAR && !STOP_WORDS.has(stem) ? stem : word;
}

/**
 * Returns the index key of a normalized word. Forms of one word share it (`warned` and `warnings`, `Россия` and `России`, an
 * Arabic word with and without its article). A word of two letters, with a digit, or in a script without stemming rules is
 * its own key.
 */
export function keyOf(folded: string, stemming: Stemming): string {
  const known = kept[stemming].get(folded);
  if (known !== undefined) return known;
  if (kept[stemming].size >= MOST_KEPT) kept[stemming].clear();
  const key = makeKey(folded, stemming);
  kept[stemming].set(folded, key);
  return key;
}

function makeKey(folded: string, stemming: Stemming): string {
  if (folded.length < SHORTEST_STEM) return folded;
  if (/^[a-z]+$/.test(folded)) return stemming === 'en' ? englishKey(folded) : folded;
  const stem = withoutEnding(withoutEnding(withoutEnding(folded, CYRILLIC), CYRILLIC_GENITIVE), GREEK);
  return stem.replace(ARABIC_ARTICLE, '');
}

function withoutEnding(word: string, ending: RegExp): string {
  const stem = word.replace(ending, '');
  return stem.length > SHORTEST_STEM ? stem : word;
}

const keptOfWords: Readonly<Record<Stemming, WeakMap<Word['keys'], readonly string[]>>> = {
  en: new WeakMap(),
  plain: new WeakMap(),
};

/**
 * All the keys of a word: besides its own, that of `US` in capitals and that of a word after `l’`. Words of one spelling
 * get the same array.
 */
export function keysOfWord({ keys }: Word, stemming: Stemming): readonly string[] {
  const known = keptOfWords[stemming].get(keys);
  if (known !== undefined) return known;
  const found = [...new Set(keys.map((key) => (isAcronym(key) ? key : keyOf(key, stemming))))];
  keptOfWords[stemming].set(keys, found);
  return found;
}

/** The key by which a word is the neighbour of another; none for the very commonest words. */
export function bigramKeyOf(keys: readonly string[]): string | null {
  const key = keys.find(isAcronym) ?? keys[0];
  return key === undefined || isOutsideBigrams(key) ? null : key;
}

/** Shortest words, in letters, in which one edit and two edits are corrected. */
const ONE_EDIT_FROM = 4;
const TWO_EDITS_FROM = 8;

/** Most edits that are corrected in a normalized word: none in up to three letters or in anything with a digit. */
export function maxEdits(word: string): number {
  if (/\p{N}/u.test(word)) return 0;
  if (word.length >= TWO_EDITS_FROM) return 2;
  return word.length >= ONE_EDIT_FROM ? 1 : 0;
}
