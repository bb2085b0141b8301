/** The language to mark texts with, where it is not that of the page around them. */
export function otherLanguage(language: string, pageLanguage: string): string | undefined {
  return language === pageLanguage ? undefined : language;
}
