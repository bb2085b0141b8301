import type { Frame } from '../frames.ts';
import { isNonfactualInfinitive } from '../scope/nonfactual.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { isAdverb, MODALS } from '../../../english/word-classes.ts';

const PROVISION = wordSet(`
  room rooms space spaces bed beds place places capacity shelter shelters tent tents hospital hospitals clinic home homes
  accommodation housing camp enough designed built meant intended suitable equipped ready prepared seats food blankets
  supplies aid`);

/** Tokens between the word for what is provided and "for". */
const NEAR = 4;

/**
 * Whether a count is a capacity: "the hall can house 250 evacuees", "beds for 60 wounded". Those it "is sheltering" are
 * actual people.
 */
export function isCapacity(line: TokenLine, { by, outerFrom }: Frame): boolean {
  if (by === 'role') return false;
  if (wordAt(line, outerFrom - 1) === 'for') {
    return line.tokens
      .slice(Math.max(0, outerFrom - 1 - NEAR), outerFrom - 1)
      .some(({ lower }) => PROVISION.has(lower));
  }
  if (by !== 'noun') return false;
  let verb = outerFrom - 1;
  while (isAdverb(line.tokens[verb]) || /^(?:in|up|out|off)$/.test(wordAt(line, verb))) verb--;
  let before = verb - 1;
  while (isAdverb(line.tokens[before])) before--;
  const word = wordAt(line, before);
  return MODALS.has(word) || (word === 'to' && isNonfactualInfinitive(line, before));
}
