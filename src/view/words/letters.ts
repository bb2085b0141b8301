/** Whether a language is written in Cyrillic letters, by itself or as its tag says: `ru`, `sr`, not `sr-Latn`. */
export function isCyrillic(language: string): boolean {
  try {
    return new Intl.Locale(language).maximize().script === 'Cyrl';
  } catch (error) {
    // What is no language tag names no letters.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
