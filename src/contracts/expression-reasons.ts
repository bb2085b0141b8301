/** Why a date expression yields no event of the story; completes "left out: …". */
const reasons = {
  undated: 'counted from the day of an article that has none',
  'no-tense': 'nothing says whether it has been or is to come',
  quoted: 'said by somebody on a day of their own',
  ambiguous: 'can be read as more than one date',
  vague: 'names no day, month or year',
  'counted-elsewhere': 'counted from something whose day is not known',
  'no-such-day': 'the calendar has no such day',
  recurring: 'a day that comes again and again',
  plan: 'to come, or said as a plan',
  unreal: 'denied, doubted, supposed or made up',
  'other-time': 'of another time than the article',
  span: 'since when or until when, not when',
  'year-only': 'no closer than a year',
  speech: 'when something was said',
  'no-happening': 'nothing is told as having happened then',
  repeated: 'the same date once more in its sentence',
  hidden: 'hidden by the editor',
} as const satisfies Record<string, string>;

export type ExpressionReason = keyof typeof reasons;

export const EXPRESSION_REASONS = Object.keys(reasons) as [ExpressionReason, ...ExpressionReason[]];

export const expressionReason = (reason: ExpressionReason): string => reasons[reason];
