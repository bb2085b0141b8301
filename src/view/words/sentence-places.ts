import { partitionPoint } from '#contracts/partition-point.ts';
import type { ArticleRecord } from '#contracts/records.ts';

interface Range {
  start: number;
  end: number;
}

/**
 * Returns which code points of a sentence's words stand at a range of its file. The two differ where markup stands
 * between the words.
 */
export function wordsAt(
  { id, start: origin, exact }: Range & { id: string; exact: string },
  range: Range,
  places: ArticleRecord['places'] = {},
): [from: number, to: number] {
  const length = [...exact].length;
  const runs = places[id] ?? [[0, 0]];
  const indexOf = (offset: number): number => Math.min(length, indexAt(offset - origin, runs));
  return [indexOf(range.start), indexOf(range.end)];
}

type Runs = NonNullable<ArticleRecord['places']>[string];

/** Which code point of the words is at a place of the file, both counted from the sentence's start. */
function indexAt(offset: number, runs: Runs): number {
  const next = partitionPoint(runs, ([, inFile]) => inFile > offset);
  const [words, inFile] = runs[next - 1] ?? [0, 0];
  return Math.min(words + offset - inFile, runs[next]?.[0] ?? Infinity);
}
