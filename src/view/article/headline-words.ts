/** Which words of a sentence stand in its headline, counted from 1, and how many it has. */
export interface HeadlineWords {
  from: number;
  to: number;
  of: number;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Gives the run of words of a sentence that its headline is; a very long word may stand cut there. Nothing where there is none. */
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
