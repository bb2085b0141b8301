import type { Frame } from './frames.ts';
import { type TokenLine, wordAt } from './tokens.ts';
import { BE, wordSet } from './word-classes.ts';

const CONDITIONS = wordSet(
  'if unless whether lest feared fear fears fearing hypothetically suppose supposing',
);
const DENIALS = wordSet(`
  denied denies deny denying denials denial rejected rejects dismissed dismisses refuted refutes disputed ruled falsely
  untrue unfounded`);
const RUMOURS = wordSet('rumour rumours rumor rumors hoax');
const DOUBTS = wordSet(`
  unlikely predicted predicts predict forecast forecasts projected projects warned warns warning hopes hoped hoping expects
  expected joked jokes joking`);
const REPORTS = wordSet(`
  report reports claim claims allegation allegations suggestion suggestions rumour rumours rumor rumors accusation
  accusations evidence story stories`);
const NO_GROUND = wordSet('evidence indication suggestion sign truth proof confirmation report reports');
const ENDS_CLAUSE = wordSet('which who where when after but because while although though ; : ( ) — –');

/** Words after which "that" begins what is said; after other nouns it begins what they did. */
const BEFORE_THAT = wordSet(`
  said says say saying report reports reported claim claims claimed allegation allegations suggestion suggestions rumour
  rumours rumor rumors accusation accusations evidence denied denies deny denying rejected fear fears feared fearing
  believe believed hope hoped stories story indication unlikely likely possible dismissed predicted warned warns forecast
  true suggested insisted him her them out joked`);

/** How far back a clause is read. */
const FARTHEST = 16;

/** Looks back over the clause that a frame stands in for what governs it: a condition, a fear, a denial of reports. */
export function isUnrealClause(line: TokenLine, start: number): boolean {
  let reported = false;
  for (let at = start - 1; at > start - FARTHEST; at--) {
    const word = wordAt(line, at);
    if (word === '' || ENDS_CLAUSE.has(word) || (word === ',' && !reported)) return false;
    const next = wordAt(line, at + 1);
    if (CONDITIONS.has(word) || RUMOURS.has(word)) return true;
    if (DENIALS.has(word) && (reported || REPORTS.has(next) || next === 'having')) return true;
    if (DOUBTS.has(word) && next === 'that') return true;
    if ((word === 'no' && NO_GROUND.has(next)) || (word === 'false' && REPORTS.has(next))) return true;
    if (/^(?:none|neither|nobody)$/.test(word) && at > start - 6) return true;
    if (/^(?:not|without)$/.test(word) && at === start - 1) return true;
    if (word === 'that' && /^(?:not|no longer) true$/.test(`${wordAt(line, at - 2)} ${wordAt(line, at - 1)}`))
      return true;
    // “no evidence” that 300 had died
    const said = /^["“”'‘’]$/.test(wordAt(line, at - 1)) ? at - 2 : at - 1;
    if (word === 'that' && !BEFORE_THAT.has(wordAt(line, said))) return false;
    reported ||= word === 'that' || REPORTS.has(word);
  }
  return false;
}

/** "It denied a toll of 300" */
export const isDeniedToll = (line: TokenLine, { by, outerFrom }: Frame): boolean =>
  by === 'toll' && [1, 2, 3].some((back) => DENIALS.has(wordAt(line, outerFrom - back)));

const FALSE = wordSet(`
  false untrue unfounded baseless denied rejected fake incorrect hoax fabricated debunked wrong dismissed`);

/** "Reports that 12 were killed are false", "claims of 12 dead turned out to be a hoax" */
export function saysFalse(line: TokenLine, { outerFrom, outerTo }: Frame): boolean {
  const before = line.tokens.slice(Math.max(0, outerFrom - 10), outerFrom);
  if (!before.some(({ lower }) => REPORTS.has(lower))) return false;
  const after = line.tokens.slice(outerTo, outerTo + 14).map(({ lower }) => lower);
  const verb = after.findIndex((word) => BE.has(word) || word === 'proved' || word === 'turned');
  return verb !== -1 && after.slice(verb).some((word) => FALSE.has(word));
}

/** "that", or the subject of what is claimed. */
const CLAIM_GOES_ON = wordSet('that to it they he she we its their his her there the our');

/**
 * Whether somebody claims what a frame tells: "the army claimed to have killed 120", "a drug that, plaintiffs claim,
 * killed 31". "Claimed responsibility for the attack that killed 31" claims something else.
 */
export function isClaimed(line: TokenLine, { outerFrom, by }: Frame): boolean {
  if (
    wordAt(line, outerFrom - 1) === ',' &&
    /^(?:claim|claims|claimed|allege|alleges)$/.test(wordAt(line, outerFrom - 2))
  )
    return true;
  for (let at = outerFrom - 1; at > outerFrom - FARTHEST; at--) {
    const word = wordAt(line, at);
    if (word === '' || word === ',' || ENDS_CLAUSE.has(word)) return false;
    if (word === 'that' && !BEFORE_THAT.has(wordAt(line, at - 1))) return false;
    if (!/^(?:claim|claims|claimed|claiming)$/.test(word)) continue;
    // "claimed the lives of 12 and injured 40", "claimed 12 lives and injured 40"
    if (/^(?:lives|life)$/.test(wordAt(line, at + 2))) return false;
    return CLAIM_GOES_ON.has(wordAt(line, at + 1)) || (at === outerFrom - 1 && by === 'predicate');
  }
  return false;
}

const UNCONFIRMED = wordSet('unconfirmed unverified unsubstantiated uncorroborated');
const SOURCES = wordSet(`
  report reports claim claims account accounts figure figures footage video videos image images rumour rumours rumor
  rumors estimate estimates toll count posts`);

/** "according to unconfirmed reports, 20 were injured" */
export function isUnconfirmed(line: TokenLine, { outerTo }: Frame): boolean {
  for (let at = outerTo - 1; at >= 0 && at > outerTo - 2 * FARTHEST; at--) {
    const word = wordAt(line, at);
    if (/^[;:()—–]$/.test(word) || word === 'but') return false;
    if (UNCONFIRMED.has(word)) return [1, 2].some((ahead) => SOURCES.has(wordAt(line, at + ahead)));
  }
  return false;
}
