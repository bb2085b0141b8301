import { writeArticle } from '../format/article-block.ts';
import type { NumberedArticle } from './number-articles.ts';

/** Bytes for each article, in powers of two; shorter dictionaries save too little, longer ones take too long. */
const BYTES_AN_ARTICLE = 2;
const [LEAST_BYTES, MOST_BYTES] = [512, 2048];
/** It is drawn from about so many articles, the first of each story: what is added behind them leaves it as it is. */
const SAMPLE = 96;
/** Stretches of so many words at most, and so many letters. */
const MOST_WORDS = 4;
const [SHORTEST, LONGEST] = [5, 40];
/** What a reference to the dictionary costs. */
const REFERENCE_BYTES = 3;
/** The beginning of a file, which all of them share in part. */
const BEGINNING = 120;

/**
 * Makes the dictionary that the files of articles are compressed with (RFC 1951 as if it stood before each): the
 * stretches of words that save most in a sample of the articles, the best of them last. Empty for few articles.
 */
export function makeDictionary(articles: readonly NumberedArticle[]): string {
  const size = 2 ** Math.round(Math.log2(Math.max(1, articles.length * BYTES_AN_ARTICLE)));
  if (size < LEAST_BYTES) return '';
  const stories = Map.groupBy(articles, ({ story }) => story);
  const ofEach = Math.ceil(SAMPLE / stories.size);
  const sample = [...stories.values()]
    .slice(0, SAMPLE)
    .flatMap((ofStory) => ofStory.slice(0, ofEach).map(({ article }) => writeArticle(article)));
  let dictionary = sample[0]?.slice(0, BEGINNING) ?? '';
  for (const stretch of commonStretches(sample)) {
    if (dictionary.length + stretch.length > Math.min(size, MOST_BYTES)) break;
    if (!dictionary.includes(stretch)) dictionary = stretch + dictionary;
  }
  return dictionary;
}

function commonStretches(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const stretch of stretchesOf(text)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  return Array.from(counts, ([stretch, count]) => ({
    stretch,
    count,
    saved: count * (stretch.length - REFERENCE_BYTES),
  }))
    .filter(({ count }) => count > 1)
    .sort((first, second) => second.saved - first.saved || (first.stretch < second.stretch ? -1 : 1))
    .map(({ stretch }) => stretch);
}

function stretchesOf(text: string): Set<string> {
  const words = text.split(/(?<= )/);
  const stretches = new Set<string>();
  for (let from = 0; from < words.length; from += 1) {
    let stretch = '';
    for (const word of words.slice(from, from + MOST_WORDS)) {
      stretch += word;
      if (stretch.length > LONGEST) break;
      if (stretch.length >= SHORTEST) stretches.add(stretch);
    }
  }
  return stretches;
}
