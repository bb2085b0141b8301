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
export const comparedWords = (sentence: string): ComparedWord[] =>
  Array.from(sentence.matchAll(WORD), ({ 0: word, index }) => ({
    word: word.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + word.length,
  }));

/** The sentences of an article in turn. */
export const sentencesOf = (passages: readonly Passage[]): Passage['sentences'] =>
  passages.flatMap(({ sentences }) => sentences);
