/** The words of a sentence that its headline consists of, counted from 1, and their total. */
export interface HeadlineWords {
  from: number;
  to: number;
  of: number;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Returns the run of words of a sentence that its headline consists of (a very long word may be cut), or null. */
export function headlineWords(sentence: string, headline: string): HeadlineWords | null {
  const [given, own] = [wordsOf(sentence), wordsOf(headline)];
  const at = given.findIndex((_, start) =>
    own.every((word, i) => {
      const other = given[start + i];
      return other === word || (i === own.length - 1 && other?.startsWith(word) === true);
    }),
  );
  return own.length === 0 || at < 0 ? null : { from: at + 1, to: at + own.length, of: given.length };
}
