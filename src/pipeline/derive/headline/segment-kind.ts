import { isAttribution } from './attribution.ts';
import {
  APPROXIMATIONS,
  CONTRASTS,
  DETERMINERS,
  DURATIONS,
  HEDGES,
  RELATIVES,
  SUBORDINATORS,
  SUMMARIES,
  TIME_NOUNS,
} from './lexicon.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { NOMINAL, isFinite, statementVerb } from './verbs.ts';

/**
 * What a part between two marks is to the statement before it. `attribution` and `contrast` bear on its truth
 * and stay; `other` may be an item of a list, and no cut is made before it.
 */
export type SegmentKind =
  | 'attribution'
  | 'contrast'
  | 'participle'
  | 'relative'
  | 'clause'
  | 'predicate'
  | 'subordinate'
  | 'adverbial'
  | 'apposition'
  | 'age'
  | 'other';

function isRelative(tokens: readonly Token[], { from, to }: Segment): boolean {
  const opening = tokens.slice(from, Math.min(to, from + 5));
  const place = opening.findIndex((word) => RELATIVES.has(word.norm));
  if (place < 0) return false;
  return place === 0 || tokens[from + place - 1]?.pos === 'ADP';
}

function isParticiple(tokens: readonly Token[], { from, to }: Segment): boolean {
  let at = from;
  while (at < to && (tokens[at]?.pos === 'ADV' || tokens[at]?.norm === 'not')) at += 1;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  if (/ing$/u.test(token.norm) && token.norm.length > 4)
    return token.pos === 'VERB' || /^(?:DET|NUM|NOUN|PROPN|ADJ|PRON)$/u.test(next?.pos ?? '');
  return (
    (token.pos === 'VERB' || token.pos === 'ADJ') &&
    /(?:ed|en|wn|lt|ught|ept|ung|oke)$/u.test(token.norm) &&
    next?.pos === 'ADP'
  );
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|latest|last|most|only|\p{L}{2,}est)$/u;

/**
 * ", a move that ...", ", the second in a week", ", more than twice the estimate": a noun phrase that adds to what
 * stands before it. The next item of a list would have "and" before it, or another after it.
 */
function isApposition(tokens: readonly Token[], { from, to }: Segment, closes: boolean): boolean {
  const range = tokens.slice(from, to);
  if (range.length === 0 || range.every((word) => word.pos === 'PROPN')) return false;
  if (range[0]?.pos === 'DET' || DETERMINERS.has(range[0]?.norm ?? '')) {
    if (
      ORDINAL.test(range[1]?.norm ?? '') &&
      (!/^an?$/u.test(range[0]?.norm ?? '') || statementVerb(tokens, from, to) === null)
    )
      return true;
    const head = range.findIndex((word) => word.pos === 'NOUN' && SUMMARIES.has(word.norm));
    if (
      head > 0 &&
      head < 5 &&
      !range.slice(0, head).some((word) => word.pos === 'CCONJ' || word.pos === 'ADP')
    )
      return true;
  }
  if (range[1]?.norm === 'of' && range[2]?.norm === 'them' && range.length < 8) return true;
  if (!closes) return false;
  const opens = /^(?:DET|NUM|PRON)$/u.test(range[0]?.pos ?? '') || APPROXIMATIONS.has(range[0]?.norm ?? '');
  const clause = range.slice(0, 5).findIndex((word) => word.norm === 'that' || RELATIVES.has(word.norm));
  const head = clause > 1 ? range.slice(0, clause) : range;
  const bare = clause > 1 || statementVerb(tokens, from, to) === null;
  return opens && bare && !head.some((word) => word.pos === 'CCONJ');
}

/** ", hours after the polls closed", ", three days before the vote". */
function isTimeAfter(tokens: readonly Token[], { from, to }: Segment): boolean {
  const place = tokens
    .slice(from, to)
    .findIndex((word) => /^(?:after|before|since|ago|earlier|later)$/u.test(word.norm));
  return place > 0 && place < 7 && DURATIONS.has(tokens[from + place - 1]?.norm ?? '');
}

function isTime(tokens: readonly Token[], { from, to }: Segment): boolean {
  const range = tokens.slice(from, to);
  return (
    range.some((word) => TIME_NOUNS.has(word.norm)) &&
    range.every((word) => !NOMINAL.has(word.pos) || TIME_NOUNS.has(word.norm) || word.pos === 'NUM')
  );
}

/** Gives what a part is to the statement before it; `closes` where nothing of the statement stands after it. */
export function segmentKind(tokens: readonly Token[], part: Segment, closes: boolean): SegmentKind {
  const first = tokens[part.from];
  const second = tokens[part.from + 1];
  if (first === undefined) return 'other';
  if (tokens[part.mark]?.text === ':') return 'contrast';
  if (isAttribution(tokens, part)) return 'attribution';
  if (CONTRASTS.has(first.norm) || (first.norm === 'and' && CONTRASTS.has(second?.norm ?? '')))
    return 'contrast';
  if (/^(?:even|just|only|as|at)$/u.test(first.norm) && CONTRASTS.has(second?.norm ?? '')) return 'contrast';
  if (first.norm === 'as' && /^(?:long|far|soon|if|though)$/u.test(second?.norm ?? '')) return 'contrast';
  if (HEDGES.has(first.norm) && first.pos === 'ADV' && part.to - part.from === 1) return 'contrast';
  if (part.to - part.from === 1 && first.pos === 'NUM') return 'age';
  if (/^(?:aged|age)$/u.test(first.norm)) return 'age';
  if (isRelative(tokens, part)) return 'relative';
  if (first.pos === 'CCONJ') return coordinateKind(tokens, part);
  if (isParticiple(tokens, part)) return 'participle';
  if (SUBORDINATORS.has(first.norm) || first.pos === 'SCONJ') return 'subordinate';
  if (
    first.pos === 'ADP' ||
    /^(?:including|such|despite|according|regardless|along|together)$/u.test(first.norm)
  )
    return 'adverbial';
  if (isTime(tokens, part) || isTimeAfter(tokens, part)) return 'adverbial';
  if (isApposition(tokens, part, closes)) return 'apposition';
  return tokens[part.mark]?.text === ';' && statementVerb(tokens, part.from, part.to) !== null
    ? 'clause'
    : 'other';
}

function coordinateKind(tokens: readonly Token[], part: Segment): SegmentKind {
  if (tokens[part.from]?.norm !== 'and') return 'other';
  const start = tokens[part.from + 1]?.pos === 'ADV' ? part.from + 2 : part.from + 1;
  if (isFinite(tokens, start)) return 'predicate';
  return statementVerb(tokens, start, part.to) === null ? 'other' : 'clause';
}
