import type { Valued, ValuedSentence } from './values.ts';

/** How many values are right of those found and of those that are there, and what is wrong, a line each. */
export interface Score {
  right: number;
  found: number;
  expected: number;
  precision: number;
  recall: number;
  f1: number;
  wrong: string[];
}

/** Scores what a reader of dates finds in sentences. */
export function score(
  sentences: readonly ValuedSentence[],
  read: (text: string, day: string) => readonly Valued[],
): Score {
  let [right, found, expected] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { day, text, dates } of sentences) {
    const given = read(text, day);
    found += given.length;
    expected += dates.length;
    for (const { start, end, value } of dates) {
      const own = given.filter((one) => one.start < end && start < one.end);
      if (own.some((one) => one.value === value)) right++;
      else wrong.push([value, own.map((one) => one.value).join(' ') || '-', text].join('\t'));
    }
  }
  const [precision, recall] = [right / Math.max(found, 1), right / Math.max(expected, 1)];
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, found, expected, precision, recall, f1, wrong };
}
