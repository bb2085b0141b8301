/** A stretch of a sentence that stands in its headline, or that was struck out. */
export interface StruckPart {
  text: string;
  kept: boolean;
}

interface Atom {
  text: string;
  start: number;
}

/** Beyond this many comparisons the first place at which each word stands is taken. */
const MOST_COMPARISONS = 400_000;

/** A headline is cut from the start of a sentence, however long that is. */
const READ = 50_000;

/** Words, and marks of punctuation one by one. */
function atoms(text: string): Atom[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu)].map((match) => ({
    text: match[0],
    start: match.index,
  }));
}

/** Whether a word of the sentence is the headline's: the first may have gained a capital, the last may be cut. */
function isSame(given: string, wanted: string, first: boolean, last: boolean): boolean {
  if (given === wanted) return true;
  if (first && given.toLowerCase() === wanted.toLowerCase()) return true;
  return (
    last &&
    given.length > wanted.length &&
    (given.startsWith(wanted) || (first && given.toLowerCase().startsWith(wanted.toLowerCase())))
  );
}

/** The places of the headline's words in the sentence, in the fewest unbroken stretches; null where they are not all there. */
function places(given: readonly Atom[], wanted: readonly Atom[]): number[] | null {
  const first = wanted.findIndex(({ text }) => /\p{L}/u.test(text));
  const same = (at: number, word: number): boolean =>
    isSame(given[at]?.text ?? '', wanted[word]?.text ?? '', word === first, word === wanted.length - 1);
  if (given.length * wanted.length > MOST_COMPARISONS) return firstPlaces(given.length, wanted.length, same);
  const from: Int32Array[] = [];
  let breaks = new Float64Array(given.length);
  for (const word of wanted.keys()) {
    const next = new Float64Array(given.length).fill(Infinity);
    const back = new Int32Array(given.length).fill(-1);
    let best = -1;
    for (let at = 0; at < given.length; at++) {
      const before = at - 2;
      if (
        word > 0 &&
        before >= 0 &&
        (breaks[before] ?? Infinity) < (best < 0 ? Infinity : (breaks[best] ?? Infinity))
      )
        best = before;
      if (!same(at, word)) continue;
      const broken = word === 0 ? 0 : 1 + (best < 0 ? Infinity : (breaks[best] ?? Infinity));
      const unbroken = word === 0 ? 0 : at === 0 ? Infinity : (breaks[at - 1] ?? Infinity);
      next[at] = Math.min(broken, unbroken);
      back[at] = unbroken <= broken ? at - 1 : best;
    }
    from.push(back);
    breaks = next;
  }
  const fewest = breaks.reduce((least, count) => Math.min(least, count), Infinity);
  if (!Number.isFinite(fewest)) return null;
  const found: number[] = [];
  let at = breaks.indexOf(fewest);
  for (const back of from.toReversed()) {
    found.unshift(at);
    at = back[at] ?? -1;
  }
  return found;
}

function firstPlaces(
  given: number,
  wanted: number,
  same: (at: number, word: number) => boolean,
): number[] | null {
  const found: number[] = [];
  for (let at = 0; at < given && found.length < wanted; at++) if (same(at, found.length)) found.push(at);
  return found.length === wanted ? found : null;
}

/**
 * Divides a sentence into what its headline keeps and what was struck out; the parts together are the sentence,
 * character for character. White space goes with the word after it, so that the kept parts read as the headline.
 * A headline whose words are not the sentence's, in order, keeps nothing of it.
 */
export function struckParts(sentence: string, headline: string): StruckPart[] {
  const given = atoms(sentence.slice(0, READ));
  const wanted = atoms(headline);
  const found = wanted.length === 0 ? [] : (places(given, wanted) ?? []);
  const parts: StruckPart[] = [];
  const add = (text: string, kept: boolean): void => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kept === kept) last.text += text;
    else parts.push({ text, kept });
  };
  let end = 0;
  for (const [word, place] of found.entries()) {
    const atom = given[place];
    const length = wanted[word]?.text.length ?? 0;
    if (atom === undefined) continue;
    const between = sentence.slice(end, atom.start);
    const blank = word === 0 ? '' : (/\s*$/u.exec(between)?.[0] ?? '');
    add(between.slice(0, between.length - blank.length), false);
    add(blank + sentence.slice(atom.start, atom.start + length), true);
    end = atom.start + length;
  }
  add(sentence.slice(end), false);
  return parts;
}
