import { wordSet } from '../../english/lexicon.ts';
import { parseTokens } from '../../english/tokens.ts';
import { BE, DO, FUTURE, HAVE, isPastForm, MODAL } from '../events/verb-words.ts';

const AUXILIARY = [BE, HAVE, DO, FUTURE, MODAL];
const NO_FINITE = wordSet('be been being am having need');

/** Past forms that are not participles. */
const PAST_ONLY = wordSet(`
  said says told ate awoke became began blew broke came chose did drank drew drove fell flew forgave forgot froze gave
  grew hid knew rang rode rose sang sank saw shook spoke stole swam swore took threw tore went woke wore wrote`);

const PRESENT = wordSet(`
  say believe believes fear fears want wants plan plans hope hopes remain remains face faces seem seems appear appears
  walk walks live lives`);

/** Words that open a subordinate clause. */
const OPENS_CLAUSE = wordSet(
  'who whom whose which that where when while after before because since if unless until as what how why although though than',
);

/** Words after which a form in -ed is an adjective or a noun. */
const BEFORE_NOUN = wordSet(`
  the a an this these those his her its their our my your some any no every each another more most first second of in on
  at by for from to with into over under than recently newly`);

/** Words before which a verb may be a participle: "a man wanted in Orn". */
const AFTER_PARTICIPLE = wordSet(
  'of in by from with for to at on as dead against under during near last over into',
);

const INTRODUCTION =
  /^(?:(?:\S+ ){0,3}(?:after|before|since)\b|(?:when|while|as|if|although|though|because|following|amid|amidst|in|on|at|with|during|despite|under|for|by|from|to|without|unlike|\p{L}{2,}ing)\b)/iu;

const BETWEEN_VERBS = /ly$|^(?:not|also|been|never|already|now|then|since|once|both|and|or|but)$/;

const isAuxiliary = (word: string): boolean =>
  !NO_FINITE.has(word) && AUXILIARY.some((group) => group.has(word));

/** Whether a lower-case word may be a finite verb. */
export const mayBeFinite = (word: string): boolean =>
  isAuxiliary(word) || PRESENT.has(word) || PAST_ONLY.has(word) || isPastForm(word);

function certainty(word: string, before: string, after: string): 'sure' | 'doubtful' | null {
  if (BEFORE_NOUN.has(before)) return null;
  if (isAuxiliary(word) || PAST_ONLY.has(word)) return 'sure';
  if (!isPastForm(word) && !PRESENT.has(word)) return null;
  return AFTER_PARTICIPLE.has(after.toLowerCase()) || /^\p{Ll}{4,}/u.test(after) ? 'doubtful' : 'sure';
}

/**
 * Returns the end offset of the main verb of an English sentence, or null if none is recognised. Verbs of subordinate
 * clauses, introductions and coordinations do not count.
 */
export function mainVerbEnd(line: string): number | null {
  const comma = INTRODUCTION.test(line) ? line.indexOf(',') : -1;
  const parts = parseTokens(line.slice(comma + 1, comma + 601)).flatMap(({ tokens }) =>
    tokens.filter(({ kind, text }) => kind !== 'mark' || /^[,;:—–]$/u.test(text)),
  );
  let inClause = false;
  let group = -9;
  let groupIsMain = false;
  let doubtful: number | null = null;
  for (const [index, { text, lower: word, end }] of parts.entries()) {
    const before = parts[index - 1]?.lower ?? '';
    if (/^[,;:—–]$/u.test(word)) inClause = false;
    else if (word === 'than' && parts[index + 1]?.kind === 'digits') continue;
    else if (OPENS_CLAUSE.has(word) || (before === ',' && /..ing$/u.test(word))) inClause = true;
    if (/^\p{Lu}/u.test(text) && index > 0) continue;
    const found = certainty(word, before, parts[index + 1]?.text ?? '');
    if (found === null) continue;
    const isJoined =
      index - group === 1 ||
      (index - group === 2 && BETWEEN_VERBS.test(before)) ||
      /^(?:and|or|but)$/.test(before);
    if (group >= 0 && !groupIsMain && isJoined) {
      group = index;
      continue;
    }
    group = index;
    groupIsMain = !inClause;
    if (inClause) {
      inClause = false;
      continue;
    }
    if (found === 'sure') return comma + 1 + end;
    doubtful ??= comma + 1 + end;
  }
  return doubtful;
}
