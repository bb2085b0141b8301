import type { Counted, Frame } from '../frames.ts';
import { isPluralPerson, isSingularPerson } from './people.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { parseNumber } from '../numbers/read-number.ts';
import { isVerbAt } from '../../../english/word-classes.ts';

const DETERMINER = /^(?:a|an|another|one|his|her|its|their|our|my|the)$/;

/** Tokens in a noun phrase beside a count. */
const LONGEST = 4;

/**
 * Whether a verb has a further victim besides its count: "two men and a woman were killed", "a couple and their three
 * children died". Then nothing is reported, because nothing is added up; if the words are the count alone ("killed two
 * men and a woman"), they are a figure. "Twelve others" is explicitly not the total.
 */
export const hasUncountedVictim = (line: TokenLine, counted: Counted, frame: Frame): boolean =>
  isFollowedByOne(line, counted, frame) ||
  isJoinedToOne(line, counted, frame) ||
  isOneOfList(line, counted) ||
  isOfOne(line, counted);

/** "two children and [one man] were killed": one of several victims. */
function isOneOfList(line: TokenLine, { quantity }: Counted): boolean {
  if (quantity.number.value !== 1 || wordAt(line, quantity.phraseStart - 1) !== 'and') return false;
  const noun = line.tokens[quantity.phraseStart - 2];
  return noun !== undefined && isPluralPerson(noun);
}

/** "a woman whose two sons died": whether others died is open. */
const isOfOne = (line: TokenLine, { quantity }: Counted): boolean =>
  wordAt(line, quantity.phraseStart - 1) === 'whose';

function isFollowedByOne(line: TokenLine, { quantity, phrase }: Counted, { from, to }: Frame): boolean {
  const and = phrase.end;
  return (
    from <= quantity.start &&
    to > and + 2 &&
    wordAt(line, and) === 'and' &&
    DETERMINER.test(wordAt(line, and + 1)) &&
    line.tokens.slice(and + 2, Math.min(to, and + 2 + LONGEST)).some(isSingularPerson) &&
    wordAt(line, and + 2) !== 'unborn'
  );
}

/** "a mother and her two children died", "the engineer of the mill and two guards were held": someone before the count. */
function isJoinedToOne(line: TokenLine, { quantity, phrase }: Counted, { by, to }: Frame): boolean {
  if (by !== 'predicate' || to <= phrase.end || /^others?$/.test(wordAt(line, phrase.end - 1))) return false;
  const and = quantity.phraseStart - 1;
  if (wordAt(line, and) !== 'and') return false;
  let at = and - 1;
  while (at >= 0 && !ENDS_SUBJECT.test(wordAt(line, at)) && !isVerbAt(line, at) && !parseNumber(line, at))
    at--;
  const opens = at < 0 || ENDS_SUBJECT.test(wordAt(line, at));
  return (
    opens &&
    line.tokens.slice(at + 1, and).some((token) => isSingularPerson(token) || token.lower === 'couple')
  );
}

const ENDS_SUBJECT = /^(?:[.,;:()—–“”"]|that|when|after|where|as|while)$/;
