import {
  CHARGES,
  CONDITIONS,
  CONTRASTS,
  DENIALS,
  DURATIONS,
  HEDGES,
  NEGATIONS,
  QUANTIFIERS,
  REJECTIONS,
  RELATIVES,
  SPEECH,
  SUPERLATIVES,
} from './lexicon.ts';
import type { MainClause } from './main-clause.ts';
import type { Token } from './tokens.ts';
import { statementVerb } from './verbs.ts';

/** Whether one of some words stands in a range of a sentence. */
export const holds = (
  tokens: readonly Token[],
  from: number,
  to: number,
  words: ReadonlySet<string>,
): boolean => tokens.slice(from, to).some((token) => words.has(token.norm));

/**
 * Gives what it costs that a part goes: nothing may go that denies, and a hedge or a condition goes dearly even
 * where it bears on another statement than the one that stays.
 */
export function lossOf(tokens: readonly Token[], from: number, to: number): number | null {
  if (holds(tokens, from, to, DENIALS) || pleadsNotGuilty(tokens, from, to)) return null;
  if (holds(tokens, from, to, REJECTIONS) && holds(tokens, from, to, CHARGES)) return null;
  const doubts = holds(tokens, from, to, HEDGES) ? 1 : 0;
  const conditions = holds(tokens, from, to, CONDITIONS) ? 1 : 0;
  return doubts + conditions + harmCost(tokens, from, to);
}

const pleadsNotGuilty = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some((token, offset) => token.norm === 'guilty' && tokens[from + offset - 1]?.norm === 'not');

const isCount = ({ norm, pos }: Token): boolean =>
  pos === 'NUM' || /^(?:both|several|dozens|scores|hundreds|thousands)$/u.test(norm);

const KILLING = new Set(['killing']);
const KILLED = new Set('killed kills dead deaths dying died'.split(' '));
const HURT = new Set('injuring injured wounding wounded hurt'.split(' '));

/** "Killing three", "left 144 people dead": what a reader must not miss. */
function harmCost(tokens: readonly Token[], from: number, to: number): number {
  const counted = (words: ReadonlySet<string>): boolean =>
    tokens
      .slice(from, to)
      .some(
        ({ norm }, offset) =>
          words.has(norm) &&
          tokens.slice(Math.max(from, from + offset - 4), Math.min(to, from + offset + 5)).some(isCount),
      );
  return counted(KILLING) ? 3.5 : counted(KILLED) ? 1.5 : counted(HURT) ? 1 : 0;
}

/** "At least 60", "more than 40" narrow a number, not the statement. */
const isBound = (tokens: readonly Token[], at: number): boolean =>
  /^(?:at|more|less|fewer)$/u.test(tokens[at - 1]?.norm ?? '') || tokens[at + 1]?.norm === 'than';

/** Whether a range of a sentence holds a negation. */
export const holdsNegation = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => NEGATIONS.has(token.norm) || token.norm.endsWith("n't"));

/**
 * Whether a statement is a denial, of which a range cut off makes another: "has not ruled out fraud in the south".
 * What a relative clause in its subject denies is another matter: "a woman who did not commit the crime was freed".
 */
export function isNegated(tokens: readonly Token[], main: MainClause, to: number): boolean {
  const relative = tokens.slice(main.from, main.verb).findIndex((token) => RELATIVES.has(token.norm));
  const subject = relative < 0 ? main.verb : main.from + relative;
  return holdsNegation(tokens, main.from, subject) || holdsNegation(tokens, main.verb, to);
}

/**
 * Whether the truth of a statement hangs on the range that a restrictive part gives it: "All schools in Kent are
 * shut", "the deadliest attack in two decades". Of a superlative that holds in the predicate alone.
 */
export function isRanged(tokens: readonly Token[], main: MainClause, to: number): boolean {
  return tokens.slice(main.from, to).some((token, offset) => {
    const at = main.from + offset;
    if (isBound(tokens, at)) return false;
    return (
      QUANTIFIERS.has(token.norm) ||
      token.norm.endsWith('%') ||
      (at > main.verb &&
        (SUPERLATIVES.has(token.norm) || (token.pos === 'ADJ' && /\p{L}{3}est$/u.test(token.norm))))
    );
  });
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const GOVERNING_OPENERS = words(`
  according if unless allegedly reportedly apparently possibly perhaps maybe probably supposedly presumably likely under
  for without except like unlike contrary should had were was although though even judging assuming given regardless
  provided whether until once only not never neither nor hardly rarely seldom no by to`);

/** Words that only join a sentence to the one before it. */
const CONNECTIVES = words(`
  however instead nevertheless nonetheless still meanwhile moreover furthermore additionally also then thus therefore
  consequently besides elsewhere separately afterwards accordingly`);

/** "In the view of …", "In a case of mistaken …": the statement holds there only. */
const VIEWPOINTS = words(`
  view views eyes opinion words theory principle judgment mind dream novel film movie fiction account version estimate
  scenario perspective case event play book hypothetical what`);

const PLACE = words('in on at during since among across throughout inside outside within');

/** "Are", "says": of now or always, so that a place named before it may be the whole point. */
function isPresent(tokens: readonly Token[], verb: number): boolean {
  const token = tokens[verb];
  if (token === undefined) return false;
  if (token.pos === 'AUX') return /^(?:is|are|can|do|does)$/u.test(token.norm);
  return token.norm.endsWith('s') && !token.norm.endsWith('ss');
}

/** Whether a part gives the time in which a number was counted: "Since 2015, 3,000 people have drowned". */
export function countsWithin(
  tokens: readonly Token[],
  from: number,
  to: number,
  counted: number,
  until: number,
): boolean {
  const time = tokens
    .slice(from, to)
    .some(({ norm }) => DURATIONS.has(norm) || /^(?:19|20)\d\d$/u.test(norm));
  return (
    time &&
    tokens.slice(counted, until).some((token) => token.pos === 'NUM' && !/^(?:19|20)\d\d$/u.test(token.norm))
  );
}

/** Whether the statement would be another without its lead: "If …", "According to …", "In Kent, all schools …". */
export function leadGoverns(tokens: readonly Token[], main: MainClause): boolean {
  const first = tokens[0]?.norm ?? '';
  if (main.from <= 2 && CONNECTIVES.has(first)) return false;
  if (GOVERNING_OPENERS.has(first)) return true;
  if (holds(tokens, 0, main.from, VIEWPOINTS) || holds(tokens, 1, main.from, CONTRASTS)) return true;
  const clause = statementVerb(tokens, 1, main.from) !== null;
  if (first === 'as' && (!clause || holds(tokens, 0, main.from, SPEECH))) return true;
  if (first === 'despite' && holdsNegation(tokens, 0, main.from)) return true;
  if (!PLACE.has(first)) return false;
  if (countsWithin(tokens, 0, main.from, main.from, tokens.length)) return true;
  const end = tokens.length;
  if (isNegated(tokens, main, end) || isRanged(tokens, { ...main, verb: main.from }, end)) return true;
  return main.from < 6 && isPresent(tokens, main.verb);
}
