import { wordSet } from './lexicon.ts';
import { STATING } from './speech-verbs.ts';
import { type TokenLine, wordAt } from './tokens.ts';
import { BE } from './word-classes.ts';

/** A clause as token positions, from its verb (or what introduces it) to its end. */
export interface Clause {
  outerFrom: number;
  outerTo: number;
  /** What states the event: a verb before its object, a predicate, a noun for a toll and so on. */
  by: 'lead' | 'predicate' | 'noun' | 'toll' | 'share' | 'role';
}

/** Why a clause does not state a fact. */
export type Doubt = 'denied' | 'claimed' | 'supposed' | 'invented' | 'asked';

/**
 * Returns why the words around a clause's verb make it no fact (denied or withdrawn; claimed or unconfirmed; supposed,
 * feared or predicted; fiction or a drill; asked), or null. The verb itself ("could kill", "did not die") is the
 * caller's to check. Used for both figures and dates.
 */
export function doubtOf(line: TokenLine, clause: Clause): Doubt | null {
  if (isQuestion(line)) return 'asked';
  if (isFiction(line)) return 'invented';
  const before = wordsOf(line, clause.outerFrom - MAX_BEFORE, clause.outerFrom);
  if (UNTRUE.test(before) || WITHDRAWN.test(before) || saysFalse(line, clause) || isDeniedToll(line, clause))
    return 'denied';
  if (CLEARED.test(before)) return 'denied';
  const within = `${before} ${wordsOf(line, clause.outerFrom, clause.outerTo)}`;
  if (HEARSAY.test(within) || isClaimed(line, clause) || isUnconfirmed(line, clause)) return 'claimed';
  if (CLAIMED_BEHIND.test(wordsOf(line, clause.outerTo, clause.outerTo + MAX_BEFORE))) return 'claimed';
  if (INVERTED.test(line.text) || SUPPOSED.test(before)) return 'supposed';
  return isUnrealClause(line, clause.outerFrom) ? 'supposed' : null;
}

/** Tokens read around a clause. */
const MAX_BEFORE = 40;

const wordsOf = (line: TokenLine, from: number, to: number): string =>
  line.tokens
    .slice(Math.max(0, from), Math.max(0, to))
    .map(({ lower }) => lower)
    .join(' ');

const REPORT =
  '(?:news|reports?|posts?|claims?|stor(?:y|ies)|rumou?rs?|videos?|messages?|statements?|allegations?|accounts?|tweets?)';
/** "It was untrue that", "fake news spread that", "the paper wrongly said" */
const UNTRUE = new RegExp(
  `\\b(?:(?:untrue|not true|false|incorrect|wrong|baseless|unfounded|a lie|a myth|a hoax|nonsense) (?:that|to (?:say|claim))|(?:fake|false|bogus|fabricated|debunked|discredited|doctored|baseless|unfounded|erroneous|misleading) (?:[a-z]+ ){0,2}${REPORT}|(?:wrongly|falsely|incorrectly|mistakenly|erroneously|inaccurately) (?:${STATING.join('|')}|put|gave|listed))\\b(?:(?! (?:but|while|after|when) )[^;.])*$`,
  'u',
);
/** "an earlier version of this article said" */
const WITHDRAWN =
  /\b(?:earlier|previous|original|prior|first) version of (?:this|the) (?:article|story|report|page|post)\b[^;.]*$/u;
/** "was cleared of [killing]", "acquitted of the murder of", "denied [killing]" */
const CLEARED =
  /\b(?:(?:cleared|acquitted|exonerated|absolved|innocent|not guilty|pleaded not guilty) (?:of|to|in)(?: [a-z-]+){0,4}|(?:deny|denies|denied|denying)(?: ever)?(?: having)?)$/u;
/** Adverbs of hearsay: "Police allegedly killed". */
const HEARSAY =
  /(?:^(?:supposedly|allegedly|purportedly|ostensibly|hypothetically) ,|\b(?:supposedly|allegedly|purportedly|ostensibly|hypothetically|allege|alleges|alleging|alleged that)\b)[^;:,.]*$/u;
/** "as though", "apparently", "wished that", "would have" */
const SUPPOSED =
  /\b(?:in case|as though|as if|would have|apparently|supposing|(?:wish|dream|imagin|pretend)(?:e?[sd]|t)?|had [\p{L}]+ not)\b[^;:,]*$/u;
