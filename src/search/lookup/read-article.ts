import type { ResultArticle } from '../engine.ts';
import type { IndexArticle } from '../format/index-article.ts';
import { type KeyedWord, keysOfWord, stemmingOf } from '../analyze/analyzer.ts';
import { compoundsOf, splitWords, type Word } from '../analyze/tokenizer.ts';

/** A sentence as it is compared with a query: its words, and its hyphenated compounds, each as one word. */
export interface SentenceWords {
  words: readonly KeyedWord[];
  compounds: readonly KeyedWord[];
  /** All keys of all of them. */
  keys: ReadonlySet<string>;
}

/** A match of a term in a sentence, and its quality, up to 1. */
export interface Place {
  words: readonly Word[];
  quality: number;
  /** Whether it is a number that counts the query's kind of figure, as good as if both were neighbours. */
  counts?: boolean;
}

/** A headline, a heading or a sentence as search holds it: with its words. */
export interface ReadText extends SentenceWords {
  text: string;
}

/** A sentence with its number in the article and the heading above it; `opens`: it is the first under that heading. */
export interface ReadSentence extends ReadText {
  number: number;
  heading: ReadText | null;
  opens: boolean;
  /** Days of the events that it reports. */
  days: readonly string[];
  /** The id of its passage, unique across articles. */
  passage: string;
}

export interface ReadArticle {
  article: ResultArticle;
  headline: ReadText;
  /** Its authors. */
  byline: ReadText;
  /** Its publisher, and its language if that is not the story's: compared with names alone. */
  source: ReadText;
  sentences: ReadSentence[];
}

/** Everything in an article that is compared with a query: its headline, its authors, its headings and its sentences. */
export function textsOf({ headline, byline, sentences }: ReadArticle): ReadText[] {
  return [
    headline,
    byline,
    ...sentences.flatMap(({ opens, heading }) => (opens ? (heading ?? []) : [])),
    ...sentences,
  ];
}

/** Splits an article of the index into sentences and words, and numbers its sentences. */
export function readArticle({
  sections,
  events = [],
  authors = [],
  foreign = null,
  ...article
}: IndexArticle): ReadArticle {
  const stemming = stemmingOf(article.language);
  const wordsOf = (text: string): ReadText => {
    const split = splitWords(text);
    const keyed = (word: Word): KeyedWord => ({ ...word, indexKeys: keysOfWord(word, stemming) });
    const words = split.map(keyed);
    const compounds = compoundsOf(text, split).map(keyed);
    const keys = new Set([...words, ...compounds].flatMap((word) => [...word.keys, ...word.indexKeys]));
    return { text, words, compounds, keys };
  };
  let number = 0;
  let passage = 0;
  const sentences = sections.flatMap((section) => {
    const heading = section.heading === null ? null : wordsOf(section.heading);
    const first = number + 1;
    return section.passages.flatMap((ofPassage) => {
      passage += 1;
      return ofPassage.map((text): ReadSentence => {
        number += 1;
        const opens = number === first;
        const days = events.flatMap(({ day, sentence }) => (sentence === number ? [day] : []));
        return { ...wordsOf(text), number, heading, opens, days, passage: `${article.url} ${passage}` };
      });
    });
  });
  return {
    article,
    headline: wordsOf(article.headline),
    byline: wordsOf(authors.join(', ')),
    source: wordsOf(`${article.publisher ?? ''}${foreign === null ? '' : ` · in ${foreign}`}`),
    sentences,
  };
}
