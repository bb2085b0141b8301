import type { ResultArticle } from './engine.ts';
import type { IndexArticle } from './index-article.ts';
import { type KeyedWord, keysOfWord, stemmingOf } from './keys.ts';
import type { SentenceWords } from './resolve-term.ts';
import { compoundsOf, splitWords, type Word } from './words.ts';

/** A sentence as search holds it: with its words, its number in the article and the heading it stands under. */
export interface ReadSentence extends SentenceWords {
  number: number;
  text: string;
  heading: string | null;
  /** The passage it stands in, named for all articles. */
  passage: string;
}

export interface ReadArticle {
  article: ResultArticle;
  headline: SentenceWords & { text: string };
  sentences: ReadSentence[];
}

/** Splits an article of the index into sentences and words, and numbers its sentences. */
export function readArticle({ sections, ...article }: IndexArticle): ReadArticle {
  const stemming = stemmingOf(article.language);
  const wordsOf = (text: string): SentenceWords & { text: string } => {
    const words = splitWords(text);
    const keyed = (word: Word): KeyedWord => ({ ...word, indexKeys: keysOfWord(word, stemming) });
    return { text, words: words.map(keyed), compounds: compoundsOf(text, words).map(keyed) };
  };
  let number = 0;
  let passage = 0;
  const sentences = sections.flatMap(({ heading, passages }) =>
    passages.flatMap((ofPassage) => {
      passage += 1;
      return ofPassage.map((text): ReadSentence => {
        number += 1;
        return { ...wordsOf(text), number, heading, passage: `${article.url} ${passage}` };
      });
    }),
  );
  return { article, headline: wordsOf(article.headline), sentences };
}
