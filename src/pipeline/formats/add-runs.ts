import { UNPRINTABLE } from '#contracts/shown-text.ts';
import type { Run } from './align.ts';
import type { LocatedText } from './located-text.ts';

/** Adds the text of a block as a browser shows it: one blank for any white space, a line feed for a break. */
export function addRuns(words: LocatedText, runs: readonly (Run & { isBreak: boolean })[]): void {
  let gap = null as { from: number; to: number; isBreak: boolean } | null;
  const start = words.length;
  for (const { words: text, from, to, isBreak } of runs) {
    const isPlain = to - from === text.length;
    for (const { 0: part, index } of text.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) {
      const place = isPlain ? { from: from + index, to: from + index + part.length } : { from, to };
      if (/^[ \t\n\f\r]/.test(part)) {
        gap = {
          from: gap?.from ?? place.from,
          to: place.to,
          isBreak: isBreak || (gap?.isBreak ?? false),
        };
        continue;
      }
      if (part.replace(UNPRINTABLE, '') === '') continue;
      if (gap && words.length > start) words.add(gap.isBreak ? '\n' : ' ', gap.from, gap.to);
      gap = null;
      addShown(words, part, place);
    }
  }
}

/** Adds words less what no page can show. */
function addShown(words: LocatedText, part: string, { from, to }: { from: number; to: number }): void {
  if (to - from !== part.length) {
    const shown = part.replace(UNPRINTABLE, '');
    if (shown !== '') words.add(shown, from, to);
    return;
  }
  let at = 0;
  for (const { 0: hidden, index } of part.matchAll(UNPRINTABLE)) {
    if (index > at) words.add(part.slice(at, index), from + at, from + index);
    at = index + hidden.length;
  }
  if (at < part.length) words.add(part.slice(at), from + at, to);
}
