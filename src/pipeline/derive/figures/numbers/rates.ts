import type { Frame } from '../frames.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';

const UNIT =
  /^(?:year|day|month|week|hour|minute|decade|season|annum|capita|night|weekend|summer|winter|spring|autumn|monsoon)$/;
/** Nouns of a count that a rate may follow: "three people a day were killed". */
const COUNTED = /^(?:people|persons|men|women|children|patients|residents|civilians)$/;
const TOTALS = /^(?:number|numbers|total|toll|tally|count|deaths|fatalities)$/;
const NO_RATE_AFTER = /^(?:after|ago|earlier|later|before|old|when|in|long|since|of|until|apart)$/;

/** Tokens between a rate and its count. */
const MAX_DISTANCE = 14;

/** "tracks mass killings in which four or more people died", "defined as one that leaves at least four dead" */
const DEFINES =
  /\b(?:(?:defin|classif|criteri)\p{L}+\b.*\b(?:or\s+more|at\s+least)|(?<!\b(?:the|these|those)\s(?:\p{L}+\s)?)(?:incidents?|events|cases|killings|shootings|attacks)\s?,?\s(?:(?:in\s+which|where|that)\s.*\bor\s+more|that\s+(?:kill|leave)\s+at\s+least))\b/iu;

/** Whether a count is a rate or a statistic: "kills 300 people a year", "on average 12 die", "per 100,000". */
export function isRate(line: TokenLine, { outerFrom, outerTo }: Frame): boolean {
  if (DEFINES.test(line.text)) return true;
  for (let at = Math.max(0, outerFrom - MAX_DISTANCE); at < outerTo + MAX_DISTANCE; at++) {
    const word = wordAt(line, at);
    if (/^[;:]$/.test(word) && at >= outerTo) return false;
    if (/^(?:annually|yearly|normally|usually|typically)$/.test(word)) return true;
    if (word === 'typical' && UNIT.test(wordAt(line, at + 1))) return true;
    if (word === 'a' && COUNTED.test(wordAt(line, at - 1)) && UNIT.test(wordAt(line, at + 1)))
      return !NO_RATE_AFTER.test(wordAt(line, at + 2));
    if (/^(?:each|every|\[e\]very|per)$/.test(word) && UNIT.test(wordAt(line, at + 1))) return true;
    if (
      /^(?:each|every)$/.test(word) &&
      UNIT.test(wordAt(line, at + 2)) &&
      /^(?:single|other|two|three)$/.test(wordAt(line, at + 1))
    )
      return true;
    if (
      /^an?$/.test(word) &&
      at >= outerTo &&
      at < outerTo + 8 &&
      UNIT.test(wordAt(line, at + 1)) &&
      !NO_RATE_AFTER.test(wordAt(line, at + 2)) &&
      isRightAfter(line, outerTo, at)
    )
      return true;
    if (/^(?:annual|yearly|monthly|daily)$/.test(word) && TOTALS.test(wordAt(line, at + 1))) return true;
    if (word === 'average' && /^(?:on|an|the)$/.test(wordAt(line, at - 1))) return true;
    if (word === 'per' && /^\d/.test(wordAt(line, at + 1))) return true;
  }
  return false;
}

/** "kills 12 people a day", not "killed 12 people at a party a day": only nouns of place between. */
const isRightAfter = (line: TokenLine, from: number, to: number): boolean =>
  line.tokens
    .slice(from, to)
    .every(
      ({ kind, lower }) =>
        kind === 'word' && !/^(?:and|but|that|which|who|when|was|were|for|to|by|on)$/.test(lower),
    );
