import { partitionPoint } from '#contracts/partition-point.ts';
import type { Quotation } from './quotation-marks.ts';
import { type KnownNames, nameAtEnd, nameAtStart, NAME_RUN, type SpeakerPlace } from './speakers.ts';
import { FINITE, PARTICIPLE, PAST } from '../../english/speech-verbs.ts';
import { matchesOf } from '../../text/matches.ts';

/** A sentence of a passage with the quotations in it. Offsets are of the passage. */
export interface SpokenSentence {
  start: number;
  end: number;
}

const ADVERB = String.raw`(?:also|later|then|has|had|have|further|again|once|repeatedly|reportedly|[\p{Ll}]+ly)`;
const FINITE_AT_START = new RegExp(String.raw`^(?:${ADVERB}\s+){0,2}(${FINITE})(?![\p{L}-])`, 'u');

/** In characters: clauses that name a speaker are shorter; this bounds the work. */
const LONGEST_CLAUSE = 1_000;

/**
 * Returns the speaker of the quotation at an index, if one sentence has a name and a verb of saying for it: “…,” said
 * Ana Ruiz; “…,” Ana Ruiz said; Ana Ruiz said: “…”; Ana Ruiz left, saying, “…”; according to Ana Ruiz, “…”. Null for
 * everything else in quotation marks: phrases, titles, nicknames, and what "she" or "a witness" says.
 */
export function findSpeaker(
  text: string,
  sentences: readonly SpokenSentence[],
  quotations: readonly Quotation[],
  index: number,
  known: KnownNames,
): SpeakerPlace | null {
  const [previous, quotation, next] = [quotations[index - 1], quotations[index], quotations[index + 1]];
  if (!quotation) return null;
  const { inner, outer } = quotation;
  const last = sentences[partitionPoint(sentences, ({ end }) => end >= outer.end)];
  const first = sentences[partitionPoint(sentences, ({ start }) => start > outer.start) - 1];
  if (!last || !first) return null;
  const stop = Math.min(last.end, next?.outer.start ?? Infinity, outer.end + LONGEST_CLAUSE);
  const after = { start: outer.end, end: stop };
  const before = { start: Math.max(first.start, previous?.outer.end ?? 0), end: outer.start };
  if (before.end - before.start > LONGEST_CLAUSE) return null;
  const words = text.slice(inner.start, inner.end);
  const behind = speakerAfter(text, words, before, after, known);
  const ahead = speakerBefore(text, words, before, known);
  // Lev Orlov said, “…,” Ana Ruiz testified: one reports the other.
  if (behind && ahead && behind.start !== ahead.start) return null;
  return behind ?? ahead ?? speakerOfTwoParts(text, words, before, previous, known);
}

/** “…,” said Ana Ruiz. “…,” Ana Ruiz said. “…,” according to Ana Ruiz. */
function speakerAfter(
  text: string,
  words: string,
  before: SpokenSentence,
  after: SpokenSentence,
  known: KnownNames,
): SpeakerPlace | null {
  const lead = /^\s*[,—–-]?\s*/u.exec(text.slice(after.start, after.end))?.[0] ?? '';
  const goesOn = /(?:[,!?…—–]|\.{3})$/u.test(words) || /[,—–-]/u.test(lead);
  // Words that begin within a sentence are part of it: the film ‘Leviathan’, said Ruiz, …
  if (!goesOn || !beginsSpeech(text.slice(before.start, before.end))) return null;
  const from = after.start + lead.length;
  const rest = text.slice(from, after.end);
  const verb = FINITE_AT_START.exec(rest) ?? /^according\s+to(?=\s)/u.exec(rest);
  if (verb) {
    const start = from + verb[0].length + (/^\s+/u.exec(rest.slice(verb[0].length))?.[0].length ?? 0);
    const name = nameAtStart(text, start, after.end, known);
    return name && !isGoneOn(text.slice(name.end, after.end)) ? name : null;
  }
  return subjectBefore(text, from, after.end, known);
}

