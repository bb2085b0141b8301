import type { Frame, Governor } from '../frames.ts';
import { doubtOf } from '../../../english/factuality.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { WEEKDAYS, wordSet } from '../../../english/lexicon.ts';
import {
  AUXILIARIES,
  BE,
  isAdverb,
  isVerbAt,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
} from '../../../english/word-classes.ts';

/**
 * Whether a frame describes something that did not happen, or not certainly: a negation, a modal verb, an aim, a
 * condition, a fear, a denial, a question, a claim, a drill or fiction.
 */
export const isNonfactual = (line: TokenLine, frame: Frame): boolean =>
  frame.unreal ||
  (frame.governor !== null && isUnrealVerb(line, frame.governor)) ||
  isWanted(line, frame) ||
  isDenied(line, frame) ||
  isPlanned(line, frame) ||
  doubtOf(line, frame) !== null;

/** "four may have been killed and seven wounded": the second shares the modal verb. */
export const sharesModality = (line: TokenLine, frame: Frame, before: Frame): boolean =>
  before.unreal &&
  frame.by === 'predicate' &&
  wordAt(line, frame.outerFrom - 1) === 'and' &&
  !line.tokens.slice(frame.outerFrom, frame.outerTo).some(({ lower }) => AUXILIARIES.has(lower));

/** "Interpol wants 14 people arrested" */
const isWanted = (line: TokenLine, { by, outerFrom }: Frame): boolean =>
  by === 'predicate' && /^(?:wants?|wanted|needs?|needed)$/.test(wordAt(line, outerFrom - 1));

/** "It wasn't seven dead" */
const isDenied = (line: TokenLine, { outerFrom }: Frame): boolean => {
  const before = wordAt(line, outerFrom - 1);
  return BE.has(before === 'not' ? wordAt(line, outerFrom - 2) : before) && /^not$|n't$/.test(before);
};

/** What is said of an event that has not happened: "the arrest of 12 people is expected". */
const NOT_YET = wordSet(`
  expected scheduled due likely unlikely feared impossible imminent proposed sought demanded requested prevented avoided
  averted postponed delayed cancelled canceled`);
/** The same, but of a killing they say who was behind it: "the murder of 12 people was planned by his brother". */
const INTENDED = wordSet('planned ordered intended threatened');
/** "is expected to begin"; after "is expected to anger the street", it has happened. */
const BEGINS = wordSet('begin start take happen follow occur go');
const AFTER_NOT_YET = wordSet('and but as because while if when once soon today tomorrow tonight');

/** "the evacuation of 300 people from the valley is planned", "the evacuation of 300 people will begin on Monday" */
function isPlanned(line: TokenLine, { governor, kind, outerTo }: Frame): boolean {
  if (governor?.form !== 'noun' || [1, 2, 3].some((back) => PARTS.has(wordAt(line, governor.at - back)))) {
    return false;
  }
  let at = verbOfSubject(line, outerTo);
  if (at === null) return false;
  let modal = false;
  for (
    ;
    AUXILIARIES.has(wordAt(line, at)) || MODALS.has(wordAt(line, at)) || wordAt(line, at) === 'not';
    at++
  ) {
    modal ||= MODALS.has(wordAt(line, at));
  }
  if (modal && BEGINS.has(wordAt(line, at))) return true;
  const word = wordAt(line, at);
  if (!NOT_YET.has(word) && (kind === 'killed' || !INTENDED.has(word))) return false;
  const next = line.tokens[at + 1];
  if (next?.kind !== 'word') return true;
  if (next.lower === 'to') return BEGINS.has(wordAt(line, at + 2));
  return PREPOSITIONS.has(next.lower) || AFTER_NOT_YET.has(next.lower) || WEEKDAYS.includes(next.lower);
}

/** The verb after a noun phrase and its modifiers, which are the subject; null if it has none close by. */
function verbOfSubject(line: TokenLine, end: number): number | null {
  for (let at = end; at < end + 10; at++) {
    const token = line.tokens[at];
    const word = wordAt(line, at);
    if (AUXILIARIES.has(word) || MODALS.has(word)) return at;
    if (token?.kind === 'mark' || RELATIVES.has(word) || isVerbAt(line, at)) return null;
    const isModifier = PREPOSITIONS.has(word) || WEEKDAYS.includes(word) || isAdverb(token);
    if (at === end && !isModifier) return null;
  }
  return null;
}

const NEGATIONS = wordSet('not never nor neither likely possibly potentially probably nearly almost feared');
const GOES_ON = wordSet('have has had having been be being and or help helped helping helps');

