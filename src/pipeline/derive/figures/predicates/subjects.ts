import type { Counted } from '../frames.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { STATING } from '../../../english/speech-verbs.ts';
import { BE, PREPOSITIONS } from '../../../english/word-classes.ts';

const BEFORE_SUBJECT = wordSet('after before since until till like as than');
const SAYING: ReadonlySet<string> = new Set([
  ...STATING,
  ...wordSet('showing meaning following evening morning'),
]);
const BEFORE_LONE_NUMBER = wordSet(`
  and or but that which when while where as after because so if said says say confirmed reported of whom another then
  also only just least although though with nor than`);

/**
 * Whether a count can be the subject of a clause. It cannot after a preposition or "carrying": in "a bus with 12 people
 * on board was hit", the bus was.
 */
export function isSubject(line: TokenLine, { quantity, phrase }: Counted): boolean {
  const before = line.tokens[quantity.phraseStart - 1];
  if (!before || before.kind === 'mark') return true;
  const { lower } = before;
  if (isOwned(line, quantity.phraseStart - 1)) return false;
  if (PREPOSITIONS.has(lower)) return BEFORE_SUBJECT.has(lower);
  if (/^includ(?:e|es|ed)$/.test(lower)) return false;
  // "a staggering 312 people"
  if (lower.endsWith('ing') && !/^(?:an?|the)$/.test(wordAt(line, quantity.phraseStart - 2)))
    return SAYING.has(lower);
  // "Flight 370", "Boeing 737": a bare number after a noun is part of a name.
  const lone = phrase.head === 'none' && quantity.group === null && !quantity.definite;
  return !lone || BEFORE_LONE_NUMBER.has(lower);
}

/** "two-thirds of the town's 9,000 people": the subject is a part of those counted. */
function isOwned(line: TokenLine, owner: number): boolean {
  if (!wordAt(line, owner).endsWith("'s")) return false;
  const of = [1, 2, 3].find((back) => wordAt(line, owner - back) === 'of');
  return of !== undefined && !/^(?:after|deaths?|end)$/.test(wordAt(line, owner - of - 1));
}

const OBJECT_VERBS = wordSet(`
  has have had leaves met visited carried interviewed questioned told asked gave sent took brought found saw includes
  lost needs needed wants wanted sought hired employed hosted hit struck attacked`);

/** Whether the count is the object of a verb, or what there is, and so not the subject of a later verb. */
export const isObject = (line: TokenLine, { quantity: { phraseStart } }: Counted): boolean =>
  OBJECT_VERBS.has(wordAt(line, phraseStart - 1)) ||
  (wordAt(line, phraseStart - 2) === 'there' && BE.has(wordAt(line, phraseStart - 1)));
