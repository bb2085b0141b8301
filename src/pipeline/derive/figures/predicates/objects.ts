import { boundBefore } from '../numbers/bounds.ts';
import { parseNumber } from '../numbers/read-number.ts';
import { isPersonNoun } from '../nouns/people.ts';
import { isCapital, type TokenLine, wordAt } from '../../../english/tokens.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isMonth,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
  WEEKDAY_WORDS,
} from '../../../english/word-classes.ts';

/** Whether a participle modifies the noun before it; with an object it would be a verb. */
export function isWithoutObject(line: TokenLine, end: number): boolean {
  const next = line.tokens[end];
  if (!next || next.kind === 'mark') return true;
  const { lower } = next;
  if (/^(?:last|this|next|that|the|one|two|three)$/.test(lower) && TIMES.has(wordAt(line, end + 1)))
    return true;
  if (/^\d/.test(lower) || beginsCount(line, end) || isPersonNoun(next)) return false;
  if (DETERMINERS.has(lower) || PRONOUNS.has(lower)) return false;
  if (WEEKDAY_WORDS.has(lower) || isMonth(next) || PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower))
    return true;
  if (AUXILIARIES.has(lower) || MODALS.has(lower)) return true;
  return (isAdverb(next) || lower.endsWith('ing')) && (line.titled || !isCapital(next));
}

/** Whether a count begins at a token: "12", "more than 12". */
export const beginsCount = (line: TokenLine, at: number): boolean =>
  parseNumber(line, at) !== null ||
  [1, 2, 3].some(
    (ahead) => parseNumber(line, at + ahead) !== null && boundBefore(line, at + ahead)?.start === at,
  );
