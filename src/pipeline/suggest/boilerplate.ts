import { foldWords } from '../text/folded-words.ts';

/** Publishers' sentences about the article or themselves, or to the reader. */
const OF_THE_PAGE = new RegExp(
  [
    'newsletters?|subscri(?:be|bed|bers?|ption)|sign(?:ing)? up|sign in|log ?in|inbox',
    'follow us|share this|like us|join us|tell us|contact us|write to us|click here|tap here|read (?:more|the full|next)',
    'all rights reserved|copyright|terms of (?:use|service)|privacy policy|cookies?',
    'developing story|breaking news|live (?:blog|updates)|check back|(?:will be|was|were|has been) updated|last updated|first published|published on',
    'contributed to this|reporting by|editing by|writing by|additional reporting|with files from|our correspondents?',
    'this (?:article|report|story|page) (?:is|was|has|first|originally)|photo(?:graph)?s? (?:by|credit)|advertis\\w*',
  ]
    .map((words) => `(?:${words})`)
    .join('|')
    .replace(/^/, '(?<![\\p{L}\\p{N}])(?:')
    .concat(')(?![\\p{L}\\p{N}])'),
  'u',
);

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
    return (counts.get(folded) ?? 0) >= REPEATED || OF_THE_PAGE.test(folded);
  };
}
