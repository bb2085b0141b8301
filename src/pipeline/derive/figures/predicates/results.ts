import type { FigureKind } from '#contracts/story.ts';
import type { Governor } from '../frames.ts';
import { PREDICATE_PATTERNS, takesResult } from '../kind-lookups.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { isAdverb } from '../../../english/word-classes.ts';

export interface Result {
  kind: FigureKind;
  /** The verb before the count. */
  governor: Governor;
  end: number;
}

/** Finds the result, after a count, of a verb before it: "forced 40 people [to flee]", "pulled three [alive]". */
export function findResult(line: TokenLine, countStart: number, phraseEnd: number): Result | null {
  const found = PREDICATE_PATTERNS.matchAt(line, phraseEnd);
  if (found?.meaning.form !== 'result') return null;
  const { kind } = found.meaning;
  for (let at = countStart - 1; at > countStart - 4; at--) {
    const word = wordAt(line, at);
    if (takesResult(word, kind)) return { kind, governor: { at, form: formOf(word) }, end: found.end };
    if (!/^(?:out|up|down|back|to)$/.test(word)) return null;
  }
  return null;
}

const formOf = (word: string): Governor['form'] =>
  word.endsWith('ing') ? 'ing' : /(?:ed|en|t|ug)$/.test(word) ? 'past' : 'base';

const LEAVE = wordSet('leave make render take bring put find kill injure see get have pull');
const LEFT = wordSet('left leaves leaving makes making made took takes taking puts putting found finds');

/** Finds the verb before a count of a state after it: "could [leave] 12 dead". */
export function findLeaving(line: TokenLine, countStart: number): Governor | null {
  const at = isAdverb(line.tokens[countStart - 1]) ? countStart - 2 : countStart - 1;
  const word = wordAt(line, at);
  if (LEAVE.has(word)) return { at, form: 'base' };
  return LEFT.has(word) ? { at, form: word.endsWith('ing') ? 'ing' : 'past' } : null;
}

/** Whether "left" directly precedes a count; the state of its objects may follow at a distance. */
export const isLeft = (line: TokenLine, countStart: number): boolean =>
  /^(?:left|leaves|leaving|leave)$/.test(wordAt(line, countStart - 1));
