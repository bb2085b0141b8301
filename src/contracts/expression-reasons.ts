/** Why a date expression yields no event of the story; completes "left out: …". */
const reasons = {
  undated: 'relative to the day of an article without a date',
  'no-tense': 'of which it is not clear whether it is past or future',
  quoted: 'in a quotation, whose day may be another',
  ambiguous: 'can be read as more than one date',
  vague: 'names no day, month or year',
  'counted-elsewhere': 'relative to something whose day is not known',
  'no-such-day': 'the calendar has no such day',
  recurring: 'a recurring day',
  plan: 'in the future, or only planned',
  unreal: 'denied, doubted, supposed or made up',
  'other-time': 'of another time than the article',
  span: 'the beginning or end of something, not the day of an event',
  'year-only': 'no more precise than a year',
  speech: 'when something was said',
  'no-happening': 'no event is reported for it',
  repeated: 'the same date again in its sentence',
  hidden: 'hidden by the editor',
} as const satisfies Record<string, string>;

export type ExpressionReason = keyof typeof reasons;

export const EXPRESSION_REASONS = Object.keys(reasons) as [ExpressionReason, ...ExpressionReason[]];

export const expressionReason = (reason: ExpressionReason): string => reasons[reason];
