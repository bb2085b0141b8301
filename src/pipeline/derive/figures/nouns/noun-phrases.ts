import type { FigureKind } from '#contracts/story.ts';
import { ADJECTIVES, CASUALTY_NOUNS, KIND_OF_PERSON } from '../kind-lookups.ts';
import {
  describesNext,
  isAlleged,
  isGeneral,
  isPersonNoun,
  isPluralPerson,
  isSingularPerson,
  isSuspectNoun,
} from './people.ts';
import { endsPhrase } from './phrase-ends.ts';
import type { Quantity } from '../numbers/quantities.ts';
import { isGlued, type Token, type TokenLine, wordAt } from '../../../english/tokens.ts';
import { DETERMINERS } from '../../../english/word-classes.ts';

/** The noun phrase that a number counts. */
export interface NounPhrase {
  /** `none`: the number has no noun; `thing`: it does not count people. */
  head: 'people' | 'suspects' | 'casualties' | 'bodies' | 'lives' | 'injuries' | 'thing' | 'none';
  end: number;
  /** The kind implied by a casualty noun or a participle before the noun: "12 deaths", "12 wounded soldiers". */
  kind: FigureKind | null;
  /** Whether the noun is general ("people", "others"), so that a list after a comma may divide it. */
  general: boolean;
  /** "three of them", "two of the passengers", "two of the dead". */
  partOf: 'pronoun' | 'noun' | 'casualties' | null;
}

/** Tokens between a number and the end of its noun. */
const LONGEST = 8;

/** Parses the noun phrase of a quantity. */
export function parseNounPhrase(line: TokenLine, quantity: Quantity): NounPhrase {
  const { end, number, group } = quantity;
  if (group !== null && endsPhrase(line, end)) return toPhrase('people', end);
  const out = wordAt(line, end) === 'out' && wordAt(line, end + 1) === 'of';
  if (out || wordAt(line, end) === 'of') return wholeFrom(line, end + (out ? 2 : 1), quantity);
  return wordAt(line, number.end - 1) === 'of'
    ? wholeFrom(line, end, quantity)
    : headFrom(line, end, number.value === 1);
}

const toPhrase = (head: NounPhrase['head'], end: number, kind: FigureKind | null = null): NounPhrase => ({
  head,
  end,
  kind,
  general: false,
  partOf: null,
});

/** Parses what follows "of": "dozens of [people]", "three of [them]", "seven of [the nine soldiers]". */
function wholeFrom(line: TokenLine, of: number, { number }: Quantity): NounPhrase {
  if (/^(?:them|us|you|whom|which)$/.test(wordAt(line, of)))
    return { ...toPhrase('none', of + 1), partOf: 'pronoun' };
  const definite = DETERMINERS.has(wordAt(line, of));
  const counted = definite ? of + 1 : of;
  const whole = headFrom(line, line.tokens[counted]?.kind === 'digits' ? counted + 1 : counted, false);
  if (!definite && number.value === null) return whole;
  if (ADJECTIVES.has(wordAt(line, counted)) || OF_CASUALTIES.test(wordAt(line, whole.end - 1))) {
    return { ...whole, end: Math.max(whole.end, counted + 1), partOf: 'casualties' };
  }
  return whole.head === 'none' ? toPhrase('thing', of) : { ...whole, partOf: 'noun' };
}

const OF_CASUALTIES = /^(?:victims|casualties|dead|bodies|fatalities)$/;

/** State while reading from a number to the end of its noun. */
interface Run {
  kind: FigureKind | null;
  alleged: boolean;
  /** The position of the noun for people. */
  person: number | null;
}

/** Reads adjectives and nouns up to the head, which is the first plural noun for people. */
function headFrom(line: TokenLine, from: number, singular: boolean): NounPhrase {
  const run: Run = { kind: null, alleged: false, person: null };
  let at = from;
  for (; at < from + LONGEST; at++) {
    const token = line.tokens[at];
    if (!token || (run.person !== null && !isPluralPerson(token))) break;
    if (describes(line, at, from, run)) continue;
    if (endsPhrase(line, at) && !isNounForAll(token)) break;
    const noun = casualtyNoun(token.lower);
    if (noun) return toPhrase(noun.head, at + 1, noun.kind);
    if (isHead(line, at, singular)) run.person = at;
    if (run.person === at && !isPluralPerson(token)) break;
  }
  return phraseOf(line, from, at, run);
}

