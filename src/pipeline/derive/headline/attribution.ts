import { RELATIVES, SPEECH, TIME_NOUNS } from './lexicon.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isFinite, statementVerb } from './verbs.ts';

/** Words that end what an attribution says of itself: ", police said on Monday", ", a court in York heard". */
const AFTER_SPEECH = new Set(['ADP', 'ADV', 'NUM', 'PART']);

/** "Said", but not "the estimate" nor "to claim". */
const isSpeechVerb = (word: Token, before: Token | undefined): boolean =>
  SPEECH.has(word.norm) &&
  !/^(?:to|is|are|was|were|be|been|being)$/u.test(before?.norm ?? '') &&
  (word.pos !== 'NOUN' || (before?.pos !== 'DET' && before?.pos !== 'ADJ' && before?.pos !== 'ADP'));

/** ", police said", ", according to the mayor", ", said Ann Lee": short, its verb one of speech, and nothing said in it. */
export function isAttribution(tokens: readonly Token[], { from, to }: Segment): boolean {
  const first = tokens[from]?.norm ?? '';
  if (/^(?:according|citing|quoting|per)$/u.test(first)) return true;
  if (tokens[from]?.pos === 'CCONJ' || RELATIVES.has(first)) return false;
  const start = first === 'as' || first === 'so' ? from + 1 : from;
  const verb = tokens
    .slice(start, to)
    .findIndex((word, offset) => isSpeechVerb(word, tokens[start + offset - 1]));
  if (verb < 0) return false;
  const at = start + verb;
  if (tokens.slice(at + 1, to).some((_, offset) => isFinite(tokens, at + 1 + offset))) return false;
  const next = tokens[at + 1];
  if (verb === 0)
    return first !== 'reported' && first !== 'told' && next?.pos !== 'ADP' && next?.norm !== 'to';
  if (statementVerb(tokens, start, at - 1) !== null) return false;
  return (
    at + 1 >= to ||
    next === undefined ||
    AFTER_SPEECH.has(next.pos) ||
    TIME_NOUNS.has(next.norm) ||
    next.text === '('
  );
}
