import { smallNumber } from '../../../english/lexicon.ts';
import type { FigureKind } from '#contracts/story.ts';
import { ACTIVE_VERBS, PHRASES_BEFORE, type VerbForm } from '../kind-lookups.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { BE, DETERMINERS, isAdverb, PREPOSITIONS } from '../../../english/word-classes.ts';

/** A verb or noun before a count that says what happened to those counted. */
export interface PrecedingVerb {
  kind: FigureKind;
  /** A second kind: "arrested and charged 12". */
  alsoKind?: FigureKind;
  /** The first token of the verb or noun. */
  start: number;
  form: VerbForm | 'noun';
}

/**
 * Finds the verb or noun that governs a token: "killed [12]", "claiming the lives of [60 people]", "the arrest of [four
 * men]". A passive governs nothing: after "was killed", "12 hours" are no people.
 */
export function findPrecedingVerb(line: TokenLine, countStart: number): PrecedingVerb | null {
  const phrase = PHRASES_BEFORE.matchBefore(line, countStart);
  if (phrase) return leadOfPhrase(line, phrase.start, phrase.meaning);
  let at = countStart - 1;
  for (let skipped = 0; skipped < 2 && isSkipped(line, at); skipped++) at--;
  const verb = ACTIVE_VERBS.get(wordAt(line, at));
  if (!verb || isNounHere(line, at, verb.form) || (verb.form === 'past' && isPassive(line, at))) return null;
  const joined = joinedVerb(line, at, verb.kind);
  if (joined === 'unclear') return null;
  return { kind: verb.kind, ...(joined ? { alsoKind: joined } : {}), start: at, form: verb.form };
}

/** Adverbs and opening quotation marks: "killed 'at least 12 people'". */
const isSkipped = (line: TokenLine, at: number): boolean =>
  /^["“”'‘’]$/.test(wordAt(line, at)) || isAdverb(line.tokens[at]);

function leadOfPhrase(
  line: TokenLine,
  start: number,
  { kind, by }: { kind: FigureKind; by: 'verb' | 'noun' },
): PrecedingVerb | null {
  if (by === 'noun') return { kind, start, form: 'noun' };
  const first = wordAt(line, start);
  if (first.endsWith('ing')) return { kind, start, form: 'ing' };
  if (BASES.has(first)) return { kind, start, form: 'base' };
  return isPassive(line, start) ? null : { kind, start, form: 'past' };
}

const BASES = wordSet(
  'claim take cost shoot gun mow stab beat hack burn crush trample round bring file press lay',
);

/** Base forms that are often nouns, and words after which they are verbs. */
const NOUNS_TOO = wordSet('charge rescue murder massacre slaughter arrest capture wound hurt');
const BEFORE_BASE =
  /(?:,|s|men|people|police|troops|and|to|help|helped|could|may|might|will|would|can|should|must)$/;

/** "the killing", "after arrests", "an early charge": a noun that looks like a verb. */
function isNounHere(line: TokenLine, at: number, form: VerbForm): boolean {
  const before = wordAt(line, at - 1);
  if (before === '' || form === 'past') return false;
  if (DETERMINERS.has(before) || before.endsWith("'s")) return true;
  if (form === 'base' && NOUNS_TOO.has(wordAt(line, at))) return !BEFORE_BASE.test(before) && !line.titled;
  // "two wounds one was"
  return form === 'third' && (PREPOSITIONS.has(before) || smallNumber(before) !== null || /^\d/.test(before));
}

/** Whether a form of "be" or "get" precedes a participle, or a noun that it modifies. */
function isPassive(line: TokenLine, at: number): boolean {
  // "of the people killed 12 were…"
  if (/^(?:people|men|women|children)$/.test(wordAt(line, at - 1))) {
    return /^(?:the|of|those|all)$/.test(wordAt(line, at - 2));
  }
  for (let back = at - 1; back > at - 5; back--) {
    const word = wordAt(line, back);
    if (BE.has(word) || /^(?:get|gets|got|getting|those)$/.test(word)) return true;
    if (word !== 'not' && !isAdverb(line.tokens[back])) return false;
  }
  return false;
}

/**
 * "arrested and charged 12" has both kinds; in "killed or wounded 12" and "killed and wounded 12" the number of each is
 * unknown.
 */
function joinedVerb(line: TokenLine, at: number, kind: FigureKind): FigureKind | 'unclear' | null {
  let link = at - 1;
  while (isSkipped(line, link)) link--;
  const word = wordAt(line, link);
  if (word !== 'and' && word !== 'or' && word !== '/') return null;
  const other = ACTIVE_VERBS.get(wordAt(line, link - 1));
  if (!other || other.kind === kind) return null;
  return word === 'and' && other.kind === 'detained' && kind === 'charged' ? other.kind : 'unclear';
}
