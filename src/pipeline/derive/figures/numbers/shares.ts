import type { Counted, Frame } from '../frames.ts';
import { PREDICATE_PATTERNS } from '../kind-lookups.ts';
import { findPrecedingVerb } from '../predicates/preceding-verbs.ts';
import { isGeneral } from '../nouns/people.ts';
import { parsePredicate } from '../predicates/predicates.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { STATING } from '../../../english/speech-verbs.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { AUXILIARIES, isAdverb, isVerbAt, PREPOSITIONS, RELATIVES } from '../../../english/word-classes.ts';

/** What a count shares with a previous one. */
export type Share = Pick<Frame, 'kind' | 'alsoKind' | 'governor'>;

/** Tokens between the verb and the count that shares it. */
const MAX_DISTANCE = 18;

/**
 * Finds the verb that a count shares: "killed [two women] and three children", "killed a guard and two customers",
 * "have been detained, along with seven accomplices", "were killed in Kabul and three in Herat".
 */
export function findShare(line: TokenLine, counted: Counted, before: Frame | undefined): Share | null {
  const { quantity, phrase } = counted;
  const link = linkBefore(line, quantity.phraseStart);
  if (!link || !endsHere(line, phrase.end)) return null;
  if (link.by === ',' && isSpeaker(line, phrase.end)) return null;
  if (link.by === ',' && phrase.head === 'none') return null;
  const object = objectShare(line, link, counted);
  if (object) return object;
  if (link.by === 'with') return clauseShare(line, link);
  if (!before || !sharesPredicate(line, link, counted, before)) return null;
  return {
    kind: before.kind,
    ...(before.alsoKind ? { alsoKind: before.alsoKind } : {}),
    governor: before.governor,
  };
}

interface Link {
  start: number;
  /** `with` for "along with", "as well as", after which no clause can follow. */
  by: 'and' | ',' | 'with';
}

function linkBefore(line: TokenLine, start: number): Link | null {
  const two = `${wordAt(line, start - 2)} ${wordAt(line, start - 1)}`;
  const comma = (first: number): number => (wordAt(line, first - 1) === ',' ? first - 1 : first);
  if (/^(?:along|together) with$/.test(two)) return { start: comma(start - 2), by: 'with' };
  if (two === 'well as' && wordAt(line, start - 3) === 'as') return { start: comma(start - 3), by: 'with' };
  if (/^(?:and|or|plus)$/.test(wordAt(line, start - 1))) return { start: comma(start - 1), by: 'and' };
  return wordAt(line, start - 1) === ',' ? { start: start - 1, by: ',' } : null;
}

const AFTER_SHARE = wordSet('and or when as while before after but where in on');

/** Whether nothing follows that makes the count the subject of another verb. */
function endsHere(line: TokenLine, end: number): boolean {
  let at = end;
  while (isAdverb(line.tokens[at]) && wordAt(line, at) !== 'early') at++;
  const next = line.tokens[at];
  if (!next || next.kind === 'mark' || PREPOSITIONS.has(next.lower) || RELATIVES.has(next.lower)) return true;
  return (
    !AUXILIARIES.has(next.lower) && (AFTER_SHARE.has(next.lower) || (isAdverb(next) && !isVerbAt(line, at)))
  );
}

const SAYING = new Set(STATING);

/** "He killed a guard, two friends of the family told reporters": those who say so. */
const isSpeaker = (line: TokenLine, end: number): boolean =>
  line.tokens
    .slice(end, end + 7)
    .map(({ lower }) => lower)
    .some((word, at, words) => SAYING.has(word) && !words.slice(0, at).includes(','));

const DIVIDES = wordSet('including include includes included among like such namely');
const CAUSES = wordSet('leaving causing forcing damaging destroying sparking triggering');

/** Looks back over one list of nouns for the verb whose objects they are. */
function objectShare(line: TokenLine, link: Link, { phrase }: Counted): Share | null {
  const follows = line.tokens[phrase.end];
  if (phrase.head === 'none' && follows?.kind === 'word' && !PREPOSITIONS.has(follows.lower)) return null;
  let general = false;
  for (let at = link.start - 1; at > link.start - MAX_DISTANCE && at >= 0; at--) {
    const word = wordAt(line, at);
    if (/^[;:()—–.!?]$/.test(word) || RELATIVES.has(word) || DIVIDES.has(word) || CAUSES.has(word))
      return null;
    general ||= isGeneral(word);
    const lead = findPrecedingVerb(line, at + 1);
    if (lead) {
      // "killed 12 people, eight men and four women": the list divides them.
      if (general && link.by === ',') return null;
      const { kind, alsoKind, start, form } = lead;
      return { kind, ...(alsoKind ? { alsoKind } : {}), governor: { at: start, form } };
    }
    if (isVerbAt(line, at)) return null;
  }
  return null;
}

/** "was killed near his home, along with two bodyguards": shares the verb of the previous clause. */
function clauseShare(line: TokenLine, link: Link): Share | null {
  for (let at = link.start - 1; at > link.start - MAX_DISTANCE && at >= 0; at--) {
    if (/^[;:()—–.]$/.test(wordAt(line, at)) || RELATIVES.has(wordAt(line, at))) return null;
    const predicate = AUXILIARIES.has(wordAt(line, at)) ? parsePredicate(line, at) : null;
    if (predicate) return predicate.unreal ? null : { kind: predicate.kind, governor: null };
    if (isVerbAt(line, at) && !PREDICATE_PATTERNS.matchAt(line, at)) return null;
  }
  return null;
}

/** Whether a count shares the predicate of a previous one. */
function sharesPredicate(line: TokenLine, link: Link, { phrase, quantity }: Counted, before: Frame): boolean {
  const gap = link.start - before.outerTo;
  if (before.by !== 'predicate' || link.by === ',' || gap < 0 || gap > MAX_DISTANCE) return false;
  for (let at = before.outerTo; at < link.start; at++) {
    if (/^[;:()—–.,]$/.test(wordAt(line, at)) || isVerbAt(line, at)) return false;
  }
  // "and three in Herat": the place is in the position of the verb.
  return phrase.head === 'none' && isPlaceAt(line, quantity.end) && !hasVerbAfter(line, phrase.end);
}

/** "in Herat", "on a staircase"; not "in hospital", "in a critical condition". */
function isPlaceAt(line: TokenLine, at: number): boolean {
  if (!/^(?:in|at|near|on|outside|from)$/.test(wordAt(line, at))) return false;
  return [1, 2].every((ahead) => !CONDITIONS.has(wordAt(line, at + ahead)));
}

const CONDITIONS = wordSet(`
  hospital hospitals critical serious stable intensive custody prison jail detention need shock tents shelters shelter fear
  danger trial average`);

function hasVerbAfter(line: TokenLine, from: number): boolean {
  for (let at = from; at < from + 14; at++) {
    if ((line.tokens[at]?.kind ?? 'mark') === 'mark') return false;
    if (isVerbAt(line, at)) return true;
  }
  return false;
}
