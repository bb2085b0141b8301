import type { Citation } from '#contracts/citation.ts';
import type { DraftArticle } from '../draft.ts';
import type { EventWords } from '../event.ts';
import type { EventDay } from '../event-day.ts';
import { findDateExpressions } from './expressions.ts';
import type { DateExpression } from './form.ts';
import { namesEventAgain } from './story-event.ts';
import { MONTH } from './date-patterns.ts';

const NAMES_MONTH = new RegExp(MONTH, 'u');
const COUNTED = /\b(?:last|this|next|ago)\b/i;
const BEFORE = /\b(?:before|prior\s+to)\b/i;

/**
 * Dates what an undated article reports as preceding the story's event.
 *
 * The article must be bounded by the event. Its words name a month, or a day of one, without the year ("in early
 * March"); the same sentence, or a following one of the paragraph, says that it was days or weeks before the event
 * ("just days before the deadly attack"). A following sentence must refer to the same thing: to "the warning" after "a
 * warning". The month is then the last one up to the event's day.
 */
export function beforeTheEvent(
  draft: DraftArticle,
  expressions: readonly DateExpression[],
  event: EventWords,
  eventDay: EventDay,
): (DateExpression & { anchors: Citation[] })[] {
  const ties = expressions.filter(
    ({ words, event: counted }) =>
      counted !== null && BEFORE.test(words) && namesEventAgain(event, counted.words),
  );
  if (ties.length === 0) return [];
  const fromEvent = findDateExpressions(draft.text, draft.parsed, { day: eventDay.day });
  return expressions.flatMap((expression) => {
    const { reason, words, start } = expression;
    if (reason !== 'undated' || !NAMES_MONTH.test(words) || COUNTED.test(words)) return [];
    const tie = ties.find((one) => isTied(draft, expression, one));
    const dated = fromEvent.find((one) => one.start === start);
    if (!tie || !dated || dated.reason !== null || !dated.certain) return [];
    return [{ ...dated, anchors: [draft.citations.cite(tie), ...eventDay.citations] }];
  });
}

/** Following sentences in which such a phrase may occur. */
const FURTHER = 2;

function isTied({ text, parsed }: DraftArticle, expression: DateExpression, tie: DateExpression): boolean {
  const { sentence } = expression;
  if (tie.sentence.start === sentence.start) return true;
  const passage = parsed.blocks.find(({ start, end }) => sentence.start >= start && sentence.end <= end);
  if (passage?.kind !== 'passage') return false;
  const at = passage.sentences.findIndex(({ start }) => start === sentence.start);
  const tieAt = passage.sentences.findIndex(({ start }) => start === tie.sentence.start);
  if (tieAt <= at || tieAt > at + FURTHER) return false;
  const first = text.slice(sentence.start, sentence.end);
  const further = text.slice(tie.sentence.start, tie.start);
  return newThings(first).some((thing) =>
    new RegExp(`\\b(?:the|this|that)\\s+(?:[\\p{L}-]+\\s+)?${thing}\\b`, 'iu').test(further),
  );
}

/** Things introduced by a sentence: "a warning", "an urgent appeal". */
function newThings(sentence: string): string[] {
  const found = sentence.matchAll(
    /\b(?:an?|its|his|her|their)\s+(?:[\p{L}-]+\s+)?(?<thing>\p{Ll}{4,})(?=\s+(?:to|of|for|on|in|about|against|that|with|from|at|by|over)\b|[,.;])/giu,
  );
  return [...found].flatMap(({ groups }) => groups?.['thing'] ?? []);
}
