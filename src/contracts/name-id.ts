import slugify from '@sindresorhus/slugify';

const LONGEST = 60;

/** A name in an address, by itself alone, so that no other name moves it; by its letters' numbers where slugs have none. */
export function nameId(name: string): string {
  const numbers = Array.from(name, (letter) => `u${letter.codePointAt(0)?.toString(16).padStart(4, '0')}`);
  return (slugify(name) || numbers.join('')).slice(0, LONGEST);
}
