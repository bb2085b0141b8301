/** Scripts that set no blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Counts the words of a text: stretches between white space that hold a letter or digit; where a script sets no blanks, the words that Unicode's rules find. */
export function countWords(text: string, language: string): number {
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
