/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A run without white space that contains a letter or digit. */
const WORD = /(?<!\S)[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu;

/**
 * Counts words: runs without white space that contain a letter or digit or, in scripts without spaces, the words that
 * `Intl.Segmenter` finds.
 */
export function countWords(text: string, language: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const stretch of text.match(/\S+/gu) ?? []) {
    if (UNSPACED.test(stretch)) count += countUnspaced(stretch, language);
    else if (/[\p{L}\p{N}]/u.test(stretch)) count++;
  }
  return count;
}

function countUnspaced(stretch: string, language: string): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(stretch)) {
    if (isWordLike) count++;
  }
  return count;
}
