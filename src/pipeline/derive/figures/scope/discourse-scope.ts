import { isEvent, type OtherTime } from './other-times.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { smallNumber, wordSet } from '../../../english/lexicon.ts';
import { isVerbAt, WEEKDAY_WORDS } from '../../../english/word-classes.ts';

/** Returns the time of another event that the main clause is about and the next sentence may continue; null if none. */
export const introducedEvent = (
  line: TokenLine,
  times: readonly OtherTime[],
  hasOwnFigures: boolean,
): OtherTime | null =>
  hasOwnFigures || isOfNow(line)
    ? null
    : (times.find((time) => time.by !== 'measure' && isOfEvent(line, time)) ?? null);

/** Tokens between an event and its time. */
const NEAR = 12;

const isOfEvent = (line: TokenLine, { start, end }: OtherTime): boolean =>
  line.tokens.slice(Math.max(0, start - NEAR), end + NEAR).some(({ lower }) => isEvent(lower));

/**
 * Whether a sentence continues the event of the previous one: "It killed 6,000 people", "More than 300 people died". It
 * does not if it names a day or describes the present.
 */
export function continuesOtherEvent(line: TokenLine): boolean {
  const first = wordAt(line, 0);
  if (isOfNow(line)) return false;
  if (/^(?:it|that|there|they|those|then)$/.test(first)) return true;
  return isCountFirst(line);
}

/** Whether only a count precedes the first verb. */
function isCountFirst(line: TokenLine): boolean {
  const verb = line.tokens.findIndex((_, at) => isVerbAt(line, at));
  const opening = line.tokens.slice(0, verb === -1 ? undefined : verb);
  return (
    opening.length <= 8 &&
    opening.some(
      ({ kind, lower }) =>
        kind === 'digits' ||
        smallNumber(lower) !== null ||
        /^(?:dozen|hundred|thousand|score)s?$/.test(lower),
    )
  );
}

const NOW = wordSet('today yesterday tonight now still are is have has remain remains');

const isOfNow = (line: TokenLine): boolean =>
  line.tokens.some(({ lower }) => WEEKDAY_WORDS.has(lower) || NOW.has(lower));
