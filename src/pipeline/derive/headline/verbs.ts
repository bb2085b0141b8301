import { DETERMINERS, RELATIVES, SUBORDINATORS, TIME_NOUNS } from './lexicon.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';

/** Parts of speech that can be a subject. */
export const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const NON_FINITE = new Set(['be', 'been', 'being', 'having', 'am', 'aged', 'based', 'born']);
const ING_VERBS = /^(?:br|s|st|r|cl|fl|spr|sw|th|k)ing$/u;

export const isIng = (token: Token): boolean => token.norm.endsWith('ing') && !ING_VERBS.test(token.norm);

/** The index of the last word before one, adverbs passed over. */
function wordBefore(tokens: readonly Token[], index: number): Token | undefined {
  let at = index - 1;
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.norm === 'not') at -= 1;
  return tokens[at];
}

/** Whether a word is a verb that can carry a statement: not "to go", "going", "been", nor a noun tagged amiss. */
export function isFinite(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || (token.pos !== 'VERB' && token.pos !== 'AUX') || NON_FINITE.has(token.norm))
    return false;
  if (isIng(token)) return false;
  const before = wordBefore(tokens, index);
  if (before === undefined) return true;
  if (before.norm === 'to' || before.pos === 'AUX' || NON_FINITE.has(before.norm))
    return token.pos === 'AUX' && before.norm !== 'to' && before.pos !== 'AUX';
  if (token.pos === 'AUX') return true;
  const direct = tokens[index - 1];
  return (
    before.pos !== 'VERB' &&
    direct?.pos !== 'ADJ' &&
    !DETERMINERS.has(direct?.norm ?? '') &&
    direct?.pos !== 'ADP' &&
    !/'s?$/u.test(direct?.norm ?? '')
  );
}

/** "A man wanted for murder has been held": a participle between a noun and a preposition, with the verb to come. */
function laterVerb(tokens: readonly Token[], index: number, to: number): number | null {
  const next = tokens[index + 1]?.pos;
  const before = tokens[index - 1]?.pos;
  if (tokens[index]?.pos !== 'VERB' || (next !== 'ADP' && next !== 'ADV' && next !== 'PART')) return null;
  if (before !== 'NOUN' && before !== 'PROPN' && before !== 'NUM' && before !== 'PRON') return null;
  for (let at = index + 1; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.pos === 'CCONJ' || token.pos === 'SCONJ' || token.norm === 'that')
      return null;
    if (RELATIVES.has(token.norm) || (SUBORDINATORS.has(token.norm) && at > index + 1)) return null;
    if (isFinite(tokens, at)) return at;
  }
  return null;
}

const isSubject = (word: Token): boolean =>
  word.norm === 'there' || (NOMINAL.has(word.pos) && !TIME_NOUNS.has(word.norm));

/** The verb of a statement within a range: the first finite one that no relative pronoun claims. */
export function statementVerb(tokens: readonly Token[], from: number, to: number): number | null {
  let claimed = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const previous = tokens[at - 1];
    const relative =
      RELATIVES.has(token.norm) ||
      (token.norm === 'that' && at > from && (previous?.pos === 'NOUN' || previous?.pos === 'PROPN'));
    if (relative || (SUBORDINATORS.has(token.norm) && token.pos !== 'ADP' && at > from)) claimed = 1;
    if (!isFinite(tokens, at)) continue;
    if (claimed > 0) {
      claimed = 0;
      while (tokens[at + 1]?.pos === 'VERB' || tokens[at + 1]?.pos === 'AUX' || tokens[at + 1]?.pos === 'ADV')
        at += 1;
      continue;
    }
    const subject = tokens.slice(from, at).some((word) => isSubject(word));
    if (subject) return laterVerb(tokens, at, to) ?? at;
  }
  return null;
}

/** The verb with which a part begins, adverbs and times passed over. */
export function beginsWithVerb(tokens: readonly Token[], { from, to }: Segment): number | null {
  let at = from;
  while (
    at < to &&
    (tokens[at]?.pos === 'ADV' || tokens[at]?.norm === 'last' || TIME_NOUNS.has(tokens[at]?.norm ?? ''))
  )
    at += 1;
  return isFinite(tokens, at) ? at : null;
}

/** "The bridge, built in 1936, will reopen": a participle, when the verb is still to come. */
export const isInsertedParticiple = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb]?.pos === 'VERB' && (tokens[verb + 1]?.pos === 'ADP' || tokens[verb + 1]?.norm === 'to');
