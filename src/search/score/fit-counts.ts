import { isNumber } from '../analyze/numerals.ts';
import { figureKinds } from '../analyze/synonyms.ts';
import type { Place, ReadText } from '../lookup/read-article.ts';
import type { ResolvedTerm } from '../lookup/terms.ts';
import { QUALITY_OTHER_COUNT } from '../ranking.ts';

/** Most characters between a number and what it counts. */
const NEARBY = 40;
/** Characters that a comma between a number and a word counts as. */
const COMMA = 20;

/** The kinds of figures that each number of a query counts: those of the next such word, else of the one before. */
export function countedKinds(terms: readonly ResolvedTerm[]): number[][] {
  const kinds = terms.map(({ steps: [step] }) => figureKinds(step?.keys.slice(0, 1) ?? []));
  const isKind = (of: readonly number[]): boolean => of.length > 0;
  return terms.map(({ term: { words } }, at) =>
    words.length === 1 && words.every(isNumber)
      ? (kinds.slice(at).find(isKind) ?? kinds.slice(0, at).findLast(isKind) ?? [])
      : [],
  );
}

/** Marks numbers that count what the query says, and lessens others: of `16 killed`, the 16 of “11 killed, 16 missing”. */
export function fitCounts(
  places: Place[][],
  { text, words }: ReadText,
  counted: readonly number[][],
): Place[][] {
  if (counted.every((kinds) => kinds.length === 0)) return places;
  const named = words
    .map((word) => ({ word, kinds: figureKinds(word.indexKeys) }))
    .filter(({ kinds }) => kinds.length > 0);
  const gap = (first: number, second: number): number => {
    const between = text.slice(first, second);
    return between.length + (/[,;]/.test(between) ? COMMA : 0);
  };
  return places.map((of, term) => {
    const asked = counted[term] ?? [];
    if (asked.length === 0 || named.length === 0) return of;
    return of.map((place) => {
      const [number] = place.words;
      if (number === undefined) return place;
      const distances = named.map(({ word, kinds }) => ({
        kinds,
        far: word.start < number.start ? gap(word.end, number.start) : gap(number.end, word.start),
      }));
      const least = Math.min(...distances.map(({ far }) => far));
      const isAsked = distances.some(
        ({ kinds, far }) => far === least && kinds.some((kind) => asked.includes(kind)),
      );
      return isAsked
        ? { ...place, counts: least <= NEARBY }
        : { ...place, quality: QUALITY_OTHER_COUNT * place.quality };
    });
  });
}
