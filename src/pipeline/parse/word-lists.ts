import type { Block } from './lines/blocks.ts';
import { matchesOf } from '../text/matches.ts';

/** Words of an article by case; a word capitalised within a sentence is a name. */
export interface Vocabulary {
  inLowerCase: ReadonlySet<string>;
  withCapital: ReadonlySet<string>;
}

const LOWER = /(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}'’-]{2,40}/gu;
/** No sentence begins after a lower-case word. */
const CAPITAL = /(?<=\p{Ll}[,]?\s)\p{Lu}[\p{L}\p{M}'’-]{1,40}/gu;

/** Collects the words of paragraphs, all in lower case. */
export function vocabularyOf(blocks: readonly Block[]): Vocabulary {
  const inLowerCase = new Set<string>();
  const withCapital = new Set<string>();
  for (const { text } of blocks) {
    for (const [word] of matchesOf(text, LOWER)) inLowerCase.add(word);
    for (const [word] of matchesOf(text, CAPITAL)) withCapital.add(word.toLowerCase());
  }
  return { inLowerCase, withCapital };
}
