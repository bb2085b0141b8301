import { quick } from '../../text/pattern-set.ts';
import type { ScopeSetting } from './evidence.ts';

/** What people are arrested or charged for after any disaster, or beside it. */
const OTHER_OFFENCE = quick(
  /\b(?:loot\p{L}*|steal\p{L}*|stole|stolen|theft|thie(?:f|ves)|burgl\p{L}*|pickpocket\p{L}*|curfew|rumou?rs?|false|hoax\p{L}*|fake|fraud\p{L}*|embezzl\p{L}*|brib\p{L}*|corrupt\p{L}*|drugs?|smuggl\p{L}*|profiteer\p{L}*|protest\p{L}*|demonstrat\p{L}*|march(?:ed|ers|ing)?|rall(?:y|ies|ied)|riot\p{L}*|clash\p{L}*|block(?:ed|ing|ade\p{L}*)|scuffl\p{L}*|trespass\p{L}*|stones?|windows?|airport|cash|tear\s+gas|filming|supporters|chained|selling)\b/iu,
);
/**
 * Whether those arrested or charged in a sentence about the event may be so for the event. Arrests at a protest, for
 * looting or for fraud are happenings of their own.
 *
 * @param before the sentence before it in its paragraph, or nothing
 */
export function isArrestForEvent(text: string, before: string, { event }: ScopeSetting): boolean {
  const offence = OTHER_OFFENCE.exec(text)?.[0] ?? OTHER_OFFENCE.exec(before)?.[0];
  return offence === undefined || event.word.test(offence);
}
