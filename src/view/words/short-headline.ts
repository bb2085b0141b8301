/** Words that a short headline does not end with: articles, prepositions and conjunctions. */
const HANGING = new Set(
  'a an the of in on at to by for from with into onto over under after before as and or but nor so than that'.split(
    ' ',
  ),
);

/**
 * The beginning of a headline, cut at a word with an ellipsis if it is longer: `Divers reach the saloon`, `Minister
 * Calder flies to Brennick…`. Quotation marks become single ones.
 */
export function shortHeadline(headline: string, length: number): string {
  const words = headline
    .replace(/(^|[\s(])[“"„«]/gu, '$1‘')
    .replace(/[“”"„«»]/gu, '’')
    .split(/\s+/u);
  const kept: string[] = [];
  for (const word of words) {
    if ([...kept, word].join(' ').length > length) break;
    kept.push(word);
  }
  if (kept.length === words.length) return trimEnd(kept.join(' '));
  if (kept.length === 0) return `${[...(words[0] ?? '')].slice(0, length).join('')}…`;
  if (kept.length > 1 && HANGING.has((kept.at(-1) ?? '').toLowerCase())) kept.pop();
  return `${trimEnd(kept.join(' '))}…`;
}

const trimEnd = (words: string): string => words.replace(/[\s.,;:…–—-]+$/u, '');

/** In characters: a longer title is set smaller, or it fills a screen. */
const LONG_TITLE = 90;

/** Whether a title is set smaller. */
export const isLongTitle = (title: string): boolean => title.length > LONG_TITLE;
