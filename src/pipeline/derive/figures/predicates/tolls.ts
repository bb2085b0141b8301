import type { Bound } from '../numbers/bounds.ts';
import type { Counted } from '../frames.ts';
import type { FigureKind } from '#contracts/story.ts';
import { TOLL_WORDS } from '../kind-lookups.ts';
import { type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';
import { MODALS } from '../../../english/word-classes.ts';

/** A count of a toll: "the death toll rose to 31", "the number of injured stood at 120". */
export interface Toll {
  kind: FigureKind;
  /** From the first word of toll and number to the last. */
  start: number;
  end: number;
  /** The qualifier from the verb of the toll: it "passed" 31, it "approaches" 31. */
  bound: Bound | null;
}

/** Tokens between a toll and its number. */
const MAX_DISTANCE = 26;

/** Words directly before the number of a toll. After "from" it is an earlier toll. */
const ARRIVES = wordSet(`
  to at of is was stands stood now reached reaches reaching hit hits hitting : became totalled totaled totals totalling
  totaling as toll rises rose climbs climbed risen jumps jumped above over`);
const PASSES = wordSet(`
  passed passes passing topped tops topping exceeded exceeds exceeding surpassed surpasses surpassing crossed crosses
  crossing past beyond`);
const NEARS = wordSet('nears neared nearing approached approaches approaching toward towards');
const UNSURE = wordSet('expected likely fear feared fears if not never set');

/** Finds the toll of a number, on either side of it. */
export function findToll(line: TokenLine, { quantity, phrase }: Counted): Toll | null {
  if (!/^(?:none|people|casualties)$/.test(phrase.head) || phrase.partOf) return null;
  const after = phrase.end;
  return (
    tollBefore(line, quantity.phraseStart, quantity.start, after) ??
    tollAfter(line, quantity.phraseStart, after)
  );
}

function tollBefore(line: TokenLine, phraseStart: number, start: number, end: number): Toll | null {
  // "Death toll up to 40" means that it has risen to it.
  if (/^(?:toll|count|tally)$/.test(wordAt(line, start - 1)) && wordAt(line, start) === 'up') return null;
  const quoted = /^["“‘']$/.test(wordAt(line, phraseStart - 1));
  const link = wordAt(line, quoted ? phraseStart - 2 : phraseStart - 1);
  const bound = PASSES.has(link) ? 'more-than' : NEARS.has(link) ? 'about' : null;
  // "rises above 200": the preposition was read as the number's qualifier.
  const linked = bound !== null || ARRIVES.has(link) || /^(?:above|over)$/.test(wordAt(line, start));
  for (let at = phraseStart - 1; linked && at > phraseStart - MAX_DISTANCE; at--) {
    const word = wordAt(line, at);
    if (MODALS.has(word) || UNSURE.has(word) || /^[;.!?]?$/.test(word)) return null;
    // "had earlier stood at 45": an earlier toll.
    if (/^(?:earlier|previously)$/.test(word) && phraseStart - at < 5) return null;
    const kind = tollAt(line, at);
    if (kind) return { kind, start: tollStart(line, at), end, bound };
  }
  return null;
}

/** "bringing to 31 the death toll", "raised to 12 the number of dead" */
function tollAfter(line: TokenLine, phraseStart: number, end: number): Toll | null {
  if (!/^(?:to|at)$/.test(wordAt(line, phraseStart - 1))) return null;
  if (
    !/^(?:bring(?:ing|s)?|brought|rais(?:ing|es?|ed)|tak(?:ing|es?)|took|put(?:ting|s)?)$/.test(
      wordAt(line, phraseStart - 2),
    )
  )
    return null;
  for (let at = end; at < end + 8; at++) {
    const kind = tollAt(line, at);
    if (kind) return { kind, start: phraseStart, end: at + 1, bound: null };
  }
  return null;
}

const OTHER_TOLLS = wordSet('casualty road financial emotional heavy economic human');
const NUMBER = wordSet('number numbers total count tally');

/** "toll", "body count", or the kind in "the number of people killed". */
function tollAt(line: TokenLine, at: number): FigureKind | null {
  const word = wordAt(line, at);
  const before = wordAt(line, at - 1);
  if (word === 'toll')
    return /^(?:injury|injured|wounded)$/.test(before)
      ? 'injured'
      : OTHER_TOLLS.has(before)
        ? null
        : 'killed';
  if (/^(?:count|tally)$/.test(word) && /^(?:death|body)$/.test(before)) return 'killed';
  const kind = TOLL_WORDS.get(word);
  // "the number of dead or missing": the number of each is unknown.
  if (!kind || before === 'or' || wordAt(line, at + 1) === 'or') return null;
  for (let back = at - 1; back > at - 7; back--) {
    if (wordAt(line, back) === 'of' && NUMBER.has(wordAt(line, back - 1))) return kind;
    if (line.tokens[back]?.kind !== 'word') return null;
  }
  return null;
}

/** The first token of a toll's name. */
function tollStart(line: TokenLine, at: number): number {
  if (/^(?:death|body|injury)$/.test(wordAt(line, at - 1))) return at - 1;
  for (let back = at - 1; back > at - 8 && wordAt(line, at) !== 'toll'; back--) {
    if (NUMBER.has(wordAt(line, back))) return back;
  }
  return at;
}
