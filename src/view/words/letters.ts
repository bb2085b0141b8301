/** Whether a language is written in Cyrillic, by default or by its tag: `ru`, `sr`, not `sr-Latn`. */
export function isCyrillic(language: string): boolean {
  try {
    return new Intl.Locale(language).maximize().script === 'Cyrl';
  } catch (error) {
    // An invalid language tag has no script.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
