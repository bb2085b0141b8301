import type { Frame } from '../frames.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { REPORTING } from '../../../english/speech-verbs.ts';
import { BE, isAdverb } from '../../../english/word-classes.ts';

const EARLIER = wordSet('earlier previous prior initial first original former outdated superseded old');
const COUNTS = wordSet(
  'toll tolls count counts tally tallies figure figures estimate estimates number numbers total',
);
const ACCOUNTS = wordSet('report reports statement statements account accounts announcement');
const ACCOUNT_SAYS = wordSet(
  'said suggested indicated spoke had put gave listed cited counted mentioned stated claimed of that were',
);
/** Words between "earlier" and "toll". */
const DESCRIBES = wordSet(
  'official confirmed reported provisional police preliminary death casualty body media',
);

/** Adverbs that mark an earlier statement. */
const THEN = wordSet('earlier initially previously originally first');
const SAYING: ReadonlySet<string> = new Set([
  ...REPORTING,
  ...wordSet(
    'reports announced announcing declared claimed put gave given estimated spoke spoken thought believed feared counted listed quoted recorded',
  ),
]);

/** Tokens of a clause read before a count. */
const MAX_DISTANCE = 14;
const ENDS_CLAUSE = wordSet('; : ( ) — – but which who while when');

/**
 * Whether the article calls a count an earlier one: "revising an earlier toll of 7", "police had initially said that
 * nine died", "the figure of 40 dead was corrected". Not "police initially arrested 12".
 */
export const isSuperseded = (line: TokenLine, frame: Frame): boolean =>
  isOfEarlierCount(line, frame) ||
  wasSaidEarlier(line, frame) ||
  isSaidEarlierBehind(line, frame) ||
  isPastToll(line, frame) ||
  isRaisedBehind(line, frame) ||
  isCorrected(line, frame) ||
  wasFound(line, frame);

/** "The last two people missing in the fire were found alive": they are missing no longer. */
function wasFound(line: TokenLine, { kind, outerTo }: Frame): boolean {
  if (kind !== 'missing') return false;
  for (let at = outerTo; at < outerTo + MAX_DISTANCE; at++) {
    const word = wordAt(line, at);
    if (word === '' || /^[.;:]$/.test(word) || /^(?:who|that|which|and|but)$/.test(word)) return false;
    if (FOUND.has(word))
      return BE.has(wordAt(line, at - 1)) || /^(?:all|been|since|later)$/.test(wordAt(line, at - 1));
  }
  return false;
}

const FOUND = wordSet('found located traced rescued recovered identified');

/** Walks back over the clause of a frame; true if a position passes the test. */
function someBefore(line: TokenLine, { outerFrom, outerTo }: Frame, test: (at: number) => boolean): boolean {
  for (let at = outerTo - 1; at >= Math.max(0, outerFrom - MAX_DISTANCE); at--) {
    const word = wordAt(line, at);
    if (at < outerFrom && (ENDS_CLAUSE.has(word) || (word === ',' && !opensWithTime(line, at)))) return false;
    if (test(at)) return true;
  }
  return false;
}

/** "At first, officials said": the comma does not end the clause. */
const opensWithTime = (line: TokenLine, comma: number): boolean =>
  (comma === 1 && THEN.has(wordAt(line, 0))) || (comma === 2 && /^(?:at first)$/.test(openingOf(line)));

const openingOf = (line: TokenLine): string => `${wordAt(line, 0)} ${wordAt(line, 1)}`;

/** "an earlier toll of 7", "initial reports said 20 had been killed" */
const isOfEarlierCount = (line: TokenLine, frame: Frame): boolean =>
  someBefore(line, frame, (at) => {
    if (!EARLIER.has(wordAt(line, at))) return false;
    let noun = at + 1;
    while (DESCRIBES.has(wordAt(line, noun))) noun++;
    // "the first number of the magazine", "a first report on the fire that killed 12"
    if (COUNTS.has(wordAt(line, noun))) return noun < frame.outerTo;
    return (
      ACCOUNTS.has(wordAt(line, noun)) && noun < frame.outerFrom && ACCOUNT_SAYS.has(wordAt(line, noun + 1))
    );
  });

/** "police had earlier said", "was first reported as", "at first, officials said" */
function wasSaidEarlier(line: TokenLine, frame: Frame): boolean {
  const opens = THEN.has(wordAt(line, 0)) || openingOf(line) === 'at first';
  return someBefore(line, frame, (at) => {
    if (!SAYING.has(wordAt(line, at))) return false;
    if (opens && at < 8) return true;
    if (frame.by === 'toll' && wordAt(line, at - 1) === 'had' && wordAt(line, at) === 'put') return true;
    const [before, after] = [wordAt(line, at - 1), wordAt(line, at + 1)];
    if (before === 'first') return /^(?:had|were|was|been|have)$/.test(wordAt(line, at - 2));
    // "said earlier this week" dates the statement, and with it the count.
    return THEN.has(before) || (after === 'earlier' && !SAYING.has(wordAt(line, at + 2)));
  });
}

/** "forty people were killed, she had earlier said" */
function isSaidEarlierBehind(line: TokenLine, { outerTo }: Frame): boolean {
  let comma = false;
  for (let at = outerTo; at < outerTo + MAX_DISTANCE && at < line.tokens.length; at++) {
    const word = wordAt(line, at);
    if (/^(?:[;:()—–]|as|not|than|but|while|and)$/.test(word)) return false;
    comma ||= word === ',';
    if (comma && SAYING.has(word)) return THEN.has(wordAt(line, at - 1)) || THEN.has(wordAt(line, at + 1));
  }
  return false;
}

/** "the toll, which stood at 9 on Monday, is now 12", "yesterday's toll was 9" */
function isPastToll(line: TokenLine, { by, outerFrom, outerTo }: Frame): boolean {
  if (by !== 'toll') return false;
  if (wordAt(line, outerFrom - 1) === "yesterday's") return true;
  for (let at = outerTo - 1; at > outerFrom && wordAt(line, at) !== ','; at--) {
    if (wordAt(line, at) === 'which') return /^(?:had|was|stood)$/.test(wordAt(line, at + 1));
  }
  return false;
}

/** "said nine had died but raised that to 12" */
function isRaisedBehind(line: TokenLine, { outerTo }: Frame): boolean {
  const but = [0, 1, 2, 3].find((ahead) => /^(?:but|before)$/.test(wordAt(line, outerTo + ahead)));
  if (but === undefined) return false;
  const verb = outerTo + but + (isAdverb(line.tokens[outerTo + but + 1]) ? 2 : 1);
  return (
    /^(?:rais|revis|lower|correct|increas)(?:e|ed|es|ing)$/.test(wordAt(line, verb)) &&
    /^(?:that|it|the|this|its|their)$/.test(wordAt(line, verb + 1))
  );
}

const WITHDRAWN = wordSet(
  'corrected revised withdrawn retracted wrong incorrect mistaken inflated exaggerated lowered',
);

/** "the figure of 72 injured was later corrected to 60" */
function isCorrected(line: TokenLine, { outerFrom, outerTo }: Frame): boolean {
  const named = line.tokens.slice(Math.max(0, outerFrom - 4), outerTo).some(({ lower }) => COUNTS.has(lower));
  if (!named || !BE.has(wordAt(line, outerTo))) return false;
  let at = outerTo + 1;
  while (BE.has(wordAt(line, at)) || isAdverb(line.tokens[at])) at++;
  return WITHDRAWN.has(wordAt(line, at));
}
