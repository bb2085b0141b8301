import { nounFrame } from './predicates/casualty-nouns.ts';
import { findPredicate } from './predicates/distant-predicates.ts';
import { type Counted, type Frame, stretchAfterVerb, stretchUpTo, toFrame } from './frames.ts';
import { findPrecedingVerb } from './predicates/preceding-verbs.ts';
import { isWithoutObject } from './predicates/objects.ts';
import { type Predicate, parsePredicate } from './predicates/predicates.ts';
import { isNoCountAlone, isPriceOrSport, isRefused } from './nouns/refusals.ts';
import { findLeaving, findResult } from './predicates/results.ts';
import { findShare } from './numbers/shares.ts';
import { isSubject } from './predicates/subjects.ts';
import { isCapital, type TokenLine, wordAt } from '../../english/tokens.ts';
import { findToll } from './predicates/tolls.ts';

/**
 * Finds what a sentence says about those that a number counts, or null.
 *
 * Adjacent words have priority over distant ones, and a verb over a noun for people.
 */
export function readFrame(line: TokenLine, counted: Counted, before: Frame | undefined): Frame | null {
  const { phrase } = counted;
  if (phrase.head === 'thing' || isNoCountAlone(line, counted)) return null;
  if (/^(?:casualties|bodies|lives|injuries)$/.test(phrase.head)) {
    return nounFrame(line, counted) ?? tollFrame(line, counted);
  }
  const frame =
    adjacentFrame(line, counted) ??
    resultFrame(line, counted) ??
    leadFrame(line, counted) ??
    tollFrame(line, counted) ??
    distantFrame(line, counted) ??
    participleFrame(line, counted) ??
    shareFrame(line, counted, before) ??
    readRole(counted);
  if (!frame || isPriceOrSport(line, counted, frame) || isNamedVictim(line, counted)) return null;
  // "Two of the dead were nurses" divides them; "two of the wounded died" does not.
  return phrase.partOf === 'casualties' && !(frame.by === 'predicate' && frame.kind === 'killed')
    ? null
    : frame;
}

/** "One man, Ole Rask, was killed": a named person is no count. */
const isNamedVictim = (line: TokenLine, { quantity, phrase }: Counted): boolean =>
  quantity.number.value === 1 &&
  !line.titled &&
  /^[,–—(]$/.test(wordAt(line, phrase.end)) &&
  isCapital(line.tokens[phrase.end + 1]) &&
  (isCapital(line.tokens[phrase.end + 2]) || /^[,–—)]$/.test(wordAt(line, phrase.end + 2)));

/** "12 people were killed", "five injured", "12 dead": directly after the count. */
function adjacentFrame(line: TokenLine, counted: Counted): Frame | null {
  const { quantity, phrase, part } = counted;
  const predicate = parsePredicate(line, phrase.end);
  if (!predicate || isRefused(line, counted, predicate)) return null;
  if (predicate.finite) {
    const agrees = !predicate.singular || quantity.number.value === 1 || quantity.group !== null;
    return agrees && !part && isSubject(line, counted) ? predicateFrame(line, counted, predicate) : null;
  }
  // "three of the 15 people injured remain in hospital": the 15 are.
  if (phrase.partOf === 'noun') return null;
  const takesObject = predicate.core.form === 'participle' || predicate.end - predicate.start === 1;
  if (takesObject && !isWithoutObject(line, predicate.end)) return null;
  if (findPrecedingVerb(line, quantity.phraseStart)) return null;
  const named = phrase.head === 'none' && isName(line, quantity.phraseStart - 1);
  return named ? null : predicateFrame(line, counted, predicate);
}

/** "Boeing 737 missing": a capital before a bare number. */
const isName = (line: TokenLine, at: number): boolean => at > 0 && !line.titled && isCapital(line.tokens[at]);

function predicateFrame(line: TokenLine, counted: Counted, predicate: Predicate): Frame {
  const { kind, alsoKind, end, finite, unreal } = predicate;
  const { phraseStart } = counted.quantity;
  const governor = finite ? null : findLeaving(line, phraseStart);
  return toFrame(
    counted,
    stretchUpTo(counted, end, kind),
    { start: governor?.at ?? phraseStart, end },
    { kind, ...(alsoKind ? { alsoKind } : {}), governor, unreal, by: 'predicate' },
  );
}

/** "forced 40 people to flee", "pulled three alive" */
function resultFrame(line: TokenLine, counted: Counted): Frame | null {
  const result = findResult(line, counted.quantity.phraseStart, counted.phrase.end);
  if (!result) return null;
  const { kind, governor, end } = result;
  return toFrame(
    counted,
    stretchUpTo(counted, end, kind),
    { start: governor.at, end },
    { kind, governor, unreal: false, by: 'lead' },
  );
}

/** "killing 144", "claiming the lives of at least 60 people", "the arrest of four men" */
function leadFrame(line: TokenLine, counted: Counted): Frame | null {
  const lead = findPrecedingVerb(line, counted.quantity.phraseStart);
  if (!lead) return null;
  const { kind, alsoKind, start, form } = lead;
  return toFrame(
    counted,
    stretchAfterVerb(counted, start),
    { start, end: counted.phrase.end },
    {
      kind,
      ...(alsoKind ? { alsoKind } : {}),
      governor: { at: start, form },
      unreal: false,
      by: 'lead',
    },
  );
}

function tollFrame(line: TokenLine, counted: Counted): Frame | null {
  const toll = findToll(line, counted);
  if (!toll) return null;
  const { kind, bound, start, end } = toll;
  return toFrame(
    counted,
    stretchAfterVerb(counted, start, end),
    { start, end },
    {
      kind,
      ...(bound ? { bound } : {}),
      governor: null,
      unreal: false,
      by: 'toll',
    },
  );
}

/** "12 people in two villages were killed", "three people, including the gunman, were killed" */
function distantFrame(line: TokenLine, counted: Counted): Frame | null {
  if (counted.part || counted.phrase.partOf === 'pronoun') return null;
  const predicate = findPredicate(line, counted);
  return predicate && !isRefused(line, counted, predicate) ? predicateFrame(line, counted, predicate) : null;
}

const ownWords = ({
  quantity,
  phrase,
}: Counted): [{ from: number; to: number }, { start: number; end: number }] => [
  { from: quantity.start, to: phrase.end },
  { start: quantity.phraseStart, end: phrase.end },
];

/** "12 wounded soldiers", "five missing climbers" */
function participleFrame(line: TokenLine, counted: Counted): Frame | null {
  const { kind, partOf } = counted.phrase;
  if (!kind || partOf) return null;
  const governor = findLeaving(line, counted.quantity.phraseStart);
  return toFrame(counted, ...ownWords(counted), { kind, governor, unreal: false, by: 'noun' });
}

function shareFrame(line: TokenLine, counted: Counted, before: Frame | undefined): Frame | null {
  const share = counted.part ? null : findShare(line, counted, before);
  return share && toFrame(counted, ...ownWords(counted), { ...share, unreal: false, by: 'share' });
}

/** Reads a count by its noun for people: "four suspects", "two alleged accomplices". */
export function readRole(counted: Counted): Frame | null {
  const { head, partOf } = counted.phrase;
  if (head !== 'suspects' || partOf || counted.quantity.number.value === 1) return null;
  return toFrame(counted, ...ownWords(counted), {
    kind: 'suspects',
    governor: null,
    unreal: false,
    by: 'role',
  });
}
