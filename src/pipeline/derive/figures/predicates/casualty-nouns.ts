import { type Counted, type Frame, toFrame } from '../frames.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { BE, isAdverb, isVerbAt, RELATIVES } from '../../../english/word-classes.ts';

const RECOVERED = wordSet(`
  recovered recover recovers recovering found find finds finding retrieved retrieve retrieves retrieving pulled pulling
  pull discovered discover discovering located removed removing collected counted exhumed unearthed brought received dug
  dig digging dragged hauled`);
const CLAIMED = wordSet(
  'claim claims claimed claiming take takes took taking taken cost costs costing lost lose loses losing',
);
const REPORTED = wordSet('reported reporting reports confirmed recorded with and causing caused');

/** Reads a count whose noun says what happened to people: "12 deaths", "40 arrests", "nine bodies", "12 lives". */
export function nounFrame(line: TokenLine, counted: Counted): Frame | null {
  const { quantity, phrase } = counted;
  if (phrase.partOf) return null;
  const before = verbBefore(line, quantity.phraseStart);
  if (phrase.head === 'casualties') return toNounFrame(counted, before, phrase.end);
  const after = verbAfter(line, phrase.end);
  const led = wordAt(line, before);
  const followed = after === null ? '' : wordAt(line, after);
  const [leads, follows] = WITNESSES[phrase.head] ?? [];
  const nominal = `${wordAt(line, before - 1)} ${led}`;
  if (leads?.has(led) || NOMINAL[phrase.head]?.test(nominal)) {
    return toNounFrame(counted, before, phrase.end);
  }
  return after !== null && follows?.has(followed) ? toNounFrame(counted, null, after + 1) : null;
}

/** Verbs required before or after such a noun: "12 lives" alone may have been saved. */
const WITNESSES: Partial<Record<Counted['phrase']['head'], [ReadonlySet<string>, ReadonlySet<string>]>> = {
  bodies: [RECOVERED, RECOVERED],
  lives: [CLAIMED, wordSet('lost claimed taken')],
  injuries: [REPORTED, wordSet('reported confirmed recorded')],
};

/** "with the loss of 12 lives", "resulted in two injuries" */
const NOMINAL: Partial<Record<Counted['phrase']['head'], RegExp>> = {
  lives: /^loss of$/,
  injuries: /^result(?:ed|ing|s) in$/,
};

function toNounFrame(counted: Counted, verb: number | null, end: number): Frame | null {
  const { quantity, phrase } = counted;
  if (!phrase.kind) return null;
  const governor = verb === null ? null : { at: verb, form: 'base' as const };
  const outer = { start: verb ?? quantity.phraseStart, end };
  const stretch = { from: quantity.start, to: phrase.end };
  return toFrame(counted, stretch, outer, { kind: phrase.kind, governor, unreal: false, by: 'noun' });
}

/** The position directly before a count, skipping adverbs and particles. */
const verbBefore = (line: TokenLine, start: number): number =>
  isAdverb(line.tokens[start - 1]) || /^(?:out|up)$/.test(wordAt(line, start - 1)) ? start - 2 : start - 1;

/** The participle of a passive after a noun: "were [recovered]", "of alleged peasants were [found]". */
function verbAfter(line: TokenLine, end: number): number | null {
  let passive = false;
  for (let at = end; at < end + 9 && at < line.tokens.length; at++) {
    const word = wordAt(line, at);
    if (BE.has(word)) passive = true;
    else if (!passive && wordAt(line, end) === 'of' && !isVerbAt(line, at) && !RELATIVES.has(word)) continue;
    else if (!/^(?:have|has|had)$/.test(word) && !isAdverb(line.tokens[at]))
      return passive || at === end ? at : null;
  }
  return null;
}
