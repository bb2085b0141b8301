const OTHER_BEGINNING_FROM = 6;
const OPENING_LETTER_FROM = 5;
/** Two slips make another word of so short a one, an inflection that both have aside: `shooting`, `showing`. */
const TWO_SLIPS_WITHOUT_INFLECTION_FROM = 6;
const INFLECTION = /(?:ings?|ed|e?s|ers?|ly)$/;

/** A slip at the very start makes another word of a short one (`fire`, `hire`), unless two letters changed places. */
function sharesFirstLetter(asked: string, word: string): boolean {
  return asked[0] === word[0] || (asked[0] === word[1] && asked[1] === word[0]);
}

/** Tells whether a slip at the beginning is likely: in a longer word, one left out or put in sooner than one exchanged. */
function mayDifferAtStart(asked: string, word: string): boolean {
  const shortest = asked.length === word.length ? OTHER_BEGINNING_FROM : OPENING_LETTER_FROM;
  return Math.min(asked.length, word.length) >= shortest;
}

/**
 * Counts the letters to leave out, put in, exchange or swap with their neighbour between a word asked for and a word
 * of the texts. Gives null where there are more than `allowed`. A slip at the beginning is forgiven in a longer word (with
 * `anywhere` in any), if it is the only one; two slips are not forgiven where the words end differently: `stations` is
 * no slip for `stating`.
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
  const slips = last[word.length] ?? Infinity;
  const isForgiven = slips < 2 || (alike && asked.at(-1) === word.at(-1) && isLongUninflected(asked, word));
  return slips <= allowed && isForgiven ? slips : null;
}

function isLongUninflected(asked: string, word: string): boolean {
  const [inflection = ''] = INFLECTION.exec(word) ?? [];
  return !asked.endsWith(inflection) || asked.length - inflection.length >= TWO_SLIPS_WITHOUT_INFLECTION_FROM;
}

/** A word as it sounds, roughly: without silent and doubled letters, all vowels alike. */
export function soundOf(word: string): string {
  return word
    .replace(/(?<=[aeiouy])gh|(?<=[^aeiouy])e$/g, '')
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[ckq]+/g, 'k')
    .replace(/z/g, 's')
    .replace(/(?<=[^aeiouy])h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/[aeiouy]/g, 'a');
}