function isUnrealVerb(line: TokenLine, { at: verb, form }: Governor): boolean {
  if (form === 'noun') return isUnrealNoun(line, verb);
  let at = verb - 1;
  for (; at > verb - 7; at--) {
    const word = wordAt(line, at);
    if (NEGATIONS.has(word)) return !/^(?:only|just)$/.test(wordAt(line, at + 1));
    if (word.endsWith("n't") || word.endsWith("'ll")) return true;
    if (MODALS.has(word)) return !isMonthOfMay(line, at);
    if (word === 'to') return isNonfactualInfinitive(line, at);
    if (!GOES_ON.has(word) && !isAdverb(line.tokens[at])) break;
  }
  if (form === 'base') return /^(?:and|or)$/.test(wordAt(line, verb - 1)) && hasModalBefore(line, verb - 1);
  return form === 'ing' && isUnrealGerund(line, at);
}

/** "May" with a capital is no modal verb, except in a headline. */
const isMonthOfMay = (line: TokenLine, at: number): boolean =>
  line.tokens[at]?.text === 'May' && !line.titled;

/** Implicative verbs before "to": the infinitive happened. */
const IMPLICATIVE = wordSet(`
  managed able helped on continued proceeded used forced had enabled began started came known believed thought said
  alleged reported understood confirmed found appears appeared seems`);

/** Whether what an infinitive describes did not happen; it did only after an implicative verb. */
export function isNonfactualInfinitive(line: TokenLine, to: number): boolean {
  const at = isAdverb(line.tokens[to - 1]) && !IMPLICATIVE.has(wordAt(line, to - 1)) ? to - 2 : to - 1;
  return !IMPLICATIVE.has(wordAt(line, at));
}

/** "could collapse and kill 12" */
function hasModalBefore(line: TokenLine, and: number): boolean {
  for (let at = and - 1; at > and - 10; at--) {
    const word = wordAt(line, at);
    if (/^[,;:.]?$/.test(word)) return false;
    if (MODALS.has(word) || word === 'to') return true;
  }
  return false;
}

/** "avoided killing", "without injuring" */
const BEFORE_GERUND = wordSet(`
  avoid avoided avoiding prevent prevented preventing stop stopped stopping threatened threatening plotting planning
  planned considered considering contemplated risk risks risking deny denied denies denying without from against
  discussed imagined advocated advocating encouraged like about`);

/** "hopes of rescuing", "aimed at killing", "plans for evacuating"; "cleared of murdering", "boasted of killing" */
const AIMS = wordSet(`
  hope hopes chance chances possibility prospect prospects risk risks danger aim aims aimed goal task plan plans attempt
  attempts intention idea way ways means method methods capable incapable bent intent focused focus fade fades effort
  efforts bid acquitted cleared exonerated boast boasts boasted boasting talk talks threat threats dream dreams purpose problem problems difficulty cost costs`);

function isUnrealGerund(line: TokenLine, at: number): boolean {
  const before = wordAt(line, at);
  if (
    /^(?:of|for|at|about|on)$/.test(before) &&
    [1, 2, 3, 4].some((back) => AIMS.has(wordAt(line, at - back)))
  ) {
    return true;
  }
  // "the damage was from a blast killing 12" is real, "kept him from killing 12" is not.
  return BEFORE_GERUND.has(before) && !(before === 'from' && BE.has(wordAt(line, at - 1)));
}

/** "a plot for the murder of", "called for the arrest of" */
const BEFORE_NOUN = wordSet(`
  attempt attempted attempting attempts plot plots plotting plotted plan plans planned planning threat threats threatened
  threatening call called calls calling demand demanded demands demanding seek seeks sought seeking order ordered orders
  ordering warrant warrants urge urged urges urging possible potential prevent prevented preventing avoid avoided await
  awaiting hope hoped hoping fear feared fears conspiracy conspiring conspired intend intended without no not avert
  averted predicted expected would could might may will risk`);

/** "An inquiry will be held into the deaths of 12": the modal verb belongs to another noun. */
const PARTS = wordSet('into over after following about with in by despite amid since through against');

function isUnrealNoun(line: TokenLine, noun: number): boolean {
  for (let at = noun - 1; at > noun - 7; at--) {
    const word = wordAt(line, at);
    if ((line.tokens[at]?.kind ?? 'mark') === 'mark' || PARTS.has(word)) return false;
    if (BEFORE_NOUN.has(word)) return true;
  }
  return false;
}