/** Whether a word is a modifier of the noun; what it implies is recorded. */
function describes(line: TokenLine, at: number, from: number, run: Run): boolean {
  if (run.person !== null) return false;
  const word = wordAt(line, at);
  if (/^(?:more|further|additional)$/.test(word)) return true;
  if (/^["“”]$/.test(word)) return line.tokens[at + 1]?.kind === 'word' && !isGlued(line, at);
  if (at > from && word === 'and' && joinsAdjectives(line, at)) return true;
  run.alleged ||= isAlleged(word);
  const kind = participleBeforeNoun(line, at);
  run.kind ??= kind;
  return kind !== null || isAlleged(word);
}

function isHead(line: TokenLine, at: number, singular: boolean): boolean {
  const token = line.tokens[at];
  if (!token || isPossessive(line, at)) return false;
  const goesOn = !endsPhrase(line, at + 1);
  return isPluralPerson(token)
    ? !(describesNext(token) && goesOn)
    : singular && isSingularPerson(token) && !goesOn;
}

/** "40 fans' hearts" */
const isPossessive = (line: TokenLine, at: number): boolean =>
  /^['’]$/.test(wordAt(line, at + 1)) && isGlued(line, at + 1) && line.tokens[at + 2]?.kind === 'word';

function phraseOf(line: TokenLine, from: number, at: number, { kind, alleged, person }: Run): NounPhrase {
  const head = person === null ? undefined : line.tokens[person];
  if (person === null || !head) {
    const alone = at === from || (at === from + 1 && /^(?:more|further)$/.test(wordAt(line, from)));
    return toPhrase(alone ? 'none' : 'thing', at);
  }
  return {
    head: isSuspectNoun(head, alleged) ? 'suspects' : 'people',
    end: person + 1,
    kind: kind ?? KIND_OF_PERSON.get(head.lower) ?? null,
    general: isGeneral(head.lower),
    partOf: null,
  };
}

const ADJECTIVE = /(?:ed|ary|ic|al|an|ish|ese|ive|ian|en|[^aeiou]i|ous|ent)$/;

/** "5,000 military and administrative personnel", "25 charred and bloated bodies". */
function joinsAdjectives(line: TokenLine, and: number): boolean {
  const noun = line.tokens[and + 2];
  if (!noun || !ADJECTIVE.test(wordAt(line, and - 1)) || !ADJECTIVE.test(wordAt(line, and + 1))) return false;
  return isPluralPerson(noun) || casualtyNoun(noun.lower) !== null;
}

/** "deaths", "bodies", "lives", "injuries": nouns that count people by what happened to them. */
function casualtyNoun(word: string): Pick<NounPhrase, 'head' | 'kind'> | null {
  const kind = CASUALTY_NOUNS.get(word);
  if (kind) return { head: 'casualties', kind };
  if (/^(?:body|bodies|corpses?)$/.test(word)) return { head: 'bodies', kind: 'killed' };
  if (word === 'lives' || word === 'life') return { head: 'lives', kind: 'killed' };
  return word === 'injuries' ? { head: 'injuries', kind: 'injured' } : null;
}

/** "12 wounded soldiers", "12 dead or dying men": a participle before a noun for people. */
function participleBeforeNoun(line: TokenLine, at: number): FigureKind | null {
  const kind = ADJECTIVES.get(wordAt(line, at));
  for (let next = at + 1; kind && next < at + 5; next++) {
    const token = line.tokens[next];
    if (!token || (endsPhrase(line, next) && !isNounForAll(token))) return null;
    if (isPersonNoun(token)) return kind;
  }
  return null;
}

/** Nouns that look like verbs or adverbs. */
const isNounForAll = (token: Token): boolean =>
  /^(?:lives|elderly)$/.test(token.lower) || isPluralPerson(token);
