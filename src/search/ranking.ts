/**
 * Every parameter of ranking, with its unit and how it was chosen:
 *
 * - _literature_: the usual value of the published method.
 * - _collections_: a value at which no judged collection of `scripts/bench/search/judge.ts` loses more than 0.01 of mean
 *   average precision against its own best value; settings were tried one at a time in steps of about a quarter.
 * - _convention_: an order of preference between kinds of answers; any value that keeps the order gives about the same.
 */

// --- Terms in articles (BM25), stored as impacts when the index is built ---

/** BM25's k1, pure number: how soon another occurrence of a word stops counting. Collections (literature: 1.2–2). */
export const BM25_SATURATION = 2;
/** BM25's b, share from 0 to 1: how far a long article needs more occurrences. Literature. */
export const BM25_LENGTH_SHARE = 0.75;
/** Occurrences in the text that one in the headline counts as. Collections. */
export const HEADLINE_TERM_WEIGHT = 3;
/** Factor to which the average length is rounded, so that one article more leaves stored impacts alone. Convention. */
export const AVERAGE_LENGTH_STEP = 2 ** 0.25;

// --- How well a word of a text answers a word of the query: quality, from 0 to 1. Convention ---

export const QUALITY_EXACT = 1;
/** Another form of the word. */
export const QUALITY_FORM = 0.9;
/** A word derived from it (`Russian` for `Russia`), also as the strength of an article's postings. */
export const QUALITY_DERIVED = 0.8;
/** Another word for the same kind of figure (`dead` for `killed`), also as a strength. Readers' questions. */
export const QUALITY_SYNONYM = 0.6;
/** The same number written otherwise (`16` for `sixteen`), also as a strength. */
export const QUALITY_NUMERAL = 0.9;
/** Typed letters from which a prefix counts in full; fewer count in proportion, for quality and for weight. Collections. */
export const CERTAIN_PREFIX = 3;
/** A longer word that begins so. */
export const QUALITY_PREFIX = 0.7;
/** A correction, and another form of it. */
export const QUALITY_CORRECTED = 0.8;
export const QUALITY_CORRECTED_FORM = 0.7;
/** Another spelling of a name of the index, or one word of it alone. */
export const QUALITY_NAME_SPELLING = 0.9;
/** A number that counts another kind of figure than the query's (`16 killed`, “16 missing”). Convention. */
export const QUALITY_OTHER_COUNT = 0.3;
/** A date written otherwise, or without the year that was asked for. */
export const QUALITY_DATE_FORM = 0.9;
/** A heading, against a sentence with the same words. */
export const QUALITY_HEADING = 0.8;

// --- What an article's impact is multiplied by where the term is not certain: strength, from 0 to 1 ---

/** Another form than the query's, where the index keeps which articles have which. Collections. */
export const STRENGTH_FORM = 0.4;
/** A correction whose context is not known. Convention. */
export const STRENGTH_CORRECTED = 0.9;
/** A word that begins as typed, against the word itself, */
export const PREFIX_WEIGHT = 0.375;
/** less by this cost of each letter that is not typed yet, in letters of the word. MiniSearch's values. */
export const PREFIX_DISTANCE_COST = 0.3;
/** A completion of letters that are no word themselves. Collections (queries typed letter by letter). */
export const STRENGTH_COMPLETION = 1;
/** A completion of letters that are a word too. Collections. */
export const STRENGTH_COMPLETION_BESIDE_WORD = 0.3;
/** Another completion where one is a name of the index, as a part of its own strength. Collections. */
export const COMPLETION_BESIDE_NAME = 0.5;

// --- Scores of articles, in units of a term's weight (natural logarithm of rarity times impact) ---

/** Weight of a bigram of the query, as a part of that of a term as rare. Collections. */
export const BIGRAM_WEIGHT = 0.2;
/** Share of the query's weight that an article must have to be an answer, of few terms (`SHORT_QUERY`) and of more, */
export const MIN_SHARE_OF_QUERY = { few: 0.3, many: 0.1 };
/** or this part of the best article's share, if that is less. Collections. */
export const MIN_SHARE_OF_BEST = 0.7;
/** Terms from which bigrams and the least share count less and less, */
export const SHARE_TERMS = 3;
/** the share down to this factor. Collections. */
export const MIN_SHARE_FACTOR = 0.5;
/** Most terms of a query that articles with all of its terms answer first. Convention. */
export const SHORT_QUERY = 2;
/** Power of the part of the terms that an article has, by the number of terms (none beyond the last). Collections. */
export const COVERAGE_POWERS = [0, 2, 2, 0.5];
/** Document frequency, as a share of all articles or sentences, of a term without a match. Convention. */
export const UNKNOWN_TERM_FREQUENCY = 0.02;
/** Share of a stop word, in the unit of `MIN_SHARE_OF_QUERY`. Convention. */
export const STOP_WORD_SHARE = 0.05;