/** "…, residents claim" */
const CLAIMED_BEHIND =
  /^[^;]{0,120}, (?!(?:who|which|and)\b)(?:[\p{L}-]+ ){1,3}(?:claim(?:s|ed)?|allege[sd]?) ?["”’.]*$/u;
/** "Had the alarm sounded": a condition. */
const INVERTED = /^["“'‘]?(?:Had|Were|Should) (?:the|a|an|it|he|she|they|we|I|you|his|her|its|their|\p{Lu})/u;

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

/** Nouns and verbs before a "that" of reported speech; after other nouns, "that" begins a relative clause. */
const BEFORE_THAT: ReadonlySet<string> = new Set([
  ...STATING,
  ...REPORTS,
  ...wordSet(`
    denied denies deny denying rejected fear fears feared fearing believe believed hope hoped indication unlikely likely
    possible dismissed predicted forecast true him her them out`),
]);

/** Tokens read before a clause. */
const MAX_LOOKBACK = 16;

/** Looks back for what governs the clause: a condition, a fear, a denial of reports. */
function isUnrealClause(line: TokenLine, start: number): boolean {
  let reported = false;
  for (let at = start - 1; at > start - MAX_LOOKBACK; at--) {
    const word = wordAt(line, at);
    if (word === '' || ENDS_CLAUSE.has(word) || (word === ',' && !reported)) return false;
    // "Residents do not know why the roof collapsed": it did.
    if (word === 'why' || word === 'how') return false;
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
const isDeniedToll = (line: TokenLine, { by, outerFrom }: Clause): boolean =>
  by === 'toll' && [1, 2, 3].some((back) => DENIALS.has(wordAt(line, outerFrom - back)));

const FALSE = wordSet(`
  false untrue unfounded baseless denied rejected fake incorrect hoax fabricated debunked wrong dismissed`);

/** "Reports that 12 were killed are false", "claims of 12 dead turned out to be a hoax" */
function saysFalse(line: TokenLine, { outerFrom, outerTo }: Clause): boolean {
  const before = line.tokens.slice(Math.max(0, outerFrom - 10), outerFrom);
  if (!before.some(({ lower }) => REPORTS.has(lower))) return false;
  const after = line.tokens.slice(outerTo, outerTo + 14).map(({ lower }) => lower);
  const verb = after.findIndex((word) => BE.has(word) || word === 'proved' || word === 'turned');
  return verb !== -1 && after.slice(verb).some((word) => FALSE.has(word));
}

/** "that", or the subject of what is claimed. */
const CLAIM_GOES_ON = wordSet('that to it they he she we its their his her there the our');

/**
 * Whether the clause is only claimed: "the army claimed to have killed 120", "a drug that, plaintiffs claim, killed
 * 31"; not "claimed responsibility for the attack that killed 31".
 */
function isClaimed(line: TokenLine, { outerFrom, by }: Clause): boolean {
  if (
    wordAt(line, outerFrom - 1) === ',' &&
    /^(?:claim|claims|claimed|allege|alleges)$/.test(wordAt(line, outerFrom - 2))
  )
    return true;
  for (let at = outerFrom - 1; at > outerFrom - MAX_LOOKBACK; at--) {
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
function isUnconfirmed(line: TokenLine, { outerTo }: Clause): boolean {
  for (let at = outerTo - 1; at >= 0 && at > outerTo - 2 * MAX_LOOKBACK; at--) {
    const word = wordAt(line, at);
    if (/^[;:()—–]$/.test(word) || word === 'but') return false;
    if (UNCONFIRMED.has(word)) return [1, 2].some((ahead) => SOURCES.has(wordAt(line, at + ahead)));
  }
  return false;
}

const isQuestion = (line: TokenLine): boolean => /\?["'”’)]*$/.test(line.text);

const STORY = 'film|movie|novel|sitcom|thriller|video game|musical|opera|sequel|screenplay|drill|simulation';
const IN_STORY = new RegExp(
  `\\b(?:in|of) (?:the|a|an|his|her|their|this|its) (?:[\\p{L}-]+ ){0,2}(?:${STORY})(?! (?:festival|premiere|crew|set|theatre|theater|studio|company|industry|school))\\b`,
  'iu',
);
const REHEARSED =
  /\b(?:exercise|drill|scenario|simulation|model|study) (?:assumes|assumed|imagines|imagined|foresees|foresaw|supposes|supposed|posits|posited|envisages|envisaged|simulates|simulated|models|modelled|modeled)\b/iu;
const IN_WORK =
  /\bin (?:the|this|his|her|its) (?:new |tv |television |crime |first |last |latest )?(?:drama|series|game|play|book|story|episode|exercise|scenario)(?! of)\b/iu;
const STORY_TELLS =
  /\b(?:film|movie|novel|play|thriller|book|episode|game) (?:tells|depicts|portrays|imagines|follows|is about|shows|begins|opens|ends|stars|(?:is|was) (?:the|a|an|about|based))\b/iu;
const MADE_UP = /\b(?:mock|simulated|imaginary|hypothetical|fictional|fictitious|make-believe)\b/iu;

/** "in the film", "the novel opens with", "a mock attack": fiction or a drill. */
const isFiction = ({ text }: TokenLine): boolean =>
  [IN_STORY, IN_WORK, STORY_TELLS, REHEARSED, MADE_UP].some((pattern) => pattern.test(text));
