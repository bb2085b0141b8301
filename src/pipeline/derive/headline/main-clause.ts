import { isAttribution } from './attribution.ts';
import { APPROXIMATIONS, RELATIVES, SUBORDINATORS, TIME_NOUNS } from './lexicon.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { NOMINAL, beginsWithVerb, isIng, isInsertedParticiple, statementVerb } from './verbs.ts';

/** Where the statement of a sentence begins, and its verb. Whatever stands before `from` is an adverbial lead. */
export interface MainClause {
  from: number;
  verb: number;
  /** The segment in which it begins, and that of its verb: further on when something is inserted between. */
  segment: number;
  verbSegment: number;
}

/** "Nearly 200", "At least six", "As many as forty": a noun phrase, though its first word is a preposition or adverb. */
function opensWithNumber(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]?.norm ?? '';
  const second = tokens[from + 1];
  if (!APPROXIMATIONS.has(first) || second === undefined) return false;
  if (first === 'at') return second.norm === 'least' || second.norm === 'most';
  if (first === 'as') return second.norm === 'many' || second.norm === 'much' || second.norm === 'few';
  if (first === 'up') return second.norm === 'to';
  if (first === 'well') return second.norm === 'over';
  return (
    second.pos === 'NUM' ||
    second.norm === 'than' ||
    /^(?:half|all|dozens|hundreds|thousands|scores|every|an?)$/u.test(second.norm)
  );
}

/** Whether a segment may begin a statement: with a noun and what goes before one. */
function opensWithSubject(tokens: readonly Token[], { from }: Segment): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  if (opensWithNumber(tokens, from)) return true;
  if (SUBORDINATORS.has(first.norm) || RELATIVES.has(first.norm)) return false;
  return (
    ['DET', 'PROPN', 'NOUN', 'NUM', 'ADJ', 'PRON', 'PUNCT', 'SYM'].includes(first.pos) ||
    first.norm === 'there'
  );
}

const AFTERWARDS = new Set(['after', 'before', 'ago', 'earlier', 'later', 'since', 'into']);

/** "Last week", "Two days later", "Hours after the polls closed": a noun phrase, but of time. */
function isTimeLead(tokens: readonly Token[], { from, to }: Segment): boolean {
  const range = tokens.slice(from, to);
  const time = range.findIndex((word) => TIME_NOUNS.has(word.norm));
  if (time < 0 || range.slice(0, time).some((word) => word.pos === 'VERB' || word.pos === 'AUX'))
    return false;
  const next = range[time + 1]?.norm ?? '';
  if (AFTERWARDS.has(next)) return true;
  return range.every((word) => !NOMINAL.has(word.pos) || TIME_NOUNS.has(word.norm) || word.pos === 'NUM');
}

const listed = (tokens: readonly Token[], from: number, verb: number): boolean =>
  tokens.slice(from, verb).some((word) => word.pos === 'CCONJ');

/** The part within reach that begins with a verb, so that what stands between it and its subject is inserted. */
function resumption(
  tokens: readonly Token[],
  parts: readonly Segment[],
  subject: number,
): { verb: number; verbSegment: number } | null {
  for (const [place, part] of parts.slice(subject + 1, subject + 5).entries()) {
    const verb = beginsWithVerb(tokens, part);
    if (verb !== null && !isInsertedParticiple(tokens, verb))
      return { verb, verbSegment: subject + 1 + place };
  }
  return null;
}

/** A subject parted from its verb: "Ann Lee, 46, was held"; "Police, soldiers and medics searched". */
function partedClause(tokens: readonly Token[], parts: readonly Segment[]): MainClause | null {
  const first = parts[0];
  if (first === undefined) return null;
  const from = { from: first.from, segment: 0 };
  const resumed = resumption(tokens, parts, 0);
  if (resumed !== null) return { ...from, ...resumed };
  for (const [segment, part] of parts.entries()) {
    if (segment === 0 || isAttribution(tokens, part)) continue;
    const begins = beginsWithVerb(tokens, part);
    if (begins !== null) return { ...from, verb: begins, verbSegment: segment };
    const verb = statementVerb(tokens, part.from, part.to);
    if (verb !== null && tokens[part.from]?.pos === 'ADP') return { ...from, verb, verbSegment: segment };
    if (verb === null || !opensWithSubject(tokens, part)) {
      const last = tokens[part.from]?.pos === 'CCONJ' ? statementVerb(tokens, part.from + 1, part.to) : null;
      if (last !== null) return { ...from, verb: last, verbSegment: segment };
      continue;
    }
    if (listed(tokens, part.from, verb)) return { ...from, verb, verbSegment: segment };
    return { from: part.from, verb, segment, verbSegment: segment };
  }
  return null;
}

/** Words with which a clause begins that is no statement by itself. */
const DEPENDENT: ReadonlySet<string> = new Set([
  ...SUBORDINATORS,
  ...'if unless until although though once whereas whether despite lest even provided except'.split(' '),
]);

/** Gives the main clause of a sentence, past any adverbial lead; nothing where no subject with its verb is found. */
export function mainClause(tokens: readonly Token[], parts: readonly Segment[]): MainClause | null {
  const first = parts[0];
  if (first === undefined) return null;
  const time = isTimeLead(tokens, first);
  const opener = tokens[first.from];
  const gerund = opener !== undefined && isIng(opener) && opener.pos !== 'PROPN';
  const ownVerb = statementVerb(tokens, first.from, first.to);
  if (opensWithSubject(tokens, first) && !time && !gerund) {
    if (ownVerb !== null) return { from: first.from, verb: ownVerb, segment: 0, verbSegment: 0 };
    return partedClause(tokens, parts);
  }
  for (const [segment, part] of parts.entries()) {
    if (segment === 0 || !opensWithSubject(tokens, part)) continue;
    if (isTimeLead(tokens, part) || isAttribution(tokens, part)) continue;
    const verb = statementVerb(tokens, part.from, part.to);
    if (verb !== null) return { from: part.from, verb, segment, verbSegment: segment };
    const resumed = beginsAgain(tokens, parts, segment);
    if (resumed !== null) return { from: part.from, segment, ...resumed };
  }
  const dependent = opener?.pos === 'SCONJ' || DEPENDENT.has(opener?.norm ?? '');
  return ownVerb === null || dependent
    ? null
    : { from: first.from, verb: ownVerb, segment: 0, verbSegment: 0 };
}

/** After a lead, a subject parted from its verb: "On Monday, Ann Lee, 46, was held"; "…, Qatar, Kuwait and Iran signed". */
function beginsAgain(
  tokens: readonly Token[],
  parts: readonly Segment[],
  subject: number,
): { verb: number; verbSegment: number } | null {
  const resumed = resumption(tokens, parts, subject);
  if (resumed !== null) return resumed;
  for (const [place, part] of parts.slice(subject + 1, subject + 5).entries()) {
    const verb = opensWithSubject(tokens, part) ? statementVerb(tokens, part.from, part.to) : null;
    if (verb !== null)
      return listed(tokens, part.from, verb) ? { verb, verbSegment: subject + 1 + place } : null;
  }
  return null;
}
