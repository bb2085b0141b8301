import { type PartOfSpeech, wordTags } from '../../english/word-tags.ts';
import {
  BE,
  DO,
  FUTURE,
  HAVE,
  IMPLICATIVE,
  isPastForm,
  MODAL,
  PAST_ALONE,
  PAST_AUXILIARY,
  PLANNED,
} from './verb-words.ts';
import { parseTokens, type Token } from '../../english/tokens.ts';

/** `plan`: arranged, not reported as done. `ing`: takes its tense from another verb. */
export type VerbTime = 'past' | 'present' | 'future' | 'modal' | 'plan' | 'ing';

/** A verb with its auxiliaries, by word index. */
export interface VerbGroup {
  start: number;
  end: number;
  time: VerbTime;
  negated: boolean;
  /** The verb itself, in lower case. */
  verb: string;
  /** Whether it belongs to a parenthetical relative clause. */
  aside: boolean;
}

export interface Word extends Token {
  tag: PartOfSpeech;
}

/** Tags the words of a sentence; none if it is too long. */
export function readWords(text: string): Word[] {
  const words = parseTokens(text).flatMap(({ tokens }) => tokens);
  const tags = wordTags(words.map((word) => word.text));
  return tags ? words.map((word, at) => ({ ...word, tag: tags[at] ?? 'X' })) : [];
}

const isAuxiliary = ({ lower, text }: Word): boolean =>
  BE.has(lower) ||
  HAVE.has(lower) ||
  DO.has(lower) ||
  FUTURE.has(lower) ||
  (MODAL.has(lower) && text !== 'May');

const NEGATIONS = /^(?:not|never|n't|no|nobody|none|neither|nor|hardly|nothing|without)$|n't$/;
const BETWEEN =
  /^(?:not|never|n't|also|already|just|only|now|then|since|still|later|first|all|both|reportedly|allegedly|\p{L}+ly)$/u;

function isVerb(word: Word, before: Word | undefined): boolean {
  if (isAuxiliary(word)) return true;
  if (/^\p{Lu}/u.test(word.text) && word.tag === 'PROPN') return false;
  if (word.tag === 'VERB' || word.tag === 'AUX') {
    // "the injured man", "two armed men": a participle between determiner and noun is no verb.
    if (before && /ed$/.test(word.lower) && isModifying(before)) return false;
    // "for help", "of work": a base form after a preposition is a noun.
    return !(
      before &&
      AFTER_PREPOSITION.test(before.lower) &&
      !isPastForm(word.lower) &&
      !/ing$/.test(word.lower)
    );
  }
  // "The couple married on": taggers mistake the verb for an adjective.
  const told =
    PAST_ALONE.has(word.lower) ||
    (/^(?:.{2,}ed|shot|beat|hit|hurt)$/.test(word.lower) && /^(?:NOUN|PROPN|PRON)$/.test(before?.tag ?? ''));
  return told && !(before && isModifying(before));
}

const AFTER_PREPOSITION = /^(?:for|of|in|at|on|with|by|from|into|against|without)$/;

const isModifying = ({ tag, lower }: Word): boolean =>
  tag === 'DET' || tag === 'NUM' || /^(?:his|her|its|their|our|my|your|of|'s)$/.test(lower);

/** Finds the verb groups of a sentence, in order. */
export function findVerbGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let previous: { from: number; to: number; group: VerbGroup } | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || !isVerb(word, words[at - 1])) continue;
    const chain = [at];
    for (let next = after(words, at); next !== null; next = after(words, next)) chain.push(next);
    const group = toGroup(words, chain, previous);
    groups.push(group);
    at = chain.at(-1) ?? at;
    previous = { from: chain[0] ?? at, to: at, group };
  }
  return groups;
}

/** The next word of the same group; only an auxiliary has one. */
function after(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (!word || !isAuxiliary(word)) return null;
  for (let next = at + 1; next < at + 5; next++) {
    const candidate = words[next];
    if (!candidate) return null;
    if (isAuxiliary(candidate) || candidate.tag === 'VERB' || isPastForm(candidate.lower)) return next;
    if (!BETWEEN.test(candidate.lower)) return null;
  }
  return null;
}

type Previous = { from: number; to: number; group: VerbGroup } | undefined;

function toGroup(words: readonly Word[], chain: readonly number[], previous: Previous): VerbGroup {
  const first = chain[0] ?? 0;
  const last = chain.at(-1) ?? first;
  const lowers = chain.map((at) => words[at]?.lower ?? '');
  const verb = lowers.at(-1) ?? '';
  const inside = words.slice(first, last + 1);
  const negated =
    inside.some(({ lower }) => NEGATIONS.test(lower)) ||
    words
      .slice(Math.max(0, first - 3), first)
      .some(({ lower }) => /^(?:not|never|no|nobody|nothing|none|neither|nor)$/.test(lower));
  const time = timeOf(words, first, last, lowers, previous);
  const lead = leadOf(words, first);
  const aside =
    lead > 0 &&
    /^(?:who|which|whose|where|whom)$/.test(words[lead]?.lower ?? '') &&
    words[lead - 1]?.text === ',';
  return {
    start: words[first]?.start ?? 0,
    end: words[last]?.end ?? 0,
    time: time.time,
    negated: negated || time.negated,
    verb,
    aside,
  };
}

