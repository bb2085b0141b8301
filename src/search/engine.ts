/** The status of an article's date, and its words for the reader; `day` only if a single day is known. */
export interface ResultDate {
  status: 'stated' | 'supplied' | 'bounded' | 'unknown';
  words: string;
  day: string | null;
}

/** What a result line says of the article that its sentences come from; a publisher of `null` is not known. */
export interface ResultArticle {
  url: string;
  language: string;
  headline: string;
  date: ResultDate;
  publisher: string | null;
}

/** A stretch of a sentence, a headline or a heading; the stretches of one sentence, put together, are that sentence and nothing else. */
export interface SentencePart {
  text: string;
  marked: boolean;
}

/** One sentence that answers the query, with the address at which it opens. */
export interface Hit {
  sentence: number;
  url: string;
  /** The heading above it, with its marked parts; the match may be in the heading alone. */
  heading: SentencePart[] | null;
  parts: SentencePart[];
  /** The sentence or heading before it in the article, and the one after it; null at either end. */
  before: string | null;
  after: string | null;
}

/** The sentences of one article, best first; none where only its headline or its date answers, or nothing but filters was asked. */
export interface ArticleGroup {
  article: ResultArticle;
  /** The headline in stretches, as of a sentence. */
  headline: SentencePart[];
  /** Its publisher, its language if that is not the story's, and its authors, in stretches; empty where none is known. */
  credit: SentencePart[];
  /** Terms of a short query that the article does not have; none of a longer one. */
  missing: string[];
  /** Whether the article's date is one that was asked for. */
  isDateAsked: boolean;
  hits: Hit[];
}

/**
 * How a word or a date of the query was matched.
 *
 * `as-asked`: the texts have it as typed; `other-forms`: only in other forms, or as a prefix; `near`: only in another
 * spelling; `nowhere`: not at all.
 */
export interface AskedWord {
  asked: string;
  how: 'as-asked' | 'other-forms' | 'near' | 'nowhere';
  /** The word of the texts that was matched, as written there; null if there is none. */
  taken: string | null;
  /** Other words that were looked for along with it, the commonest first. */
  forms: string[];
  /** Whether it is a date, which the articles of that day answer too. */
  isDate: boolean;
}

/**
 * What articles must be to be found. Values of one kind are alternatives; kinds are added up. A publisher of `null` is
 * one that is not known.
 */
export interface Filters {
  /** Ids of stories, as in their addresses. */
  story?: readonly string[];
  /** Names of people, organisations, places and subjects; an article must have each of them. */
  name?: readonly string[];
  publisher?: readonly (string | null)[];
  status?: readonly ResultDate['status'][];
  /** First and last day, both included. Where one is given, an undated article is left out unless `undated` is true. */
  after?: string;
  before?: string;
  /** True beside days: undated articles too; true alone: only they; false: none of them. */
  undated?: boolean;
}

/** `best`: what answers best comes first. `earliest`: by day, and after all that have one, the undated. */
export type Order = 'best' | 'earliest';

/** So many articles are shown at a time: their texts are fetched together, and their sentences compared. */
export const ARTICLES_AT_ONCE = 5;

/** So many more are shown when a reader asks for more. */
export const MORE_AT_ONCE = 20;

/**
 * Number of top articles that are ranked again by their sentences: in an index of one file, and where each text is fetched.
 * Ten correct most of what the index alone ranks too low; seven leave room for the other files of a query within twelve
 * requests.
 */
export const ARTICLES_COMPARED = { here: 10, fetched: 7 };

/** What a reader asks: words with what may be typed among them, and filters and an order that were chosen beside it. */
export interface SearchRequest {
  query: string;
  filters?: Filters;
  order?: Order;
  /** Articles to show, beginning with the best (0); unless it says otherwise, the first `ARTICLES_AT_ONCE`. */
  from?: number;
  count?: number;
  /** Whether to count the articles by what they could be filtered by, which loads more. */
  facets?: boolean;
}

/** A filter value with its number of articles; `value` as in `Filters`. */
export interface FacetValue<Value> {
  value: Value;
  words: string;
  articles: number;
}

/**
 * Articles counted by what they could be filtered by, the most frequent first, days in their order. Each kind is counted
 * among the articles that all *other* filters leave, so that a choice beside the chosen one shows what it would bring.
 */
export interface Facets {
  stories: FacetValue<string>[];
  names: (FacetValue<string> & { kind: 'person' | 'organisation' | 'place' | 'subject' })[];
  publishers: FacetValue<string | null>[];
  statuses: FacetValue<ResultDate['status']>[];
  days: FacetValue<string>[];
  undated: number;
  /** Whether some of the counted articles may not have what they must, for their texts were not read. */
  atMost: boolean;
}

/** Words and names that are near to the query words without a match. */
export interface Suggestions {
  /** Words of the texts. */
  words: string[];
  /** Entries of the index of names and subjects. */
  names: string[];
}

/** The articles that answer a query, as far as they were asked for, each with its sentences. */
export interface SearchAnswer {
  query: string;
  /** What of the query was looked for: all of it but filters and words that must not be there. */
  text: string;
  /** Articles that answer. Those that share only a part of a long query with it are counted too. */
  articles: number;
  /** Whether some of them may not have what they must, for not all of their texts were read. */
  atMost: boolean;
  /** Whether each of two words is there, but no article that passes the filters has both. */
  isPartial: boolean;
  /** Sentences in the groups of this answer; of all the articles where `groups` holds them all. */
  sentences: number;
  /** Place of the first group among all. */
  from: number;
  groups: ArticleGroup[];
  /** Without stop words, unless the query has nothing else. */
  words: AskedWord[];
  /** Words that no article may have. */
  without: string[];
  /** The filters in force: those of the request with those that were typed. */
  filters: Filters;
  order: Order;
  facets: Facets | null;
  /** Null unless nothing answers. */
  nearest: Suggestions | null;
  /** Whether the query was too long and only its beginning was looked for. */
  cut: boolean;
}

/** The search engine as the page uses it. */
export interface SearchEngine {
  /** @throws SearchLoadError where a file does not arrive; asking again asks for it again. */
  search(request: SearchRequest | string): Promise<SearchAnswer>;
}

/** Says that a file of the index, or a part of the engine, did not arrive or is not what it should be. */
export class SearchLoadError extends Error {
  override readonly name = 'SearchLoadError';
  readonly file: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`Cannot load search (${file}): ${reason}. Try again, or load the page again.`, options);
    this.file = file;
  }
}

/** Fetches a file of the index by its name; any error becomes a `SearchLoadError`. */
export type FetchFile = (name: string) => Promise<Uint8Array>;
