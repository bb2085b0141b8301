import type { FigureKind } from '#contracts/story.ts';
import { type PredicatePattern, PREDICATE_PATTERNS } from '../kind-lookups.ts';
import { beginsCount } from './objects.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { AUXILIARIES, BE, DETERMINERS, isAdverb, MODALS } from '../../../english/word-classes.ts';

/** What follows a count and says what happened to those counted. */
export interface Predicate {
  kind: FigureKind;
  /** A second kind: "were arrested and charged". */
  alsoKind?: FigureKind;
  core: PredicatePattern;
  start: number;
  end: number;
  /** Whether it has a finite verb: "were killed", "died". */
  finite: boolean;
  /** Whether it may not have happened: "could be killed", "were not hurt", "are feared dead". */
  unreal: boolean;
  /** Whether its verb is singular: "was", "has". */
  singular: boolean;
}

const RAISING = wordSet(`
  believed thought reported said confirmed known understood listed declared pronounced certified found considered
  registered counted`);
const UNCERTAIN = wordSet(`
  feared presumed expected likely due set about going supposed probably possibly potentially not never no`);
const LINKS = wordSet('as of forced needed');
const PASSIVE = wordSet('get gets got gotten remain remains remained lay lie');

/** Tokens of the longest verb group: "are now believed to have been seriously". */
const LONGEST_GROUP = 9;

/** Parses the predicate at a token: a verb group and its core, or a core alone. */
export function parsePredicate(line: TokenLine, start: number): Predicate | null {
  const group = { auxiliary: false, passive: false, unreal: false, singular: false };
  for (let at = start; at < start + LONGEST_GROUP; at++) {
    const word = wordAt(line, at);
    const found = PREDICATE_PATTERNS.matchAt(line, at);
    if (found && fits(found.meaning.form, group)) {
      return toPredicate(line, start, at, found.end, found.meaning, group);
    }
    const modal = MODALS.has(word) || word.endsWith("n't");
    if (modal || AUXILIARIES.has(word)) {
      group.auxiliary ||= word !== 'being' && word !== 'having';
      group.passive ||= BE.has(word) || PASSIVE.has(word);
      group.singular ||= word === 'was' || word === 'is' || word === 'has';
      group.unreal ||= modal;
    } else if (UNCERTAIN.has(word)) group.unreal = true;
    else if (word === 'to' && at > start) {
      // "are to be charged", "are yet to be charged": not so far.
      const before = isAdverb(line.tokens[at - 1]) ? at - 2 : at - 1;
      group.unreal ||= before >= start && BE.has(wordAt(line, before));
      // "are confirmed to have died": another verb group follows.
      group.passive = false;
    } else if (!RAISING.has(word) && !(at > start && LINKS.has(word)) && !isBetween(line, at)) return null;
  }
  return null;
}

const isBetween = (line: TokenLine, at: number): boolean =>
  isAdverb(line.tokens[at]) || /^(?:all|both|each|officially|["“”'‘’])$/.test(wordAt(line, at));

interface Group {
  auxiliary: boolean;
  passive: boolean;
  unreal: boolean;
  singular: boolean;
}

/** "have killed" is not "have been killed": a participle needs a form of "be", or no verb at all. */
const fits = (form: PredicatePattern['form'], { auxiliary, passive }: Group): boolean => {
  if (form === 'result') return false;
  return form === 'verb' ? !passive : passive || !auxiliary;
};

function toPredicate(
  line: TokenLine,
  start: number,
  at: number,
  end: number,
  core: PredicatePattern,
  { auxiliary, unreal, singular }: Group,
): Predicate | null {
  const joined = joinedCore(line, end, core.kind);
  if (joined === 'unclear' || isOtherSense(line, at, end, auxiliary)) return null;
  const finite = auxiliary || (core.form === 'verb' && !wordAt(line, at).endsWith('ing'));
  const also = joined ? { alsoKind: joined.kind } : {};
  return { kind: core.kind, ...also, core, start, end: joined?.end ?? end, finite, unreal, singular };
}

const PICTURES = wordSet(
  'camera cameras film video footage cctv tape photo photos picture pictures image images',
);

/** "held hostage", "charged $12", "missing out", "dead set against": another meaning. */
function isOtherSense(line: TokenLine, at: number, end: number, auxiliary: boolean): boolean {
  const next = wordAt(line, end);
  switch (wordAt(line, at)) {
    case 'held':
      return /^(?:hostage|captive|back|up|at|together|off|down|accountable|responsible|a|an|the|talks)$/.test(
        next,
      );
    case 'charged':
      return /^\p{Sc}/u.test(next) || /^(?:\d.*|extra|double|fees?)$/.test(next);
    case 'missing':
      return (
        /^(?:out|through|a|the|his|her|their|several|many)$/.test(next) || (next === 'from' && !auxiliary)
      );
    case 'dead':
      return /^(?:set|against|wrong|ahead|last|tired|heat|end|ends|serious|certain)$/.test(next);
    case 'captured':
      return [1, 2].some((ahead) => PICTURES.has(wordAt(line, end + ahead)));
    default:
      return false;
  }
}

/**
 * Parses a second core for the same count. "arrested and charged" has both kinds; in "killed or injured" and "dead and
 * missing" the number of each is unknown.
 */
function joinedCore(
  line: TokenLine,
  end: number,
  kind: FigureKind,
): { kind: FigureKind; end: number } | 'unclear' | null {
  let at = end;
  for (let more = nextInList(line, at); more !== null; more = nextInList(line, at)) at = more;
  const link = wordAt(line, at);
  if (link !== 'or' && link !== 'and' && link !== '/') return null;
  at++;
  while (/ly$/.test(wordAt(line, at)) || (link === 'or' && /^(?:went|are|were|been)$/.test(wordAt(line, at))))
    at++;
  const other = PREDICATE_PATTERNS.matchAt(line, at);
  if (!other || other.meaning.kind === kind || other.meaning.form === 'result') return null;
  // "left eight people injured and killed a clerk", "left 59 dead and injured hundreds more": a verb with its own object.
  if (link === 'and' && (DETERMINERS.has(wordAt(line, other.end)) || beginsCount(line, other.end)))
    return null;
  if (link !== 'and') return 'unclear';
  if (kind === 'detained' && other.meaning.kind === 'charged') return { kind: 'charged', end: other.end };
  return kind === 'killed' || kind === 'missing' || other.meaning.kind === 'killed' ? 'unclear' : null;
}

/** "killed, injured or displaced" */
const nextInList = (line: TokenLine, at: number): number | null =>
  wordAt(line, at) === ',' ? (PREDICATE_PATTERNS.matchAt(line, at + 1)?.end ?? null) : null;
