import type { Counted } from '../frames.ts';
import { parseNumber } from '../numbers/read-number.ts';
import { isWithoutObject } from './objects.ts';
import { type Predicate, parsePredicate } from './predicates.ts';
import { isLeft } from './results.ts';
import { isObject, isSubject } from './subjects.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { AUXILIARIES, isVerbAt, RELATIVES } from '../../../english/word-classes.ts';

/** Tokens between a subject and its predicate. */
const MAX_DISTANCE = 30;

/**
 * Finds the predicate of a count after modifiers: "12 people in two villages were killed", "three people, including the
 * gunman, were killed", "12 people who were on the bus died".
 */
export function findPredicate(line: TokenLine, counted: Counted): Predicate | null {
  const { phrase, quantity } = counted;
  const at = phrase.end;
  if (RELATIVES.has(wordAt(line, at))) return phrase.partOf ? null : relativePredicate(line, at, counted);
  if (isLeft(line, quantity.phraseStart)) return leftAs(line, at);
  if (!isSubject(line, counted) || isObject(line, counted)) return null;
  const lone = phrase.head === 'none' && !quantity.definite && quantity.group === null;
  if (opensAside(line, at)) {
    const listed = isListComma(line, at) ? pastModifiers(line, at, counted) : null;
    // After a bare number, a comma more often follows an age: "his son, 12, was killed".
    return listed ?? (lone && !QUALIFIES.has(wordAt(line, at + 1)) ? null : pastAside(line, at, counted));
  }
  return lone && !/^(?:of|in|on|at|from|and)$/.test(wordAt(line, at))
    ? null
    : pastModifiers(line, at, counted);
}

const QUALIFIES = wordSet('including possibly perhaps maybe most mostly all many mainly some among');

/** "was" and "has" need a singular subject, or a group. */
const agrees = ({ singular }: Predicate, { quantity }: Counted): boolean =>
  !singular || quantity.group !== null || quantity.number.value === 1;

const accepts = (predicate: Predicate | null, counted: Counted): predicate is Predicate =>
  predicate !== null && predicate.finite && agrees(predicate, counted);

/** "12 people who died", "12 people who were on the bus were killed". */
function relativePredicate(line: TokenLine, at: number, counted: Counted): Predicate | null {
  const own = parsePredicate(line, at + 1);
  if (own) return accepts(own, counted) ? own : null;
  if (!isSubject(line, counted)) return null;
  let verbs = 0;
  for (let i = at + 1; i < at + MAX_DISTANCE; i++) {
    const token = line.tokens[i];
    if (!token || (token.kind === 'mark' && !/^["“”'‘’,]$/.test(token.text)) || RELATIVES.has(token.lower))
      return null;
    const predicate = verbs > 0 ? parsePredicate(line, i) : null;
    // "40,000 who have been kidnapped or are missing": the number of each is unknown.
    if (accepts(predicate, counted)) return wordAt(line, i - 1) === 'or' ? null : predicate;
    if (isVerbAt(line, i) && !AUXILIARIES.has(wordAt(line, i - 1)) && ++verbs > 1) return null;
  }
  return null;
}

const opensAside = (line: TokenLine, at: number): boolean => /^(?:[,(—–-]|--+)$/.test(wordAt(line, at));

/** Skips a parenthesis between commas, dashes or brackets; only a relative clause in it may have a verb. */
function pastAside(line: TokenLine, at: number, counted: Counted): Predicate | null {
  const opening = wordAt(line, at);
  const closing = opening === '(' ? ')' : opening;
  let relative = isRelativeAside(line, at + 1);
  for (let i = at + 1; i < at + MAX_DISTANCE; i++) {
    const word = wordAt(line, i);
    if (word === '') return null;
    if (word === closing) {
      const predicate = parsePredicate(line, i + 1);
      if (accepts(predicate, counted)) return predicate;
      if (closing !== ',') return null;
      relative = isRelativeAside(line, i + 1);
    } else if (/^[;:()—–.!?]$/.test(word)) return null;
    // ", aged 19 and 23,", ", named as Smith,": not the verb of a clause.
    const participle = i === at + 1 && /(?:ed|en|ing)$/.test(word);
    if (!relative && !participle && isVerbAt(line, i)) return null;
  }
  return null;
}

const isRelativeAside = (line: TokenLine, at: number): boolean =>
  /^(?:who|which|whose|whom|all|most|some|many|both|one|two|three|half|including)$/.test(wordAt(line, at));

/** Skips "in two villages", "and three women", "trapped in the mine". */
function pastModifiers(line: TokenLine, at: number, counted: Counted): Predicate | null {
  for (let i = at; i < at + MAX_DISTANCE; i++) {
    const token = line.tokens[i];
    if (!token) return null;
    const predicate = i > at ? parsePredicate(line, i) : null;
    // "has two sons and died": the subject is who has the sons.
    if (predicate?.finite)
      return agrees(predicate, counted) && !/^(?:and|or|but)$/.test(wordAt(line, i - 1)) ? predicate : null;
    if (predicate && isListed(line, at, i) && isWithoutObject(line, predicate.end)) return predicate;
    if (i > at && opensAside(line, i) && !isListComma(line, i)) return pastAside(line, i, counted);
    if (
      token.kind === 'mark' ? !/^["“”'‘’]$/.test(token.text) && !isListComma(line, i) : endsSubject(line, i)
    )
      return null;
  }
  return null;
}

/** A comma between the nouns of one list: "two men, three women and a child were killed". */
const isListComma = (line: TokenLine, at: number): boolean =>
  wordAt(line, at) === ',' &&
  (parseNumber(line, at + 1) !== null || /^(?:a|an|his|her|the)$/.test(wordAt(line, at + 1)));

/** "Six guards, 10 civilians wounded": a list before a participle, as in headlines. */
const isListed = (line: TokenLine, from: number, to: number): boolean =>
  isListComma(line, from) && to - from < 7;

const ENDS_SUBJECT = wordSet(
  'when while where because if but so although though after before until whether how why',
);

const endsSubject = (line: TokenLine, at: number): boolean =>
  RELATIVES.has(wordAt(line, at)) || ENDS_SUBJECT.has(wordAt(line, at)) || isVerbAt(line, at);

/** "left 46 people, including six soldiers, [dead]", "left 17 rebels and three soldiers [dead]" */
function leftAs(line: TokenLine, at: number): Predicate | null {
  for (let i = at; i < at + MAX_DISTANCE; i++) {
    const predicate = parsePredicate(line, i);
    if (predicate) return predicate.finite ? null : predicate;
    if (i >= line.tokens.length || isVerbAt(line, i) || /^[;:.—–]$/.test(wordAt(line, i))) return null;
  }
  return null;
}
