import { isStemmed, keyOf, type Stemming, stemmingOf } from './analyzer.ts';
import { compoundsOf, splitWords } from './tokenizer.ts';
import type { IndexArticle } from '../format/index-article.ts';
import { commonPrefixLength } from './normalize.ts';

const ENGLISH: Stemming = 'en';

/** What is read of an article, and of a name, for its words. */
type Article = Pick<IndexArticle, 'language' | 'headline' | 'sections' | 'authors' | 'publisher' | 'foreign'>;
interface Name {
  name: string;
  aliases?: readonly string[];
}

/** The different normalized words of texts that the English stemmer may shorten, in the order in which they come. */
function wordsIn(articles: readonly Article[], names: readonly Name[]): Set<string> {
  const texts = [
    ...articles
      .filter(({ language }) => stemmingOf(language) === ENGLISH)
      .flatMap(({ headline, sections }) => [
        headline,
        ...sections.flatMap(({ heading, passages }) => [heading ?? '', ...passages.flat()]),
      ]),
    ...names.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...articles.flatMap(({ authors = [], publisher, foreign }) => [
      ...authors,
      publisher ?? '',
      foreign ?? '',
    ]),
  ];
  return new Set(
    texts.flatMap((text) => {
      const words = splitWords(text);
      return [...words, ...compoundsOf(text, words)].flatMap(({ keys }) => keys.filter(isStemmed));
    }),
  );
}

/**
 * The keys of the words of an index, so that its reader needs no stemmer for them: for each word, in their order, how many
 * letters its key lacks at the end, and what stands there instead; parted by commas, with nothing for a word that is its key.
 */
export function writeStems(articles: readonly Article[], names: readonly Name[]): string {
  return Array.from(wordsIn(articles, names), (word) => {
    const key = keyOf(word, ENGLISH);
    const kept = commonPrefixLength(word, key);
    return key === word ? '' : `${word.length - kept}${key.slice(kept)}`;
  }).join(',');
}

/** Returns the words of an index with their keys. */
export function readStems(
  stems: string,
  articles: readonly Article[],
  names: readonly Name[],
): [word: string, key: string][] {
  const changes = stems.split(',');
  return Array.from(wordsIn(articles, names), (word, at) => {
    const change = changes[at] ?? '';
    const lacking = Number.parseInt(change, 10) || 0;
    return [word, word.slice(0, word.length - lacking) + change.replace(/^\d+/, '')];
  });
}