/** At the beginning of its sentence or clause, or after the first part of the speech. */
const beginsSpeech = (before: string): boolean =>
  /^\s*$|[,:;—–]\s*$/u.test(before) || /^\s*(?:and|but)\s*$/iu.test(before);

/** “Leviathan”, said Ruiz, is a film: the words were the subject. */
const isGoneOn = (after: string): boolean =>
  /^,\s*(?:is|are|was|were|has|have|had|will|would|can|could|may|might)\s/u.test(after) || isHearsay(after);

/** …, said Lev Orlov, prosecutors allege; …, said Ana Ruiz, quoting the letter: reported at second hand. */
const isHearsay = (after: string): boolean =>
  /,\s*(?!who\b|which\b)(?:\p{L}+\s+){1,3}(?:allege[sd]?|claim(?:s|ed)?)\b|\b(?:quoting|citing|reading\s+(?:out|from))\b/u.test(
    after,
  );

const SUBJECT_AND_VERB = new RegExp(
  String.raw`^((?:[\p{L}\p{M}\d'’.-]+\s+){0,6}?${NAME_RUN}|the\s+[\p{Ll}-]+)(,[^,;:“”"]{1,90},)?\s+(?:${ADVERB}\s+){0,2}(?:${FINITE})(?![\p{L}-])`,
  'u',
);

/** "Ana Ruiz said", "Ana Ruiz, the mayor, said", at the beginning of a span. */
function subjectBefore(text: string, from: number, to: number, known: KnownNames): SpeakerPlace | null {
  const rest = text.slice(from, to);
  const subject = SUBJECT_AND_VERB.exec(rest)?.[1];
  if (subject === undefined) return null;
  return nameAtEnd(text, from, from + subject.length, known);
}

/** Ana Ruiz said: “…” Ana Ruiz told the council on Friday: “…” Ana Ruiz left, saying, “…” According to Ana Ruiz, “…” */
function speakerBefore(
  text: string,
  words: string,
  before: SpokenSentence,
  known: KnownNames,
): SpeakerPlace | null {
  const lead = text.slice(before.start, before.end).trimEnd();
  if (!/^[\p{Lu}\p{N}…]/u.test(words)) return null;
  const source = /^(?:.*[,;]\s+)?according\s+to\s+(.+),$/isu.exec(lead)?.[1];
  if (source !== undefined) {
    return nameAtStart(
      text,
      before.start + lead.length - 1 - source.length,
      before.start + lead.length - 1,
      known,
    );
  }
  const verb = lastVerb(lead);
  if (verb && isReported(lead.slice(0, verb.start))) return null;
  if (!verb || (verb.pause === '' && words.split(/\s+/u).length < 4)) return null;
  if (verb.isParticiple) return subjectOfSentence(text, before.start, before.start + verb.start, known);
  return subjectOf(text, before.start, before.start + verb.start, known);
}

const SAID_THAT = new RegExp(String.raw`(?<![\p{L}-])(?:${FINITE})\s+(?:[^,;:]{1,40}\s)?that\s`, 'u');

/** Ana Ruiz told the paper that Lev Orlov had said: “…”. According to Ana Ruiz, Lev Orlov said: “…”. */
const isReported = (lead: string): boolean => /\baccording\s+to\b/iu.test(lead) || SAID_THAT.test(lead);

interface VerbPlace {
  start: number;
  isParticiple: boolean;
  pause: string;
}

/** Words between a verb and the speech: addressee, time, place; not another clause. */
const ADJUNCT = String.raw`(?:\s+(?!that\b|how\b|whether\b|why\b|and\b|but\b|because\b|which\b|who\b)[\p{L}\p{M}\p{N}'’.-]+){0,12}`;
const VERB_AT_END = new RegExp(
  String.raw`(?<![\p{L}\p{M}-])(?:(?<finite>${FINITE})|(?<participle>${PARTICIPLE}))(?<adjunct>${ADJUNCT})(?<pause>[,:]?)$`,
  'u',
);

