const POINTING_BACK =
  /^["'“„«‘]?(?:he|she|it|they|we|i|this|these|that|those|such|his|her|its|their|and|but|or|so|yet|then|however|instead|meanwhile|moreover|furthermore|additionally|also|therefore|er|sie|es|dies\p{L}*|il|elle|ils|elles|ce|cette|он|она|они|это)(?![\p{L}\p{N}])(?!(?<=this|these|those)\s(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|century|decade))/iu;

/** Whether a sentence begins with a word that refers to the previous one: "He", "This", "But". */
export const pointsBack = (sentence: string): boolean =>
  POINTING_BACK.test(sentence) && !/^\p{Lu}{2,}(?!\p{L})/u.test(sentence);

/** Whether a sentence ends with a question mark of any script. */
export const isQuestion = (sentence: string): boolean => /[?？؟]["'”’»)\]]*$/u.test(sentence);
