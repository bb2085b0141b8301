import type { Counted, Frame } from '../frames.ts';
import { isCapitalInside, isShortScale } from '../numbers/read-number.ts';
import { isAnimals, isCustomers, isPersonNoun, isPlayers } from './people.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { isCapital, type TokenLine, wordAt } from '../../../english/tokens.ts';
import { PREPOSITIONS } from '../../../english/word-classes.ts';

/** Whether a bare number counts no people: animals, an age, an age limit, part of a name. */
export function isNoCountAlone(line: TokenLine, counted: Counted): boolean {
  const { quantity, phrase } = counted;
  if (phrase.head !== 'none') return false;
  const { start, value } = quantity.number;
  if (isShortScale(line, start) || isCapitalInside(line, start) || isYear(line, counted)) return true;
  return (
    isOfAnimals(line, start) ||
    isLimit(line, quantity.start) ||
    (value !== null && isAgeOfName(line, start, quantity.end))
  );
}

/** "Earlier floods: 1999, 400 killed": four digits before a mark, without a qualifier. */
const isYear = (line: TokenLine, { quantity: { start, number } }: Counted): boolean =>
  start === number.start &&
  /^(?:19|20)\d\d$/.test(wordAt(line, start)) &&
  /^[,:;(–—]$/.test(wordAt(line, number.end));

/** "Forty cows were in the barn and 12 were killed" */
function isOfAnimals(line: TokenLine, start: number): boolean {
  const before = line.tokens.slice(0, start);
  return before.some(isAnimals) && !before.some(isPersonNoun);
}

/** "children under 12 were hurt" */
function isLimit(line: TokenLine, start: number): boolean {
  const before = line.tokens[start - 1];
  if (!before || !/^(?:over|under|above|below)$/.test(wordAt(line, start))) return false;
  return isPersonNoun(before) || /^(?:those|anyone|everyone)$/.test(before.lower);
}

/** "Ann Smith, 17, and Jo Brown, 18" */
function isAgeOfName(line: TokenLine, start: number, end: number): boolean {
  if (wordAt(line, start - 1) !== ',') return false;
  if ((line.tokens[end]?.kind ?? 'mark') === 'mark') return true;
  // "Ian Cole, 25 and Tobi Kern, 32 were"; "In New Kest, 25 were" counts.
  let at = start - 2;
  while (isCapital(line.tokens[at])) at--;
  const names = start - 2 - at;
  return (
    names >= 2 &&
    !line.titled &&
    !PREPOSITIONS.has(wordAt(line, at)) &&
    !PREPOSITIONS.has(wordAt(line, at + 1))
  );
}

/** From this number on, people who "fled" have left their homes. */
const MANY = 100;

/** Whether those who "fled" are not displaced: suspects flee too, and a few people flee a scene. */
function isFlightOfFew(line: TokenLine, { quantity, phrase }: Counted, { core, end }: Predicate): boolean {
  if (core.form !== 'verb' || !/^fl(?:ed|ee|eeing)$/.test(wordAt(line, end - 1))) return false;
  if (phrase.head === 'suspects' || /^(?:the|scene|on|police)$/.test(wordAt(line, end))) return true;
  const { value, start } = quantity.number;
  return value === null
    ? !/^(?:hundreds|thousands|millions|tens|scores)$/.test(wordAt(line, start))
    : value < MANY;
}

/** Hostages are not detained. */
const isHeldHostage = (noun: string, { kind }: Predicate): boolean =>
  kind === 'detained' && /^(?:hostages?|captives?)$/.test(noun);

/**
 * Whether people "hospitalized" are injured: in an accident they are ("four others were hospitalized"), the sick are
 * not.
 */
const isInHospital = (line: TokenLine, noun: string, { end }: Predicate): boolean =>
  /^hospitali[sz]ed$/.test(wordAt(line, end - 1)) && noun !== 'others';

/** Whether a predicate has another meaning for these people. */
export function isRefused(line: TokenLine, counted: Counted, predicate: Predicate): boolean {
  const noun = wordAt(line, counted.phrase.end - 1);
  return (
    isHeldHostage(noun, predicate) ||
    isFlightOfFew(line, counted, predicate) ||
    (predicate.kind === 'missing' && isPlayers(noun)) ||
    isInHospital(line, noun, predicate)
  );
}

/** Whether a count after a verb is of customers charged, of money saved, or of players out injured. */
export function isPriceOrSport(line: TokenLine, { phrase }: Counted, { kind, by }: Frame): boolean {
  const noun = wordAt(line, phrase.end - 1);
  const next = wordAt(line, phrase.end);
  if (by === 'noun') return (kind === 'injured' || kind === 'missing') && isPlayers(noun);
  if (by !== 'lead') return false;
  if (kind === 'charged' && isCustomers(noun)) return !/^(?:with|over|in|after)$/.test(next);
  return (kind === 'rescued' || kind === 'charged') && /^\p{Sc}/u.test(next);
}