const VERB = new RegExp(String.raw`(?<![\p{L}\p{M}-])(?:${FINITE}|${PARTICIPLE})(?![\p{L}\p{M}-])`, 'gu');

function lastVerb(lead: string): VerbPlace | null {
  let found: VerbPlace | null = null;
  for (const { index } of matchesOf(lead.slice(-300), VERB)) {
    const start = Math.max(0, lead.length - 300) + index;
    const verb = VERB_AT_END.exec(lead.slice(start));
    if (verb?.index !== 0) continue;
    const { finite, adjunct = '', pause = '' } = verb.groups ?? {};
    if (adjunct !== '' && pause === '') continue;
    if (
      finite &&
      PAST.has(finite) &&
      /(?:^|\s)(?:was|were|been|being|be|is|are|get|got)(?:\s+\p{Ll}+ly)?\s+$/u.test(lead.slice(0, start))
    )
      continue;
    found = { start, isParticiple: finite === undefined, pause };
  }
  return found;
}

const ADVERBS_AT_END = new RegExp(String.raw`(?:\s+${ADVERB}){0,2}\s*$`, 'u');

/** The subject directly before a verb, or before an apposition. */
function subjectOf(text: string, from: number, verbStart: number, known: KnownNames): SpeakerPlace | null {
  const lead = text.slice(from, verbStart).replace(ADVERBS_AT_END, '');
  if (!lead.endsWith(',')) return nameAtEnd(text, from, from + lead.length, known);
  const aside = /,[^,;:“”"]{1,90},$/u.exec(lead);
  return aside ? nameAtEnd(text, from, from + aside.index, known) : null;
}

const SUBJECT_AT_START = new RegExp(
  String.raw`^((?:[\p{L}\p{M}'’.-]+\s+){0,6}?${NAME_RUN})(?:,[^,;:“”"]{1,90},)?\s+(?:${ADVERB}\s+)?(?=(?:[\p{Ll}]+(?:ed|s)|went|left|came|spoke|gave|took|told|wrote|met|was|had|made|held|began|stood|paid|sent|put|got|saw)\b)[\p{Ll}]+`,
  'u',
);

/** The subject at the beginning of a sentence of the form "…, saying". */
function subjectOfSentence(
  text: string,
  from: number,
  participle: number,
  known: KnownNames,
): SpeakerPlace | null {
  const clause = text.slice(from, participle);
  const opening =
    /^(?:(?:In|On|At|After|Before|During|Following|Meanwhile|Later|Earlier|Yesterday|Today)\b[^,“”"]{0,60},\s+)?/u.exec(
      clause,
    )?.[0] ?? '';
  const subject = SUBJECT_AT_START.exec(clause.slice(opening.length));
  if (
    !subject?.[1] ||
    /(?:^|\s)(?:and|but|while|as|when|who|which|that|because|after|before)\s/u.test(
      clause.slice(opening.length + subject[0].length),
    )
  )
    return null;
  const start = from + opening.length;
  return nameAtEnd(text, start, start + subject[1].length, known);
}

/** “…,” Ana Ruiz said, “…”: both parts have the same speaker. */
function speakerOfTwoParts(
  text: string,
  words: string,
  before: SpokenSentence,
  previous: Quotation | undefined,
  known: KnownNames,
): SpeakerPlace | null {
  if (!previous || words.split(/\s+/u).length < 2 || before.start !== previous.outer.end) return null;
  const between = text.slice(before.start, before.end);
  const first = text.slice(previous.inner.start, previous.inner.end);
  if (!/[,!?…—–]$/u.test(first) || !/[,:—–]\s*$/u.test(between)) return null;
  return speakerAfter(text, first, { start: 0, end: 0 }, { start: before.start, end: before.end }, known);
}
