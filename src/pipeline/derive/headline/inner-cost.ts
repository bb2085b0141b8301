import { DURATIONS, PLACE_OR_TIME, WEEKDAYS } from './lexicon.ts';
import { countsWithin, holds, isNegated, isRanged } from './loss.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isFinite, statementVerb } from './verbs.ts';

const FUTURE = new Set("will would can could may might must shall should won't".split(' '));
const TELLING = new Set(
  'told tell tells warned warn warns informed assured reminded convinced advised notified'.split(' '),
);
const PAIRED = new Set(['both', 'between', 'either']);

/** What a condition says is not cut: "if prices fall in March". */
const inCondition = (tokens: readonly Token[], from: number, at: number): boolean =>
  tokens.slice(from, at).some(({ norm }, offset) => {
    const condition = /^(?:if|unless|until|whether)$/u.test(norm);
    return (
      condition && tokens.slice(from + offset, at).some((_, place) => isFinite(tokens, from + offset + place))
    );
  });

/** Whether a noun phrase can end with a word. */
export const isNoun = (token: Token | undefined): boolean =>
  token?.pos === 'NOUN' || token?.pos === 'PROPN' || token?.text === ')';

/** "To beat Palace and secure a place": the second of two infinitives. */
function isInfinitive(tokens: readonly Token[], and: number, verb: number): boolean {
  const second = tokens[verb]?.norm ?? '';
  const to = tokens.slice(0, and).findLastIndex((token) => token.norm === 'to');
  return to >= 0 && and - to < 12 && tokens[to + 1]?.pos === 'VERB' && !/(?:ed|ing|s)$/u.test(second);
}

/** Whether a clause begins after "and": with its verb, or with a subject of its own. */
function coordinates(tokens: readonly Token[], at: number, to: number, participial: boolean): boolean {
  const before = tokens[at - 1];
  if (!isNoun(before) && before?.pos !== 'ADV' && before?.pos !== 'NUM') return false;
  const start = tokens[at + 1]?.pos === 'ADV' ? at + 2 : at + 1;
  const next = tokens[start];
  if (next === undefined) return false;
  if (isFinite(tokens, start)) return true;
  if (participial && next.norm.endsWith('ing')) return true;
  if (next.pos === 'VERB' && !participial && isInfinitive(tokens, at, start)) return true;
  return statementVerb(tokens, start, to) !== null && /^(?:DET|PRON|PROPN)$/u.test(next.pos);
}

/** A clause of time or reason, or a circumstance: "after the vote", "when a bus overturned", "despite warnings". */
function subordinates({ tokens, main }: ParsedSentence, at: number, to: number): boolean {
  const before = tokens[at - 1];
  const word = tokens[at]?.norm ?? '';
  if (!isNoun(before) && before?.pos !== 'ADV' && before?.pos !== 'VERB' && before?.pos !== 'NUM')
    return false;
  if (
    (DURATIONS.has(before?.norm ?? '') && /^(?:after|before|since)$/u.test(word)) ||
    /^(?:shortly|soon|just|immediately|long|only|even|such|same|well|as)$/u.test(before?.norm ?? '')
  )
    return false;
  if (holds(tokens, main.from, at, FUTURE) && word !== 'because' && word !== 'despite') return false;
  const noun = before?.pos !== 'VERB';
  return (
    (noun && /^(?:after|despite|amid|following)$/u.test(word)) || statementVerb(tokens, at + 1, to) !== null
  );
}

/** "Was increased", "has been jailed", "had his sentence increased": what is done by somebody. */
const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:is|are|was|were|has|have|had)$/u.test(tokens[verb]?.norm ?? '') &&
  tokens
    .slice(verb + 1, verb + 5)
    .some(({ norm, pos }) => pos === 'VERB' && /(?:ed|en|un|ung|ught|ost|aid)$/u.test(norm));

/** A place or time after a noun: "in the north of the country", "on Monday", "outside Toulouse". */
function situates({ tokens, main }: ParsedSentence, at: number, end: number): number | null {
  const word = tokens[at]?.norm ?? '';
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (word === 'by' && isNoun(before) && isPassive(tokens, main.verb)) {
    return /^(?:DET|PROPN)$/u.test(next?.pos ?? '') ? 2.5 : null;
  }
  if (!PLACE_OR_TIME.has(word) || next === undefined || (!isNoun(before) && before?.pos !== 'ADV'))
    return null;
  if (word === 'at' && /^(?:least|most|all|about|first|last|large|risk)$/u.test(next.norm)) return null;
  if (word === 'on') return WEEKDAYS.has(next.norm) ? 1 : null;
  if (next.pos === 'ADJ' && word === 'in' && end - at <= 3) return 3.5;
  return /^(?:DET|PROPN|NUM)$/u.test(next.pos) && before?.norm !== 'not' ? 3 : null;
}

/** The cost of a cut before a word inside a part, or nothing where the words after it belong to those before. */
export function innerCost(
  parsed: ParsedSentence,
  at: number,
  part: Segment,
  participial: boolean,
): number | null {
  const { tokens, main } = parsed;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.enclosed || tokens[at + 1] === undefined)
    return null;
  if (token.norm === 'and') {
    if (holds(tokens, main.from, at, PAIRED) || !coordinates(tokens, at, part.to, participial)) return null;
    return participial ? 1 : 1.5;
  }
  if (isNegated(tokens, main, at) || inCondition(tokens, part.from, at)) return null;
  if (/^(?:after|when|while|because|as|before|despite|amid)$/u.test(token.norm)) {
    if (subordinates(parsed, at, part.to)) return 3.5;
  }
  if (isRanged(tokens, main, at)) return null;
  if (token.norm === 'that' || token.norm === 'who' || token.norm === 'which') {
    return isNoun(before) && isFinite(tokens, at + 1) && !holds(tokens, main.from, at, TELLING) ? 1.8 : null;
  }
  if (token.pos === 'VERB' && token.norm.endsWith('ing') && isNoun(before)) {
    return statementVerb(tokens, at - 1, part.to) === null ? 2.5 : null;
  }
  if (countsWithin(tokens, at, part.to, main.from, at)) return null;
  return situates(parsed, at, part.to);
}
