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
    if (word === 'that' && !BEFORE_THAT.has(wordAt(line, at - 1))) return false;
    reported ||= word === 'that' || REPORTS.has(word);
  }
  return false;
}

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
