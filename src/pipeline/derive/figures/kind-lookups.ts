import type { FigureKind } from '#contracts/story.ts';
import { KIND_WORDS, type KindWords } from './kinds.ts';
import { patternTable } from './patterns.ts';

/** The words of all kinds of figures, by word. */

/** The form of a verb before its object: "kill 12", "kills 12", "killed 12", "killing 12". */
export type VerbForm = 'base' | 'third' | 'past' | 'ing';

const FORMS: readonly VerbForm[] = ['base', 'third', 'past', 'ing'];

/** The entries of a field of all kinds, divided by a separator. */
const entriesOf = (field: keyof KindWords, separator: RegExp): [string, FigureKind][] =>
  (Object.keys(KIND_WORDS) as FigureKind[]).flatMap((kind) =>
    (KIND_WORDS[kind][field] ?? '')
      .split(separator)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry): [string, FigureKind] => [entry, kind]),
  );

const byWord = (...fields: (keyof KindWords)[]): ReadonlyMap<string, FigureKind> =>
  new Map(fields.flatMap((field) => entriesOf(field, /\s+/)));

/** Verbs directly before a count, by form. "hurt" counts as past. */
export const ACTIVE_VERBS: ReadonlyMap<string, { kind: FigureKind; form: VerbForm }> = new Map(
  entriesOf('verbs', /,/).flatMap(([forms, kind]) =>
    forms.split(/\s+/).map((word, i) => [word, { kind, form: FORMS[i] ?? 'base' }] as const),
  ),
);

/** Phrasal verbs before a count, and event nouns with "of". */
export const PHRASES_BEFORE = patternTable(
  (['verbPhrases', 'nounPhrases'] as const).flatMap((field) =>
    entriesOf(field, /\n/).map(
      ([pattern, kind]) =>
        [pattern, { kind, by: field === 'verbPhrases' ? 'verb' : 'noun' } as const] as const,
    ),
  ),
);

/** Participles before the noun: "12 wounded soldiers", "five missing climbers". */
export const ADJECTIVES = byWord('adjectives');

/** Nouns that count people by what happened to them: "12 deaths", "40 arrests". */
export const CASUALTY_NOUNS = byWord('counts');

/** Nouns for people that imply a kind. */
export const KIND_OF_PERSON = byWord('people');

/** Words after "the number of". */
export const TOLL_WORDS = byWord('adjectives', 'tolls');

/** A predicate that follows a count of people. */
export interface PredicatePattern {
  kind: FigureKind;
  /**
   * `participle` follows a form of "be", or the noun itself; `state` does too, but is no verb; `verb` forms its own
   * clause; `result` follows the noun after another verb ("forced 40 people to flee").
   */
  form: 'participle' | 'state' | 'verb' | 'result';
}

const FORM_OF = {
  participles: 'participle',
  states: 'state',
  predicates: 'verb',
  results: 'result',
} as const;

export const PREDICATE_PATTERNS = patternTable<PredicatePattern>(
  (Object.keys(FORM_OF) as (keyof typeof FORM_OF)[]).flatMap((field) =>
    entriesOf(field, /\n/).map(([pattern, kind]) => [pattern, { kind, form: FORM_OF[field] }] as const),
  ),
);

const RESULT_VERBS = new Set(entriesOf('resultVerbs', /\s+/).map(([verb, kind]) => `${verb} ${kind}`));

/** Whether a verb before a count may have a result of a kind after it: "forced [40 people] to flee". */
export const takesResult = (verb: string, kind: FigureKind): boolean => RESULT_VERBS.has(`${verb} ${kind}`);