/** The word before a verb and its adverbs. */
function leadOf(words: readonly Word[], first: number): number {
  let at = first - 1;
  while (at >= 0 && BETWEEN.test(words[at]?.lower ?? '')) at--;
  return at;
}

function timeOf(
  words: readonly Word[],
  first: number,
  last: number,
  lowers: readonly string[],
  previous: Previous,
): { time: VerbTime; negated: boolean } {
  const [head = ''] = lowers;
  const verb = lowers.at(-1) ?? '';
  const plain = (time: VerbTime): { time: VerbTime; negated: boolean } => ({ time, negated: false });
  const lead = leadOf(words, first);
  if (words[lead]?.lower === 'to' && !/ing$/.test(head)) {
    // "claims to have shot", "is believed to have died": past, but only claimed.
    const perfect = head === 'have' && lowers.length > 1;
    return perfect ? { time: 'past', negated: true } : infinitive(words, lead, previous);
  }
  if (lowers.some((word) => FUTURE.has(word))) return plain('future');
  if (lowers.some((word, at) => MODAL.has(word) && words[first + at]?.text !== 'May')) return plain('modal');
  if (
    PLANNED.has(verb) ||
    /^(?:due|set|about|likely|poised|scheduled|expected)$/.test(nextWord(words, last, verb))
  ) {
    // "is due on Friday", "plans a vote on Friday": present plans are in the future.
    const now =
      PRESENT_BE.test(head) || (lowers.length === 1 && !isPastForm(verb) && !/(?:ing|due)$/.test(verb));
    return plain(now ? 'future' : 'plan');
  }
  if (PAST_AUXILIARY.has(head)) return plain('past');
  if (HAVE.has(head)) return plain(head === 'having' || lowers.length > 1 ? 'past' : 'present');
  if (BE.has(head)) {
    if (head === 'being' && lowers.length > 1) return plain('ing');
    return plain(lowers.length > 1 && ARRANGED.test(verb) ? 'future' : 'present');
  }
  if (DO.has(head)) return plain('present');
  if (previous && first - previous.to <= 2 && STAYS.test(previous.group.verb))
    return plain(previous.group.time);
  if (/ing$/.test(verb)) return plain(isCharge(words, first, previous) ? 'past' : 'ing');
  return plain(isPastForm(verb) ? 'past' : 'present');
}

/** "Schools stay closed": the tense is that of "stay". */
const STAYS = /^(?:stay|stays|stayed|staying|remain|remains|remained|remaining|keep|keeps)$/;

const PRESENT_BE = /^(?:is|are|am|'s|'re|isn't|aren't)$/;

/** "is meeting on Tuesday": an arrangement. */
const ARRANGED =
  /^(?:going|meeting|visiting|holding|travelling|traveling|leaving|playing|hosting|facing|launching|arriving|returning|starting|opening|closing|coming|beginning|resuming|flying|heading|marching|striking|appearing)$/;

/** "was due", "was set to": the word after a form of "to be". */
function nextWord(words: readonly Word[], last: number, verb: string): string {
  if (!BE.has(verb)) return '';
  const next = words[last + 1]?.lower ?? '';
  return BETWEEN.test(next) ? (words[last + 2]?.lower ?? '') : next;
}

function infinitive(
  words: readonly Word[],
  to: number,
  previous: Previous,
): { time: VerbTime; negated: boolean } {
  const near = previous !== undefined && to - previous.to <= 4;
  if (!near) return { time: 'plan', negated: false };
  const { group } = previous;
  if (/^(?:failed|refused|declined|unable)$/.test(group.verb)) return { time: group.time, negated: true };
  const between = words.slice(previous.to + 1, to);
  if (between.some(({ lower }) => /^[,;:]$/.test(lower))) return { time: 'plan', negated: false };
  if (group.time === 'future') return { time: 'future', negated: group.negated };
  return { time: IMPLICATIVE.has(group.verb) ? group.time : 'plan', negated: group.negated };
}

/** "accused of killing": the deed, if true, is in the past. */
function isCharge(words: readonly Word[], first: number, previous: Previous): boolean {
  return (
    previous !== undefined &&
    first - previous.to <= 3 &&
    /^(?:of|with|for)$/.test(words[first - 1]?.lower ?? '') &&
    /^(?:accused|charged|convicted|suspected|acquitted|blamed|jailed|fined|sentenced)$/.test(
      previous.group.verb,
    )
  );
}
