import type { Bound } from './numbers/bounds.ts';
import type { FigureKind } from '#contracts/story.ts';
import type { VerbForm } from './kind-lookups.ts';
import type { NounPhrase } from './nouns/noun-phrases.ts';
import type { Quantity } from './numbers/quantities.ts';

/** A number with the noun that it counts. */
export interface Counted {
  quantity: Quantity;
  phrase: NounPhrase;
  /** Whether it is a part of a previous count: "12 people, including [three children]". */
  part: boolean;
}

/** The word that decides factuality: a verb before its object, or an event noun. */
export interface Governor {
  at: number;
  form: VerbForm | 'noun';
}

/** What a sentence says about the people counted. */
export interface Frame {
  kind: FigureKind;
  /** A second kind from the same words: "arrested and charged". */
  alsoKind?: FigureKind;
  /** The words of the figure. */
  from: number;
  to: number;
  /** The words around which other events, rates and denials are sought. */
  outerFrom: number;
  outerTo: number;
  governor: Governor | null;
  /** Whether its own verb says that it did not happen, or not certainly. */
  unreal: boolean;
  /** A qualifier from the verb of a toll: "passed" 31. */
  bound?: Bound;
  by: 'lead' | 'predicate' | 'noun' | 'toll' | 'share' | 'role';
}

/** Makes a frame from its words and the wider range on which its meaning depends. */
export const toFrame = (
  { quantity, phrase }: Counted,
  stretch: { from: number; to: number },
  outer: { start: number; end: number },
  rest: Omit<Frame, 'from' | 'to' | 'outerFrom' | 'outerTo'>,
): Frame => ({
  ...rest,
  ...stretch,
  outerFrom: Math.min(outer.start, quantity.phraseStart),
  outerTo: Math.max(outer.end, phrase.end),
});

/** The first token of a count: its qualifier, or the noun of "a family of five". */
const countStart = ({ quantity, phrase }: Counted): number =>
  quantity.group !== null && phrase.end === quantity.end ? quantity.group : quantity.start;

/**
 * The words of a figure whose verb precedes the count: the count with its noun or, without one, from the verb on. `end`
 * is set if more of the predicate follows.
 */
export function stretchAfterVerb(counted: Counted, verb: number, end = 0): { from: number; to: number } {
  const { quantity, phrase } = counted;
  const hasNoun = phrase.end > quantity.end || quantity.group !== null;
  return hasNoun
    ? { from: countStart(counted), to: phrase.end }
    : { from: Math.min(verb, quantity.start), to: Math.max(quantity.end, end) };
}

/**
 * The words of a figure whose predicate follows: up to its end, or to a noun that itself means detained or charged
 * people.
 */
export function stretchUpTo(counted: Counted, end: number, kind: FigureKind): { from: number; to: number } {
  const { head, end: phraseEnd } = counted.phrase;
  const saysWho = head === 'suspects' && (kind === 'detained' || kind === 'charged');
  return { from: countStart(counted), to: saysWho ? phraseEnd : end };
}
