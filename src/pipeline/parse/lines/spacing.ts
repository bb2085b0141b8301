import type { ParsedBlock } from '../../parse.ts';
import { shownText } from '#contracts/shown-text.ts';

/**
 * Returns, by sentence id, the text between a sentence and the previous one in its passage, if it is not a single
 * space: without control characters, with LF as the only line end.
 */
export function spacingOf(text: string, blocks: readonly ParsedBlock[]): Record<string, string> {
  const spacing: Record<string, string> = {};
  let number = 0;
  for (const block of blocks) {
    let end: number | null = null;
    for (const sentence of block.kind === 'passage' ? block.sentences : []) {
      number += 1;
      const between = end === null ? ' ' : text.slice(end, sentence.start);
      if (between !== ' ') {
        spacing[`s${number}`] = shownText(between);
      }
      end = sentence.end;
    }
  }
  return spacing;
}
