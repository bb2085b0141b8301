import type { Frame } from '../frames.ts';
import type { OtherTime } from './other-times.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { MONTHS, TENS, UNITS, wordSet } from '../../../english/lexicon.ts';
import { isVerbAt, RELATIVES, WEEKDAY_WORDS } from '../../../english/word-classes.ts';

/** Returns the other time or event in its sentence that a frame belongs to; null if none. */
export const otherTimeOf = (line: TokenLine, frame: Frame, times: readonly OtherTime[]): OtherTime | null =>
  times.find((time) => {
    if (time.start >= frame.outerTo) return trails(line, frame, time);
    return time.end <= frame.outerFrom ? leads(line, frame, time) : time.by !== 'measure';
  }) ?? null;

/** Tokens between a frame and a time after it. */
const MAX_DISTANCE = 16;

/** "killed 49 people in 2016": only nouns and prepositions between. */
function trails(line: TokenLine, frame: Frame, time: OtherTime): boolean {
  if (time.by === 'measure' || time.start - frame.outerTo > MAX_DISTANCE) return false;
  const year = /^\d{4}/.test(wordAt(line, time.start));
  for (let at = frame.outerTo; at < time.start; at++) {
    // "killed 40 people and caused damage of $10m in 1998": both were in that year.
    const shares = year && (wordAt(line, at) === 'and' || wordAt(line, at - 1) === 'and');
    if (!shares && !isInDate(line, at) && endsClause(line, at)) return false;
  }
  return !isOwnTime(line, frame.outerFrom, frame.outerTo);
}

/** The comma of "November 13, 2015". */
const isInDate = (line: TokenLine, at: number): boolean =>
  wordAt(line, at) === ',' && /^\d{1,2}$/.test(wordAt(line, at - 1)) && /^\d{4}$/.test(wordAt(line, at + 1));

const ENDS_CLAUSE = wordSet('when where after before while as and but deadliest worst , ; : ( ) — – .');

const endsClause = (line: TokenLine, at: number): boolean => {
  const word = wordAt(line, at);
  return ENDS_CLAUSE.has(word) || RELATIVES.has(word) || isVerbAt(line, at);
};

/** "the 2016 attack that killed 49", "In 1995, a similar quake killed 6,000", "since 2015, when 130 died". */
function leads(line: TokenLine, frame: Frame, time: OtherTime): boolean {
  if (isOwnTime(line, time.end, frame.outerFrom)) return false;
  let relatives = 0;
  let verbs = 0;
  let commas = 0;
  for (let at = time.end; at < frame.outerFrom; at++) {
    const word = wordAt(line, at);
    // "June 12, 2016: a gunman kills 49", "1993 (36 dead)"
    if (TURNS.has(word) && !(/^[:(]$/.test(word) && at === time.end)) return false;
    if (word === ',') commas++;
    else if (RELATIVES.has(word) || word === 'when' || word === 'where') relatives++;
    else if (isVerbAt(line, at)) verbs++;
  }
  if (time.by === 'measure' && relatives === 0) return commas === 0;
  if (opensSentence(line, time.start)) return true;
  if (relatives === 0 && isClosedAside(line, time, frame.outerFrom)) return false;
  // "since 1997, when a jet crashed, killing 228", "a similar blast hit the town, killing 12"
  const results = frame.governor?.form === 'ing' && (relatives > 0 || time.by === 'event');
  return verbs <= (results ? 1 : 0);
}

/** Words and marks that change from one event to another. */
const TURNS = wordSet('; : ( ) — – but while whereas although though');

const OPENERS = wordSet(`${[...MONTHS, ...UNITS, ...TENS].join(' ')}
  in since during on the a an back early late between from just more than nearly about over some several few almost only
  by this that and but of as recently summer winter spring autumn past last " “ '`);

/** Whether a time opens its sentence, and so applies to the following clause. */
const opensSentence = (line: TokenLine, at: number): boolean =>
  at < 9 && line.tokens.slice(0, at).every(({ lower, kind }) => OPENERS.has(lower) || kind === 'digits');

/** A weekday or "today" in between returns to the article's own event. */
const isOwnTime = (line: TokenLine, from: number, to: number): boolean =>
  line.tokens
    .slice(from, to)
    .some(({ lower }) => WEEKDAY_WORDS.has(lower) || /^(?:today|yesterday|tonight|now)$/.test(lower));

const isParticiple = (word: string): boolean =>
  /(?:ed|en)$|^(?:built|held|set|made|born|known|led)$/.test(word);

/**
 * "The man, who moved there in 2005, killed 12", "The hotel, built in 1912,": the comma ends the clause of the time.
 */
function isClosedAside(line: TokenLine, time: OtherTime, frameStart: number): boolean {
  if (wordAt(line, frameStart - 1) !== ',') return false;
  for (let at = time.start - 1; at > time.start - 20; at--) {
    if (wordAt(line, at) === ',')
      return RELATIVES.has(wordAt(line, at + 1)) || isParticiple(wordAt(line, at + 1));
  }
  return false;
}
