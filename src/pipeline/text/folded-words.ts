/**
 * Folds a text for the search of words in it: case, accents, the shapes of quotation marks, apostrophes and dashes,
 * and the length of white space do not count, and what nobody sees is not there.
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

/** Scripts that put no blank between words: the edge of a word cannot be told. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether a stretch of a text begins and ends where a word does: `Putin` does in `Putin’s`, not in `Putinism`. */
export function isWholeWords(text: string, start: number, end: number): boolean {
  return !(
    joins(characterBefore(text, start), characterAt(text, start)) ||
    joins(characterBefore(text, end), characterAt(text, end))
  );
}

/** Finds words in a text, both folded, where they begin and end as words; gives -1 where they do not stand. */
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
