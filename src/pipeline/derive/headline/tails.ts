import { innerCost, isNoun } from './inner-cost.ts';
import { CONTRASTS, SPEECH, TIME_NOUNS } from './lexicon.ts';
import { holds, isNegated, lossOf } from './loss.ts';
import { type Deletion, lastingEnd, nextBlock, type ParsedSentence } from './parsed-sentence.ts';
import type { SegmentKind } from './segment-kind.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { beginsWithVerb, isInsertedParticiple, statementVerb } from './verbs.ts';

const COST: Readonly<Partial<Record<SegmentKind, number>>> = {
  participle: 1,
  relative: 1,
  clause: 0.5,
  predicate: 1.5,
  subordinate: 1.5,
  adverbial: 1.5,
  apposition: 0.5,
  age: 0.5,
};

/** What each word lost costs, in a part that a comma sets off and in one that it does not. */
const WORD_COST = 0.03;
const INNER_WORD_COST = 0.1;

/** An item of a series of gerunds looks like a participle: "denied smuggling drugs, laundering money and …". */
function inGerunds({ tokens, main }: ParsedSentence, part: Segment): boolean {
  const before = tokens.slice(main.verb + 1, part.mark);
  const gerund = before.findLastIndex((word) => /ing$/u.test(word.norm) && word.pos === 'VERB');
  if (gerund < 0 || tokens[main.verb + gerund]?.pos === 'AUX') return false;
  return (
    isNegated(tokens, main, part.mark) ||
    (holds(tokens, part.from, part.to, new Set(['and', 'or'])) && tokens[main.verb + gerund]?.pos === 'VERB')
  );
}

/** Whether the clause that a part interrupts has its verb still to come: "when a man, armed with a knife, attacked …". */
function resumesAfter(parsed: ParsedSentence, index: number): boolean {
  const { tokens, parts } = parsed;
  return parts.slice(index + 1, nextBlock(parsed, index)).some((part) => {
    const verb = beginsWithVerb(tokens, part);
    return verb !== null && !isInsertedParticiple(tokens, verb);
  });
}

/** "Blamed the crash, the third this year, on a signal": after an insertion, the object that the verb still needs. */
export function completes({ tokens, parts, kinds, main }: ParsedSentence, index: number): boolean {
  const before = kinds[index - 1];
  const word = tokens[parts[index]?.from ?? -1]?.norm ?? '';
  const inserted = before === 'apposition' || before === 'age' || before === 'relative';
  return (
    index - 1 > main.verbSegment &&
    inserted &&
    /^(?:on|to|of|for|from|into|against|by|over|about|as)$/u.test(word)
  );
}

function segmentTails(parsed: ParsedSentence): Deletion[] {
  const { tokens, parts, kinds, main } = parsed;
  return parts.flatMap((part, index) => {
    const kind = kinds[index] ?? 'other';
    if (index <= main.verbSegment || kind === 'attribution' || kind === 'contrast') return [];
    const aside = /^(?:—|–|--+|-|\.|…)$/u.test(tokens[part.mark]?.text ?? '') ? 1 : null;
    const cost = COST[kind] ?? aside;
    const to = lastingEnd(parsed, index, part.mark);
    const opened = tokens[parts[index - 1]?.mark ?? 0]?.text === ';' && kinds[index - 1] === 'adverbial';
    if (cost === null || to === null || opened || resumesAfter(parsed, index)) return [];
    if (kind === 'participle' && inGerunds(parsed, part)) return [];
    if (parts.slice(index, nextBlock(parsed, index)).some((_, place) => completes(parsed, index + place)))
      return [];
    const loss = lossOf(tokens, part.mark, to);
    return loss === null ? [] : [{ from: part.mark, to, cost: cost + loss + WORD_COST * (to - part.mark) }];
  });
}

const CONDITIONAL =
  /^(?:if|unless|until|except|provided|whether|without|only|or|nor|not|rather|than|so|lest)$/u;

/** Whether a part may lose its end: not what a condition or an alternative says. */
function isWhole({ tokens, kinds }: ParsedSentence, part: Segment, index: number): boolean {
  if (kinds[index] === 'attribution') return true;
  return (
    kinds[index] === 'contrast' &&
    tokens.slice(part.from, part.from + 2).some(({ norm }) => CONDITIONAL.test(norm))
  );
}

/** Cuts within a part. One that takes a clause with it costs half as much again as the clause alone. */
function innerTails(parsed: ParsedSentence): Deletion[] {
  const { tokens, parts, kinds, main } = parsed;
  return parts.flatMap((part, index) => {
    if (index < main.verbSegment || isWhole(parsed, part, index)) return [];
    const verb =
      index === main.verbSegment ? main.verb : (statementVerb(tokens, part.from, part.to) ?? part.from);
    const found: Deletion[] = [];
    let within = 0;
    for (let at = part.to - 1; at >= verb + 2; at--) {
      const cost = innerCost(parsed, at, part, kinds[index] === 'participle');
      const to = cost === null ? null : lastingEnd(parsed, index, at);
      if (cost === null || to === null) continue;
      const loss = holds(tokens, at, to, CONTRASTS) ? null : lossOf(tokens, at, to);
      if (loss !== null)
        found.push({ from: at, to, cost: cost + within + loss + INNER_WORD_COST * (to - at) });
      within = Math.max(within, cost / 2);
    }
    return found;
  });
}

const REPORTS = new Set(
  'survey surveys study studies poll polls analysis review report reports research'.split(' '),
);

/** "According to a survey of 4,000 families", "police said in a statement": who says it stays, but not how or where. */
function attributionTails(parsed: ParsedSentence): Deletion[] {
  const { tokens, parts, kinds, main } = parsed;
  const index = kinds.lastIndexOf('attribution');
  const part = parts[index];
  if (part === undefined || index <= main.verbSegment || nextBlock(parsed, index) < parts.length) return [];
  const found: Deletion[] = [];
  for (let at = part.from + 2; at < part.to; at++) {
    const { norm, pos } = tokens[at] ?? { norm: '', pos: 'X' };
    const before = tokens[at - 1];
    const of = norm === 'of' && REPORTS.has(before?.norm ?? '');
    const by = /^(?:in|by|from|at|on|after|published|released|issued|conducted|compiled)$/u.test(norm);
    const noun = isNoun(before) && (of || (by && pos !== 'NOUN'));
    const speech = SPEECH.has(before?.norm ?? '') && /^(?:in|at|on|after|late|early|through)$/u.test(norm);
    const loss = noun || speech ? lossOf(tokens, at, tokens.length) : null;
    if (loss !== null)
      found.push({ from: at, to: tokens.length, cost: 0.9 + loss + WORD_COST * (tokens.length - at) });
  }
  return found;
}

/** Gives the ends that a sentence can do without, each reaching to its end or to the attribution that closes it. */
export function tails(parsed: ParsedSentence): Deletion[] {
  return [...segmentTails(parsed), ...innerTails(parsed), ...attributionTails(parsed)].filter(
    ({ from, to }) => !splitsDay(parsed.tokens, from) && to > from,
  );
}

/** "Saturday night", "early on Tuesday": not cut in between. */
function splitsDay(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:early|late|later|earlier)$/u.test(tokens[at - 1]?.norm ?? '') &&
    (tokens[at]?.norm === 'on' || TIME_NOUNS.has(tokens[at]?.norm ?? ''))
  );
}
