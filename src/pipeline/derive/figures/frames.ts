import type { Bound } from './bounds.ts';
import type { FigureKind, VerbForm } from './kinds.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Quantity } from './quantities.ts';

/** A number with what it counts. */
export interface Counted {
  quantity: Quantity;
  phrase: NounPhrase;
  /** Whether it divides a count given before it: "12 people, including [three children]". */
  part: boolean;
}

/** What decides whether something happened: a verb before its object, or a noun for what happened. */
export interface Mood {
  at: number;
  form: VerbForm | 'noun';
}

/** What a sentence says happened to those that a number counts. */
export interface Frame {
  kind: FigureKind;
  /** A second kind that the same words give: "arrested and charged". */
  alsoKind?: FigureKind;
  /** The stretch that carries the figure. */
  from: number;
  to: number;
  /** All words of the frame: what other events, rates and denials are looked for around. */
  outerFrom: number;
  outerTo: number;
  mood: Mood | null;
  /** Whether its own verb says that it did not happen, or not for certain. */
  unreal: boolean;
  /** What the verb of a toll says of its number: it "passed" 31. */
  bound?: Bound;
  by: 'lead' | 'predicate' | 'noun' | 'toll' | 'share' | 'role';
}

/** Makes a frame of a stretch and of the words that its sense rests on, which may reach farther. */
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

/** The first word of a count: its bound word, or the noun of "a family of five". */
const countStart = ({ quantity, phrase }: Counted): number =>
  quantity.group !== null && phrase.end === quantity.end ? quantity.group : quantity.start;

/**
 * The stretch where what happened stands before the count: the count with its noun; without one, from the verb on.
 * `end` is given where more of what happened follows.
 */
export function stretchAfterVerb(counted: Counted, verb: number, end = 0): { from: number; to: number } {
  const { quantity, phrase } = counted;
  const hasNoun = phrase.end > quantity.end || quantity.group !== null;
  return hasNoun
    ? { from: countStart(counted), to: phrase.end }
    : { from: Math.min(verb, quantity.start), to: Math.max(quantity.end, end) };
}

/** The stretch where what happened follows: up to its end, or to a noun that itself says who is detained or charged. */
export function stretchUpTo(counted: Counted, end: number, kind: FigureKind): { from: number; to: number } {
  const { head, end: phraseEnd } = counted.phrase;
  const saysWho = head === 'suspects' && (kind === 'detained' || kind === 'charged');
  return { from: countStart(counted), to: saysWho ? phraseEnd : end };
}
