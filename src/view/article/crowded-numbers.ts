import type { Article } from '#contracts/article.ts';

/** A sentence of fewer characters may share its line with the start of the next: the widest line has about 75. */
const SHORT_SENTENCE = 90;

/**
 * Marks the numbers of sentences that may begin on the line where the sentence before begins, with the class
 * `crowded`: two numbers cannot hang in the gutter beside one line.
 */
export function markCrowdedNumbers(html: string, article: Article): string {
  const crowded = crowdedSentences(article);
  return html.replace(/<a [^<>]*\bclass="sentence-number"[^<>]*>/g, (link) => {
    const id = /\bhref="#(s\d+)"/.exec(link)?.[1];
    return id !== undefined && crowded.has(id)
      ? link.replace('sentence-number', 'sentence-number crowded')
      : link;
  });
}

function crowdedSentences(article: Article): Set<string> {
  const following = article.passages.flatMap(({ sentences }) =>
    sentences.filter((_, index) => {
      const before = sentences[index - 1];
      return before !== undefined && before.end - before.start < SHORT_SENTENCE;
    }),
  );
  return new Set(following.map(({ id }) => id));
}