// --- Scores of the articles whose texts are compared, added to the score above as a part of the best (0 to 1) ---

/** The best sentence (its score is 0 to 1.65), */
export const BEST_SENTENCE_WEIGHT = 0.6;
/**
 * in full up to so many terms, then less by this power of the part: one sentence says less about a long query. Collections.
 */
export const BEST_SENTENCE_TERMS = 2;
export const BEST_SENTENCE_POWER = 3;
/** The share of the query's neighbours that are neighbours in a sentence, to this power. Collections. */
export const ADJACENCY_WEIGHT = 1;
export const ADJACENCY_POWER = 4;
/** A headline that has all terms, for queries of so many terms at most, and for longer ones. Collections. */
export const HEADLINE_WEIGHT = { few: 1.5, many: 0.5 };
export const HEADLINE_QUERY_TERMS = 4;
/** The day of the article, where it is all that is asked. Convention. */
export const DATE_WEIGHT = 1;

// --- Sentences within those articles. Share of the query's weight, from 0 to 1. First story's gold set ---

/** What a sentence must have, of two terms and of more, */
export const SENTENCE_SHARE_OF_TWO = 0.3;
export const SENTENCE_SHARE_OF_MORE = 0.4;
/** or this part of the best sentence's share, but never less than the last. */
export const SENTENCE_SHARE_OF_BEST = 0.8;
export const SENTENCE_SHARE_LEAST = 0.2;
/** Neighbours of the query that are neighbours in the sentence, against having all terms (1). */
export const SENTENCE_ADJACENCY_WEIGHT = 0.25;
/** A number, time or name in the sentence, where the query asks for one. Readers' questions. */
export const ANSWER_WEIGHT = 0.4;
/** Neighbours count in full from this quality on; below are beginnings of one or two letters. Convention. */
export const UNCERTAIN_QUALITY = 0.55;
/** A stop word's weight, as a part of what its rarity among the sentences gives. */
export const STOP_WORD_SENTENCE_WEIGHT = 0.05;

// --- Corrections: costs in edits; the candidate with the least cost is taken. Misspelt queries of the collections ---

/** What a doubling of the articles that have the candidate saves. */
export const FREQUENCY_GAIN = 0.04;
/**
 * What an omitted or transposed letter saves: of random edits, an exchange or an insertion leads to one of about 25 words,
 * the others to one, and that equals `log2(25)` doublings.
 */
export const LIKELY_EDIT_GAIN = 4.6 * FREQUENCY_GAIN;
/** What a candidate saves that is adjacent to a neighbour of the query, or shares an article with the other words. */
export const CONTEXT_ADJACENT = 0.75;
export const CONTEXT_SAME_ARTICLE = 0.25;
/** What Fuse's score, from 0 (equal) to 1, costs. */
export const FUSE_SCORE_COST = 0.01;
/** What a candidate saves that is a word of a name of the index. */
export const NAME_GAIN = 0.75;
/** What it costs that not the words are near but their stems. */
export const STEM_EDIT_COST = 0.1;
/** Share of all articles above which a word is too common to be the correction of a short one, */
export const MAX_FALSE_FRIEND_SHARE = 0.05;
/** but never below this number of articles. */
export const FEW_ARTICLES = 8;
/** Letters from which a word one edit away is hardly ever near to a second word. */
export const LONG_WORD = 6;
/** Letters from which a substitution may be a misspelling without other evidence. */
export const MEDIUM_WORD = 5;
/** Letters from which stems are compared. */
export const MIN_STEM_LENGTH = 4;
/** Cost of another spelling of the same sound (`kolesterol`, `cholesterol`), in edits. */
export const SOUND_EDITS = 2;
/** Most letters that the lengths of a word and its correction differ by: two edits and an ending of two. Convention. */
export const MAX_LENGTH_DIFFERENCE = 4;
/** Binary logarithm of the articles that a word needs to differ from a short one in its first letter. */
export const MIN_FIRST_LETTER_COMMONNESS = 2;
