/** Languages and scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi)(?!-(?:Latn|Cyrl|Deva))\b|-(?:Arab|Hebr)\b/i;

/** Whether a text in this language reads from right to left. */
export const isRightToLeft = (language: string): boolean => RIGHT_TO_LEFT.test(language);

/** The language of our own words: labels, reasons, navigation. */
export const INTERFACE_LANGUAGE = 'en';

/** The language of an article: its own, else its story's. */
export const languageOf = (
  article: { language?: { tag: string } | undefined },
  story: { language: string },
): string => article.language?.tag ?? story.language;

/** The language of an article, if it is not its story's. */
export const ownLanguage = (
  article: { language?: { tag: string } | undefined },
  story: { language: string },
): string | undefined => differing(languageOf(article, story), story.language);

/** A language, if it differs from another one. */
export const differing = (language: string, other: string): string | undefined =>
  language === other ? undefined : language;
