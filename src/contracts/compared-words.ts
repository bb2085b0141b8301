import type { Passage } from './article.ts';

/** A word: letters and digits, with apostrophes inside. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** A word of a sentence, in lower case, with its place there in UTF-16 units. */
export interface ComparedWord {
  word: string;
  start: number;
  end: number;
}

/** The words of a sentence as texts are compared by them. */
export function comparedWords(sentence: string): ComparedWord[] {
  const words: ComparedWord[] = [];
  // `matchAll` copies the pattern.
  WORD.lastIndex = 0;
  for (let match = WORD.exec(sentence); match; match = WORD.exec(sentence)) {
    const { 0: word, index } = match;
    words.push({
      word: word.toLowerCase().replaceAll('’', "'"),
      start: index,
      end: index + word.length,
    });
  }
  return words;
}

/** The sentences of an article in turn. */
export const sentencesOf = (passages: readonly Passage[]): Passage['sentences'] =>
  passages.flatMap(({ sentences }) => sentences);
