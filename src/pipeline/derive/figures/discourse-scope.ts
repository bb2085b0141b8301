import { isEvent, type OtherTime } from './other-times.ts';
import { type TokenLine, wordAt } from '../../english/tokens.ts';
import { isVerbAt, WEEKDAY_WORDS } from '../../english/word-classes.ts';

/** Whether a sentence tells of another event in its main clause, so that the next may go on with it. */
export const opensBackstory = (
  line: TokenLine,
  times: readonly OtherTime[],
  hasOwnFigures: boolean,
): boolean =>
  !hasOwnFigures && !isOfNow(line) && times.some((time) => time.by !== 'measure' && isOfEvent(line, time));

/** How far from an event its time may stand. */
const NEAR = 12;

const isOfEvent = (line: TokenLine, { start, end }: OtherTime): boolean =>
  line.tokens.slice(Math.max(0, start - NEAR), end + NEAR).some(({ lower }) => isEvent(lower));

/**
 * Whether a sentence goes on with the event of the one before: "It killed 6,000 people", "More than 300 people
 * died". One that names a day, or tells what is so now, does not.
 */
export function continuesBackstory(line: TokenLine): boolean {
  const first = wordAt(line, 0);
  if (isOfNow(line)) return false;
  if (/^(?:it|that|there|they|those|then)$/.test(first)) return true;
  return isCountFirst(line);
}

/** Whether nothing but a count stands before the first verb. */
function isCountFirst(line: TokenLine): boolean {
  const verb = line.tokens.findIndex((_, at) => isVerbAt(line, at));
  const opening = line.tokens.slice(0, verb === -1 ? undefined : verb);
  return (
    opening.length <= 8 &&
    opening.some(
      ({ kind, lower }) =>
        kind === 'digits' ||
        /^(?:dozens|hundreds|scores|thousands|[a-z]*(?:one|two|three|four|five|six|seven|eight|nine|ten|teen|ty|dozen|hundred|thousand))$/.test(
          lower,
        ),
    )
  );
}

const isOfNow = (line: TokenLine): boolean =>
  line.tokens.some(
    ({ lower }) =>
      WEEKDAY_WORDS.has(lower) ||
      /^(?:today|yesterday|tonight|now|still|are|is|have|has|remain|remains)$/.test(lower),
  );
