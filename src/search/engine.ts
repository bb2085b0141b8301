/** How an article's date stands, with the words a reader is given for it; `day` only where one day is known. */
export interface ResultDate {
  status: 'stated' | 'supplied' | 'bounded' | 'unknown';
  words: string;
  day: string | null;
}

/** What a result line says of the article that its sentences come from; a publisher of `null` is not known. */
export interface ResultArticle {
  url: string;
  file: string;
  language: string;
  headline: string;
  date: ResultDate;
  publisher: string | null;
}

/** A stretch of a sentence; the stretches of one sentence, put together, are that sentence and nothing else. */
export interface SentencePart {
  text: string;
  marked: boolean;
}

/** One sentence that answers the query, with the address at which it opens. */
export interface Hit {
  sentence: number;
  url: string;
  heading: string | null;
  parts: SentencePart[];
}

/** The sentences of one article, best first. */
export interface ArticleGroup {
  article: ResultArticle;
  hits: Hit[];
}

/**
 * What became of one word of the query.
 *
 * `as-asked` stands in the texts as it was typed; `other-forms` only in other forms or as the beginning of a longer
 * word; `near` only in another spelling; `nowhere` not at all.
 */
export interface AskedWord {
  asked: string;
  how: 'as-asked' | 'other-forms' | 'near' | 'nowhere';
  /** The word of the texts that was taken for it, as it stands there; null for a word that is nowhere. */
  taken: string | null;
  /** Other words that were looked for along with it, the commonest first. */
  forms: string[];
}

/** The sentences that answer a query, grouped by article in best-match order. */
export interface SearchAnswer {
  query: string;
  sentences: number;
  groups: ArticleGroup[];
  words: AskedWord[];
  /** Whether the query was too long and only its beginning was looked for. */
  cut: boolean;
}

/** Anything that answers a reader's query; the page knows of search no more than this. */
export interface SearchEngine {
  search(query: string): Promise<SearchAnswer>;
}
