import { diffArrays } from 'diff';
import { shownText } from '#contracts/shown-text.ts';

/** Words that two texts share, or that only one of them has. */
export interface DiffPart {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** Texts that differ in more places are called replaced: the time that a comparison takes grows with its square. */
const MAX_EDITS = 600;

/** The words of two texts in turn, with what is only in the first (`removed`) or only in the second (`added`). */
export function diffWords(before: string, after: string, language: string): DiffPart[] {
  const changes = diffArrays(tokens(before, language), tokens(after, language), {
    comparator: (one, other) => one.trimEnd() === other.trimEnd(),
    maxEditLength: MAX_EDITS,
  });
  if (!changes)
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ];
  return changes.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The segmenter of a language, made once: making one takes longer than a sentence does. */
function segmenter(language: string): Intl.Segmenter {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** Words with the blanks after them; marks apart. */
function tokens(text: string, language: string): string[] {
  const found: string[] = [];
  for (const { segment } of segmenter(language).segment(text)) {
    if (/^\s+$/u.test(segment) && found.length > 0) found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found;
}

/** A place of the first list, of the second, or of both. */
export type Aligned<Item> = [before: Item | null, after: Item | null];

/** Sentences with fewer words in common, of all their words, are not one sentence changed. */
const MIN_LIKENESS = 0.4;
/** More pairs of sentences are not compared. */
const MAX_PAIRS = 40_000;

/** Sets equal and like texts of two lists beside each other; both keep their order. */
export function alignTexts<Item extends { exact: string }>(
  before: readonly Item[],
  after: readonly Item[],
): Aligned<Item>[] {
  const texts = new Map(
    [...before, ...after].map((item) => [item, shownText(item.exact).replace(/\s+/gu, ' ')]),
  );
  const textOf = (item: Item): string => texts.get(item) ?? '';
  const changes = diffArrays(before.map(textOf), after.map(textOf), { maxEditLength: MAX_EDITS });
  if (!changes) return apart(before, after);
  const aligned: Aligned<Item>[] = [];
  let [first, second] = [0, 0];
  let removed: Item[] = [];
  let added: Item[] = [];
  const flush = (): void => {
    aligned.push(...alignLike(removed, added, textOf));
    [removed, added] = [[], []];
  };
  for (const change of changes) {
    if (change.removed) removed = [...removed, ...before.slice(first, (first += change.count))];
    else if (change.added) added = [...added, ...after.slice(second, (second += change.count))];
    else {
      flush();
      for (let index = 0; index < change.count; index++)
        aligned.push([before[first++] ?? null, after[second++] ?? null]);
    }
  }
  flush();
  return aligned;
}

const apart = <Item>(before: readonly Item[], after: readonly Item[]): Aligned<Item>[] => [
  ...before.map((one): Aligned<Item> => [one, null]),
  ...after.map((one): Aligned<Item> => [null, one]),
];

/** Pairs the texts of two lists, in order, so that the sum of their likenesses is greatest. */
function alignLike<Item>(
  before: readonly Item[],
  after: readonly Item[],
  textOf: (item: Item) => string,
): Aligned<Item>[] {
  if (before.length * after.length > MAX_PAIRS) return apart(before, after);
  const [ours, theirs] = [before, after].map((items) => items.map((item) => wordSet(textOf(item))));
  if (!ours || !theirs) return apart(before, after);
  // best[i][j]: the greatest sum for what follows the places i and j.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const sumAt = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const likenessAt = (i: number, j: number): number => likeness(ours[i], theirs[j]);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(sumAt(i + 1, j), sumAt(i, j + 1), sumAt(i + 1, j + 1) + likenessAt(i, j));
    }
  const aligned: Aligned<Item>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i] ?? null, after[j] ?? null];
    const like = one && other ? likenessAt(i, j) : 0;
    if (like > 0 && sumAt(i, j) === sumAt(i + 1, j + 1) + like) {
      aligned.push([one, other]);
      i++;
      j++;
    } else if (one && (!other || sumAt(i, j) === sumAt(i + 1, j))) {
      aligned.push([one, null]);
      i++;
    } else {
      aligned.push([null, other]);
      j++;
    }
  }
  return aligned;
}

const wordSet = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** The share of common words, from 0 to 1; 0 below the least that counts. */
function likeness(one: Set<string> = new Set(), other: Set<string> = new Set()): number {
  const common = one.intersection(other).size;
  const share = (2 * common) / Math.max(1, one.size + other.size);
  return share < MIN_LIKENESS ? 0 : share;
}
