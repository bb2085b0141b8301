/** An article that has a term, by its number, with how much the term says of it: from 1 to `IMPACTS`. */
export interface Posting {
  article: number;
  impact: number;
}

export const IMPACT_BITS = 5;
export const IMPACTS = 2 ** IMPACT_BITS;

/** Of longer lists, and of keys of more words, it is not kept which article has which word. */
const MOST_FORM_ARTICLES = 128;
const MOST_FORMS = 8;

/** Whether it is kept which articles have which words of a key. */
export const keepsForms = (words: number, articles: number): boolean =>
  words > 1 && words <= MOST_FORMS && articles <= MOST_FORM_ARTICLES;
