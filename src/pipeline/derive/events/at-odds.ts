import type { DateExpression } from './form.ts';

/** A relative clause from its pronoun up to a date, without another clause between. */
const RELATIVE = /\b(?:that|which|who|where)\s[^,;:—()]*$/u;
/** Up to a date that opens its sentence. */
const OPENS_SENTENCE =
  /^["“'‘\s]*(?:(?:back\s+)?(?:on|in|during|at|early|late)\s+(?:the\s+)?(?:night\s+of\s+)?)?$/iu;
/** "[A fire] that broke out in the hills this afternoon" */
const BEGAN =
  /\b(?:that|which)\s+(?:had\s+)?(?:broke\s+out|broken\s+out|began|begun|started|erupted|ignited|flared\s+up|set\s+in)\b[^,;:—]*$/iu;
const OTHER_CLAUSE = /[,;:—]|\b(?:that|which|who|where|when|after|before|as|while|because|and|but|until)\b/iu;

/**
 * Takes back what sentences seem to date. Where the main clause opens with a day of another time, its relative clause
 * adds nothing: "On 2 August 1998 a spark lit the slope that burned this month". What began on one day did nothing on an
 * earlier one: "a fire that broke out this afternoon was racing downhill last night".
 */
export function withoutOdds(text: string, found: readonly DateExpression[]): DateExpression[] {
  const bySentence = Map.groupBy(found, ({ sentence }) => sentence.start);
  return [...bySentence.values()].flatMap((all) => {
    if (all.length < 2) return all;
    const before = ({ start, sentence }: DateExpression): string => text.slice(sentence.start, start);
    const [first] = all;
    const isOfOtherTime = first?.reason === 'other-time' && OPENS_SENTENCE.test(before(first));
    const odd = new Set(all.flatMap((one, i) => oddPair(text, one, all[i + 1])));
    return all.map((each): DateExpression => {
      if (each.reason !== null) return each;
      if (odd.has(each)) return { ...each, reason: 'ambiguous' };
      return isOfOtherTime && RELATIVE.test(text.slice(first.end, each.start))
        ? { ...each, reason: 'other-time' }
        : each;
    });
  });
}

/** Both dates, if the second is earlier, and of what began on the first. */
function oddPair(text: string, one: DateExpression, next: DateExpression | undefined): DateExpression[] {
  if (!next || one.edtf === null || next.edtf === null) return [];
  const isEarlier = next.edtf.length === one.edtf.length && next.edtf < one.edtf;
  return isEarlier &&
    BEGAN.test(text.slice(one.sentence.start, one.start)) &&
    !OTHER_CLAUSE.test(text.slice(one.end, next.start))
    ? [one, next]
    : [];
}
