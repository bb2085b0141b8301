/**
 * Leaves the numbers before an article's sentences to those who point at them; the keyboard and screen readers
 * have the same links in one list, {@link sentenceList}, under the article.
 *
 * Measured in Chromium's accessibility tree, on an article of 13 sentences and 451 words: with a link before
 * every sentence, called `Link to sentence 9`, a screen reader says 65 words more, breaks the text 26 times and
 * meets 33 links instead of 20; called `9`, 26 words more and as many breaks; so, none.
 */
export function leaveNumbersToPointers(html: string): string {
  return html.replace(/<a [^<>]*\bclass="sentence-number"[^<>]*>/g, (link) =>
    link.replace(/ aria-label="[^"]*"/, ' tabindex="-1" aria-hidden="true"'),
  );
}

/** The numbers of an article's sentences, for the list that leads to each. */
export function sentenceList(html: string): number[] {
  return Array.from(html.matchAll(/<span [^<>]*\bid="s(\d+)"[^<>]*>/g), ([, number]) => Number(number));
}
