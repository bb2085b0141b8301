import type { BitReader, BitWriter } from './bits.ts';
import { IMPACT_BITS, type Posting } from './posting.ts';

/** Longer lists keep fewer impact levels, because frequent terms discriminate little. */
const COARSE: readonly (readonly [longerThan: number, step: number])[] = [
  [8192, 16],
  [2048, 8],
  [128, 4],
  [24, 2],
];

/** The impact as a list of so many articles keeps it. */
export function coarseImpact(impact: number, articles: number): number {
  const step = COARSE.find(([longerThan]) => articles > longerThan)?.[1] ?? 1;
  return Math.max(1, Math.round(impact / step) * step);
}

/** Bits that encode any of so many numbers. */
export function widthOf(numbers: number): number {
  return numbers <= 1 ? 0 : 32 - Math.clz32(numbers - 1);
}

/** The Rice width that suits so many numbers drawn from a range. */
export function riceWidth(range: number, count: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, (range / count) * Math.LN2))));
}

/** Writes rising numbers below `range` as the gaps between them. How many there are must be written before. */
export function writeDeltaList(out: BitWriter, numbers: readonly number[], range: number): void {
  if (numbers.length === 1) {
    out.fixed(numbers[0] ?? 0, widthOf(range));
    return;
  }
  const width = riceWidth(range, numbers.length);
  let next = 0;
  for (const number of numbers) {
    out.rice(number - next, width);
    next = number + 1;
  }
}

export function readDeltaList(bits: BitReader, count: number, range: number): number[] {
  if (count === 1) return [bits.fixed(widthOf(range))];
  const width = riceWidth(range, count);
  const numbers: number[] = [];
  let next = 0;
  for (let read = 0; read < count; read += 1) {
    const number = next + bits.rice(width);
    numbers.push(number);
    next = number + 1;
  }
  return numbers;
}

/**
 * Writes a posting list: its length; then, for each impact from the highest down, the impact (the first less one, the
 * others as the step down), the number of articles with it, and their numbers. `range` is the first number that no article
 * has. Impacts are rounded by `coarseImpact` unless `isCoarse` is false.
 */
export function writePostings(
  out: BitWriter,
  postings: readonly Posting[],
  range: number,
  isCoarse = true,
): void {
  out.gamma(postings.length);
  const groups = Map.groupBy(postings, ({ impact }) =>
    isCoarse ? coarseImpact(impact, postings.length) : impact,
  );
  let above: number | null = null;
  for (const [impact, group] of [...groups].sort(([first], [second]) => second - first)) {
    if (above === null) out.fixed(impact - 1, IMPACT_BITS);
    else out.gamma(above - impact);
    if (postings.length > 1) out.gamma(group.length);
    const numbers = group.map(({ article }) => article).sort((first, second) => first - second);
    writeDeltaList(out, numbers, range);
    above = impact;
  }
}

export function readPostings(bits: BitReader, range: number): Posting[] {
  const count = bits.gamma();
  const postings: Posting[] = [];
  let impact: number | null = null;
  while (postings.length < count) {
    impact = impact === null ? bits.fixed(IMPACT_BITS) + 1 : impact - bits.gamma();
    const ofImpact = count > 1 ? bits.gamma() : 1;
    for (const article of readDeltaList(bits, ofImpact, range)) postings.push({ article, impact });
  }
  return postings;
}
