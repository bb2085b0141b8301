import type { Hit } from '../../search/engine.ts';

/** In words: a text fragment has up to ten in full, or the first five and the last four. */
const [WHOLE, FIRST, LAST] = [10, 5, 4];
/** Words of context that distinguish it from the same words in a headline or a standfirst. */
const CONTEXT_WORDS = 3;

/** The address of a sentence: its number and a text fragment, so that the link still works after renumbering. */
export function addressOfHit({ url, parts, before, after }: Hit): string {
  const words = wordsOf(parts.map(({ text }) => text).join(''));
  const isWhole = words.length <= WHOLE || before === null;
  const ends = isWhole ? [words] : [words.slice(0, FIRST), words.slice(-LAST)];
  const named = [
    ...(before === null ? [] : [`${encode(wordsOf(before).slice(-CONTEXT_WORDS))}-`]),
    ...ends.map(encode),
    ...(before !== null || after === null ? [] : [`-${encode(wordsOf(after).slice(0, CONTEXT_WORDS))}`]),
  ];
  return `${url}:~:text=${named.join(',')}`;
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** A hyphen next to a comma is syntax in a text fragment. */
const encode = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
