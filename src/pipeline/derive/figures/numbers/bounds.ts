import { patternTable } from '../patterns.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';

export type Bound = 'exact' | 'at-least' | 'more-than' | 'about' | 'up-to' | 'fewer-than' | 'vague';

/** Words before a number that qualify it. */
const BEFORE = patternTable<Bound>([
  ['at least', 'at-least'],
  ['no|not fewer|less than', 'at-least'],
  ['a|the minimum of', 'at-least'],
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['well|just|far|slightly over', 'more-than'],
  ['well|just|far|slightly|considerably|significantly more than', 'more-than'],
  ['a little over|above', 'more-than'],
  ['a little more than', 'more-than'],
  ['in excess of', 'more-than'],
  ['upward|upwards|north of', 'more-than'],
  ['greater than', 'more-than'],
  ['exceeding', 'more-than'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['close to', 'about'],
  ['near to', 'about'],
  ['perhaps', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['in the region|neighbourhood|neighborhood of', 'about'],
  ['somewhere around', 'about'],
  ['up to', 'up-to'],
  ['as many as', 'up-to'],
  ['at most', 'up-to'],
  ['as high|much as', 'up-to'],
  ['as few|low as', 'at-least'],
  ['no|not more than', 'up-to'],
  ['a|the maximum of', 'up-to'],
  ['fewer|less than', 'fewer-than'],
  ['just|slightly|well under|below', 'fewer-than'],
  ['under', 'fewer-than'],
  ['just|slightly|far fewer|less than', 'fewer-than'],
]);

/** Words after a number that qualify it: "60 or more", "a dozen or so". */
const AFTER = patternTable<Bound>([
  ['or more', 'at-least'],
  ['and more', 'at-least'],
  ['or so', 'about'],
  ['or thereabouts', 'about'],
  ['or fewer|less', 'up-to'],
  ['at least', 'at-least'],
  ['at most', 'up-to'],
]);

/** Finds the qualifier that ends directly before a number, with its first token. */
export function boundBefore(line: TokenLine, numberStart: number): { bound: Bound; start: number } | null {
  const found = BEFORE.matchBefore(line, numberStart);
  if (!found) return null;
  // "at least an estimated 60": the first qualifier is the stronger claim.
  const outer = BEFORE.matchBefore(line, found.start);
  return { bound: outer?.meaning ?? found.meaning, start: outer?.start ?? found.start };
}

/** Finds the qualifier that begins directly after a number, without a comma or a noun between. */
export function boundAfter(line: TokenLine, numberEnd: number): { bound: Bound; end: number } | null {
  const within = /-(plus|odd)$/.exec(wordAt(line, numberEnd - 1))?.[1];
  if (within) return { bound: within === 'plus' ? 'at-least' : 'about', end: numberEnd };
  if (wordAt(line, numberEnd) === '+') return { bound: 'at-least', end: numberEnd + 1 };
  const found = AFTER.matchAt(line, numberEnd);
  return found ? { bound: found.meaning, end: found.end } : null;
}
