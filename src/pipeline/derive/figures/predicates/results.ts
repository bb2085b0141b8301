import { PREDICATE_PATTERNS } from './predicate-patterns.ts';
import type { Governor } from '../frames.ts';
import type { FigureKind } from '../kinds.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { isAdverb } from '../../../english/word-classes.ts';

/** Verbs with a result, by kind: "stabbed [12 people] to death", "forced [40 people] to flee". */
const LEADS: Partial<Record<FigureKind, ReadonlySet<string>>> = {
  killed: wordSet(`
    stab stabs stabbed stabbing beat beats beaten beating hack hacks hacked hacking burn burns burned burnt burning crush
    crushed crushing trample trampled trampling shoot shoots shot shooting stoned stoning bludgeoned bludgeoning strangled
    strangling choked choking sweep sweeps swept sweeping send sends sent sending drag dragged dragging hurl hurled
    hurling throw threw throwing push pushed pushing`),
  injured: wordSet(
    'take takes took taking rush rushed rushing airlift airlifted send sends sent sending bring brought',
  ),
  displaced: wordSet(`
    force forces forced forcing drive drives drove driving driven prompt prompted prompting cause caused causing lead led
    leading compel compelled compelling`),
  rescued: wordSet(`
    pull pulls pulled pulling pluck plucks plucked plucking drag dragged dragging dig dug digging winch winched winching
    haul hauled hauling free frees freed freeing extricate extricated extracted airlift airlifted airlifting cut lift
    lifted lifting bring brought bringing find finds found finding`),
};

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
    if (LEADS[kind]?.has(word)) return { kind, governor: { at, form: formOf(word) }, end: found.end };
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
