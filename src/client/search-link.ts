import type { Hit } from '../search/engine.ts';

/** A sentence of no more words is named whole, a longer one by so many at either end. */
const [WHOLE, FIRST, LAST] = [10, 5, 4];

/**
 * Where a sentence opens: at its number and, where the browser knows how, at its words, so that the link still finds
 * them where numbers have changed.
 */
export function addressOfHit({ url, parts }: Hit): string {
  if (url.includes(':~:')) return url;
  const words = parts
    .map(({ text }) => text)
    .join('')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const ends = words.length > WHOLE ? [words.slice(0, FIRST), words.slice(-LAST)] : [words];
  return `${url}:~:text=${ends.map((end) => encode(end.join(' '))).join(',')}`;
}

/** A hyphen beside a comma has a meaning of its own in such an address. */
const encode = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');
