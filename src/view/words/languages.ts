/** The language of a text, if it differs from the page's. */
export function otherLanguage(language: string, pageLanguage: string): string | undefined {
  return language === pageLanguage ? undefined : language;
}
