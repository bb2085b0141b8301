/**
 * Folds a text for matching: case, accents, variants of quotation marks, apostrophes and dashes, and runs of white
 * space do not matter; invisible characters are removed.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Cf}\u0300-\u036f]/gu, '')
    .replace(/[‘’‛ʼ`´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .toUpperCase()
    .toLowerCase()
    .replace(/ς/gu, 'σ')
    .replace(/\s+/gu, ' ');
}

/** Scripts without spaces between words, in which word boundaries cannot be determined. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether a span begins and ends at word boundaries: `Putin` does in `Putin’s`, not in `Putinism`. */
export function isWholeWords(text: string, start: number, end: number): boolean {
  return !(
    joins(characterBefore(text, start), characterAt(text, start)) ||
    joins(characterBefore(text, end), characterAt(text, end))
  );
}

/** Finds whole words in a text, both folded; -1 if there is no match. */
export function indexOfWords(folded: string, words: string): number {
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    if (isWholeWords(folded, at, at + words.length)) return at;
  }
  return -1;
}

const joins = (before: string, after: string): boolean =>
  WORD.test(before) && WORD.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after);

const characterAt = (text: string, index: number): string =>
  index < text.length ? String.fromCodePoint(text.codePointAt(index) ?? 0) : '';

const characterBefore = (text: string, index: number): string =>
  index <= 0 ? '' : ([...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '');
