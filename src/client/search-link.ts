import type { Hit } from '../search/engine.ts';

/** A sentence of no more words is named whole, a longer one by so many at either end. */
const [WHOLE, FIRST, LAST] = [10, 5, 4];
/** Words before it, or after it, that tell it from the same words in a headline or a standfirst. */
const NEIGHBOURS = 3;

/**
 * Where a sentence opens: at its number and, where the browser knows how, at its words, so that the link still finds
 * them where numbers have changed.
 */
export function addressOfHit({ url, parts, before, after }: Hit): string {
  const words = wordsOf(parts.map(({ text }) => text).join(''));
  const isWhole = words.length <= WHOLE || before === null;
  const ends = isWhole ? [words] : [words.slice(0, FIRST), words.slice(-LAST)];
  const named = [
    ...(before === null ? [] : [`${encode(wordsOf(before).slice(-NEIGHBOURS))}-`]),
    ...ends.map(encode),
    ...(before !== null || after === null ? [] : [`-${encode(wordsOf(after).slice(0, NEIGHBOURS))}`]),
  ];
  return `${url}:~:text=${named.join(',')}`;
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** A hyphen beside a comma has a meaning of its own in such an address. */
const encode = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
