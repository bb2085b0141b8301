import { OF_THE_PAGE } from '../parse/furniture/of-the-page.ts';
import { foldWords } from '../text/folded-words.ts';

/** What publishers say of the making of an article, beside what pages say to readers. */
const OF_THE_MAKING =
  /\b(?:(?:like|join) us|write to us|developing story|breaking news|live (?:blog|updates)|check back|(?:will be|was|were|has been) updated|last updated|first published|published on|contributed to this|(?:reporting|editing|writing) by|additional reporting|with files from|our correspondents?|photo(?:graph)?s? (?:by|credit))\b/iu;

/** A sentence in this many articles belongs to their pages or to an agency's text. */
const REPEATED = 3;

/** Returns a test for boilerplate: sentences about the page, or repeated in many articles. */
export function boilerplateOf(
  articles: readonly { sentences: readonly { text: string }[] }[],
): (sentence: string) => boolean {
  const counts = new Map<string, number>();
  for (const { sentences } of articles) {
    for (const folded of new Set(sentences.map(({ text }) => foldWords(text)))) {
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  }
  return (sentence) => {
    const folded = foldWords(sentence);
    return (
      (counts.get(folded) ?? 0) >= REPEATED || OF_THE_PAGE.test(sentence) || OF_THE_MAKING.test(sentence)
    );
  };
}
