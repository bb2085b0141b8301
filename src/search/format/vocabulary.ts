import type { TermBlock } from './term-block.ts';

/**
 * A word of the texts, or of a name's spelling, folded, with how common it is: the binary logarithm of the articles that
 * have it, rounded.
 */
export interface VocabularyWord {
  word: string;
  commonness: number;
  /** Whether it is a word of a name of the index. */
  isName: boolean;
}

/** Bits of a commonness in a block of words. */
export const COMMONNESS_BITS = 4;

export function commonnessOf(articles: number): number {
  return Math.min(2 ** COMMONNESS_BITS - 1, Math.round(Math.log2(articles)));
}

/** The words of a block of terms and of its names, with how common their keys are. */
export function vocabularyOf({ terms, names }: TermBlock): VocabularyWord[] {
  const ofNames = new Map(
    Array.from(names, ([key, { postings }]) => [key.slice(0, key.indexOf(' ')), postings.length] as const),
  );
  const ofTerms = Array.from(terms.values()).flatMap(({ words, postings }) =>
    words.map((word) => ({ word, commonness: commonnessOf(postings.length), isName: ofNames.delete(word) })),
  );
  return [
    ...ofTerms,
    ...Array.from(ofNames, ([word, articles]) => ({
      word,
      commonness: commonnessOf(articles),
      isName: true,
    })),
  ];
}
