const OTHER_BEGINNING_FROM = 6;
const OPENING_LETTER_FROM = 5;
/** Letters, without a shared inflection, from which two edits are allowed: `shooting` is not `showing`. */
const TWO_EDITS_WITHOUT_INFLECTION_FROM = 6;
const INFLECTION = /(?:ings?|ed|e?s|ers?|ly)$/;

/**
 * Whether the first letters are equal or transposed; another first letter makes another word of a short one (`fire`,
 * `hire`).
 */
function sharesFirstLetter(asked: string, word: string): boolean {
  return asked[0] === word[0] || (asked[0] === word[1] && asked[1] === word[0]);
}

/**
 * Whether the words are long enough for an edit of the first letter; an insertion or a deletion is likelier than a
 * substitution.
 */
function mayDifferAtStart(asked: string, word: string): boolean {
  const shortest = asked.length === word.length ? OTHER_BEGINNING_FROM : OPENING_LETTER_FROM;
  return Math.min(asked.length, word.length) >= shortest;
}

/**
 * Returns the Damerau–Levenshtein distance between a query word and a word of the texts; null above `allowed`. An edit of
 * the first letter is allowed in a longer word (with `anywhere` in any), if it is the only one. Two edits are not allowed
 * where the last letters differ: `stations` is not `stating`.
 */
export function editDistance(asked: string, word: string, allowed: number, anywhere = false): number | null {
  if (Math.abs(asked.length - word.length) > allowed) return null;
  const alike = sharesFirstLetter(asked, word);
  if (!alike && !anywhere && !mayDifferAtStart(asked, word)) return null;
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= asked.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const same = asked[row - 1] === word[column - 1];
      const cost = Math.min(
        (last[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (last[column - 1] ?? Infinity) + (same ? 0 : 1),
      );
      const swapped = asked[row - 1] === word[column - 2] && asked[row - 2] === word[column - 1];
      current.push(swapped ? Math.min(cost, (beforeLast[column - 2] ?? Infinity) + 1) : cost);
    }
    if (Math.min(...current) > allowed) return null;
    [beforeLast, last] = [last, current];
  }
  const edits = last[word.length] ?? Infinity;
  const isForgiven = edits < 2 || (alike && asked.at(-1) === word.at(-1) && isLongUninflected(asked, word));
  return edits <= allowed && isForgiven ? edits : null;
}

function isLongUninflected(asked: string, word: string): boolean {
  const [inflection = ''] = INFLECTION.exec(word) ?? [];
  return !asked.endsWith(inflection) || asked.length - inflection.length >= TWO_EDITS_WITHOUT_INFLECTION_FROM;
}

/** A word as it sounds, roughly: without silent and doubled letters, all vowels alike. */
export function soundOf(word: string): string {
  return word
    .replace(/(?<=[aeiouy])gh|(?<=[^aeiouy])e$/g, '')
    .replace(/ph/g, 'f')
    .replace(/que$|qu(?=[eiy])/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[ckq]+/g, 'k')
    .replace(/z/g, 's')
    .replace(/(?<=[^aeiouy])h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/[aeiouy]/g, 'a');
}
