import slugify from '@sindresorhus/slugify';

const LONGEST = 60;

/**
 * Returns the URL id of a name. It depends on the name alone, so that other names cannot change it; names without a
 * slug get their code points.
 */
export function nameId(name: string): string {
  const numbers = Array.from(name, (letter) => `u${letter.codePointAt(0)?.toString(16).padStart(4, '0')}`);
  return (slugify(name) || numbers.join('')).slice(0, LONGEST);
}
