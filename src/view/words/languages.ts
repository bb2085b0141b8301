import { isRightToLeft } from '#contracts/text-language.ts';

/** The language of a text, if it differs from the page's, or if its direction differs from that of our words. */
export function otherLanguage(language: string, pageLanguage: string): string | undefined {
  return language === pageLanguage && !isRightToLeft(language) ? undefined : language;
}

/** The direction of words in another language than the page's. */
export function direction(language: string | undefined): 'rtl' | 'auto' | undefined {
  if (language === undefined) return undefined;
  return isRightToLeft(language) ? 'rtl' : 'auto';
}
