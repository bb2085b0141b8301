import type { ParsedBlock } from '../parse.ts';
import { shownText } from '#contracts/shown-text.ts';

/**
 * Gives what a text has between each sentence and the one before it in its passage, by the sentence's id, where that
 * is not one blank: less control characters, and with one kind of line end.
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
