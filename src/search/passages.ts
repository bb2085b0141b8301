import type { ResultArticle } from './engine.ts';
import type { IndexFile } from './index-file.ts';
import type { SentenceWords } from './resolved-term.ts';
import { compoundsOf, splitWords } from './words.ts';

/** A sentence as search holds it: with its words, its number in the article and the heading it stands under. */
export interface IndexedSentence extends SentenceWords {
  number: number;
  text: string;
  heading: string | null;
  article: ResultArticle;
}

/** The unit that Fuse searches: the keys of all its words, parted by spaces. */
export interface IndexedPassage {
  keys: string;
  sentences: IndexedSentence[];
}

/** Reads the index into passages, and numbers the sentences of each article. */
export function passagesOf({ articles }: IndexFile): IndexedPassage[] {
  return articles.flatMap(({ sections, ...article }) => {
    let number = 0;
    return sections.flatMap(({ heading, passages }) =>
      passages.map((sentences) => {
        const indexed = sentences.map((text) => {
          number += 1;
          const words = splitWords(text);
          return { number, text, heading, article, words, compounds: compoundsOf(text, words) };
        });
        return { keys: keysOf(indexed), sentences: indexed };
      }),
    );
  });
}

function keysOf(sentences: readonly SentenceWords[]): string {
  return sentences
    .flatMap(({ words, compounds }) => [...words, ...compounds])
    .flatMap(({ keys }) => keys)
    .join(' ');
}
