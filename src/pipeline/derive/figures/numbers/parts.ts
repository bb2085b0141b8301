import type { Counted, Frame } from '../frames.ts';
import type { NounPhrase } from '../nouns/noun-phrases.ts';
import { parsePredicate } from '../predicates/predicates.ts';
import type { Quantity } from './quantities.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { isVerbAt } from '../../../english/word-classes.ts';

const DIVIDES = wordSet('including include includes included among comprising namely such');

/** Tokens read backwards over a list. */
const MAX_DISTANCE = 14;

/**
 * Whether a count is a part of a previous one, and so no figure: "12 people, including three children", "12 people
 * (eight men and four women)", "40 hurt, five of them badly".
 */
export function isPart(
  line: TokenLine,
  quantity: Quantity,
  phrase: NounPhrase,
  previous: Counted | undefined,
  frame: Frame | undefined,
): boolean {
  if (isNewClause(line, quantity, phrase)) return false;
  if (isListed(line, quantity)) return true;
  if (phrase.partOf === 'pronoun' && frame) {
    const predicate = parsePredicate(line, phrase.end);
    return predicate === null || predicate.kind === frame.kind;
  }
  return previous !== undefined && isInAside(line, quantity, previous);
}

/** "The dead include five children, and 22 people were hurt": a comma and its own verb. */
const isNewClause = (line: TokenLine, { phraseStart }: Quantity, phrase: NounPhrase): boolean =>
  wordAt(line, phraseStart - 2) === ',' &&
  /^(?:and|but|while)$/.test(wordAt(line, phraseStart - 1)) &&
  parsePredicate(line, phrase.end)?.finite === true;

/** Looks back over a list for the word that begins a division; at the start of a sentence it begins none. */
function isListed(line: TokenLine, { phraseStart }: Quantity): boolean {
  for (let at = phraseStart - 1; at > phraseStart - MAX_DISTANCE; at--) {
    const word = wordAt(line, at);
    if (/^[;:()—–.!?]?$/.test(word)) return false;
    // "were among 12 people killed" is no division.
    if (DIVIDES.has(word)) return at > 1 && !(word === 'among' && isBeing(wordAt(line, at - 1)));
    if (isVerbAt(line, at)) return isBeing(word) && followsAmong(line, at);
  }
  return false;
}

const isBeing = (word: string): boolean => /^(?:was|were|is|are)$/.test(word);

/** "Among the dead were three children" */
const followsAmong = (line: TokenLine, verb: number): boolean =>
  line.tokens.slice(Math.max(0, verb - 8), verb).some(({ lower }) => lower === 'among');

/** Whether a mark directly after an earlier count opens the parenthesis that contains this one. */
function isInAside(line: TokenLine, { phraseStart }: Quantity, previous: Counted): boolean {
  const mark = wordAt(line, previous.phrase.end);
  const between = phraseStart - previous.phrase.end;
  if (previous.part && between <= 3) return !/^(?:were|was|have|has)$/.test(mark);
  return between === 1 && (/^[(—–]$/.test(mark) || (mark === ',' && previous.phrase.general));
}
