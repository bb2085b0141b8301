import { INTERFACE_LANGUAGE, isRightToLeft } from '#contracts/text-language.ts';

/** The language of a text, if it or its direction differs from that of what surrounds it: our own words, on a page. */
export function otherLanguage(language: string, around: string = INTERFACE_LANGUAGE): string | undefined {
  return language === around && !isRightToLeft(language) ? undefined : language;
}

/** The direction of words in another language than ours. */
export function direction(language: string | undefined): 'rtl' | 'auto' | undefined {
  if (language === undefined) return undefined;
  return isRightToLeft(language) ? 'rtl' : 'auto';
}

/** Whether a language is written in Cyrillic, by default or by its tag: `ru`, `sr`, not `sr-Latn`. */
export function isCyrillic(language: string): boolean {
  const known = cyrillic.get(language) ?? findCyrillic(language);
  cyrillic.set(language, known);
  return known;
}

const cyrillic = new Map<string, boolean>();

function findCyrillic(language: string): boolean {
  try {
    return new Intl.Locale(language).maximize().script === 'Cyrl';
  } catch (error) {
    // An invalid language tag has no script.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
