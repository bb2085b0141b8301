import type { ExpressionReason } from '#contracts/expression-reasons.ts';
import { doubtOf } from '../../english/factuality.ts';
import { parseTokens, type TokenLine } from '../../english/tokens.ts';
import { isOfPaper } from './own-dates.ts';
import { findVerbGroups, readWords, type VerbGroup, type Word } from './verb-groups.ts';
import { BE, GIVEN_OUT, HAPPENINGS, HELD, OUTCOMES, SPEECH, STATES } from './verb-words.ts';

/** Whether a sentence places a date in the past or the future, or leaves it open. */
export type Direction = 'past' | 'future' | 'unclear';

export interface DateClause {
  direction: Direction;
  /** Why no event is reported for the date; null if one is. */
  obstacle: ExpressionReason | null;
}

const AFTER_DATE = new RegExp(
  `^(?:['’]s)?\\s+(?:(?!(?:and|or|after|before|when|as|in|on|at|that|who|which|to|by|for|with|from|of)\\b)[\\p{L}-]+\\s+){0,3}?(?<noun>${HAPPENINGS})(?![\\p{L}-])`,
  'iu',
);
const BEFORE_DATE = new RegExp(
  `(?<article>\\b(?:the|this|that|a|an|another)\\s+)?(?:(?!(?:the|this|that|a|an|of|and|or|to)\\b)[\\p{L}-]+\\s+){0,3}?(?<noun>${HAPPENINGS})(?:\\s+(?:at|in|near|outside)\\s+(?:the\\s+)?[\\p{Lu}][\\p{L}’'-]+(?:\\s+[\\p{Lu}][\\p{L}’'-]+){0,3})?\\s+(?:late\\s+|early\\s+)?(?:on|of|in)\\s+(?:the\\s+)?$`,
  'iu',
);
/** "an election", "the talks", directly before the date. */
const HELD_BEFORE = new RegExp(
  `\\b(?:an?|the|its|his|her|their|for|of|ahead\\s+of)\\s+(?:[\\p{L}-]+\\s+){0,2}?${HELD}\\s+(?:on|in)\\s+(?:the\\s+)?$`,
  'iu',
);
/** "denied the attack on Friday" */
const DENIALS = /^(?:den(?:y|ies|ied|ying)|invented|imagined|predicted|foresaw|rumou?red|faked|staged)$/;
const FOILED = /^(?:foiled|thwarted|averted|prevented|cancelled|canceled)$/;
const NOT_YET =
  /\b(?:threats?|threaten\w*|fears?|feared|warn\w*|possible|potential|planned|imminent|foiled|attempted|risk|prevent\w*|avert\w*|plot\w*|alleged plan|another|future|anniversary|no(?!\s+one)|any|mock|simulated|drill)\b(?:\s+[\p{L}-]+){0,4}\s*$/iu;

/** A sentence for the grammar of dates; words and verbs are tagged on demand. */
export class Sentence {
  readonly text: string;
  #lines: readonly TokenLine[] | undefined;
  #verbs: { words: Word[]; groups: VerbGroup[] } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the context of a span makes its content doubtful. */
  isDoubtful(start: number, end: number): boolean {
    this.#lines ??= parseTokens(this.text);
    const line = this.#lines.find(({ tokens }) => (tokens.at(-1)?.end ?? 0) > start);
    if (!line) return false;
    const from = line.tokens.findIndex((token) => token.end > start);
    const to = line.tokens.findIndex((token) => token.start >= end);
    const clause = {
      outerFrom: from,
      outerTo: to === -1 ? line.tokens.length : to,
      by: 'predicate' as const,
    };
    return doubtOf(line, clause) !== null;
  }

  get verbs(): { words: Word[]; groups: VerbGroup[] } {
    if (!this.#verbs) {
      const words = readWords(this.text);
      this.#verbs = { words, groups: findVerbGroups(words) };
    }
    return this.#verbs;
  }
}

/**
 * Reads what a sentence reports for a date: by the verb that governs the date, or by the event noun it belongs to
 * ("Friday’s attack", "the attack on Friday").
 */
export function readDateClause(sentence: Sentence, start: number, end: number): DateClause {
  const { text } = sentence;
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(end, end + 80);
  if (isOfPaper(text, before, after)) return { direction: 'past', obstacle: 'no-happening' };
  if (ARRANGED_BEFORE.test(before) || AS_DEADLINE.test(after))
    return { direction: 'future', obstacle: 'plan' };
  const group = governing(sentence, start, end);
  const happening = happeningAt(before, after);
  if (happening) {
    if (NOT_YET.test(happening.before)) return { direction: 'unclear', obstacle: 'unreal' };
    if (sentence.isDoubtful(start, end)) return { direction: 'past', obstacle: 'unreal' };
    if (
      group &&
      FOILED.test(group.verb) &&
      (group.end <= start || /^(?:was|were|has|had|have)\b/u.test(text.slice(group.start)))
    )
      return { direction: 'past', obstacle: 'unreal' };
    const told = group ? byVerb(sentence, group, start) : null;
    if (told?.direction === 'future' && !happening.owned) return { direction: 'unclear', obstacle: 'plan' };
    if (happening.owned || happening.definite) {
      // "Although nobody claimed it, the attack on Friday killed 12": a verb of another clause.
      const apart = group !== null && group.end <= start && text.slice(group.end, start).includes(',');
      const unreal = !apart && (told?.obstacle === 'unreal' || DENIALS.test(group?.verb ?? ''));
      return { direction: 'past', obstacle: unreal ? 'unreal' : null };
    }
  }
  if (!group) return { direction: 'unclear', obstacle: 'no-happening' };
  const told = byVerb(sentence, group, start);
  if (group.time === 'present' && group.start >= end && GIVEN_OUT.test(after) && !BE.has(group.verb)) {
    return { direction: 'past', obstacle: null };
  }
  // "called an election in December": the date may be that of the call or of the election.
  if (
    told.direction === 'past' &&
    group.end <= start &&
    HELD_BEFORE.test(before) &&
    !OUTCOMES.has(group.verb)
  ) {
    return { direction: 'unclear', obstacle: 'plan' };
  }
  const span = SPAN_BEFORE.exec(before)?.groups?.['word']?.toLowerCase();
  if (span === undefined) return told;
  if (/^(?:for|to)$/.test(span)) {
    const direction = told.direction === 'past' ? 'unclear' : told.direction;
    return { direction, obstacle: told.obstacle ?? 'plan' };
  }
  const since = /^(?:since|from|after)$/.test(span);
  return { direction: since && told.direction !== 'future' ? 'past' : 'unclear', obstacle: 'span' };
}

/** Words before a date that is an end or reference point; a time may be between: "until 9 a.m. Friday". */
const SPAN_BEFORE =
  /\b(?<word>since|until|till|by|before|after|from|through|for|to|than|as of|ahead of|prior to|up to)\s+(?:at\s+least\s+)?(?:the\s+)?(?:(?:late|early|end of|noon|midnight|\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?)\s+)?(?:on\s+)?$/iu;

function happeningAt(
  before: string,
  after: string,
): { owned: boolean; definite: boolean; before: string } | null {
  const owned = AFTER_DATE.exec(after);
  if (owned) return { owned: true, definite: true, before };
  const noun = BEFORE_DATE.exec(before);
  if (!noun) return null;
  const article = noun.groups?.['article']?.trim().toLowerCase();
  return {
    owned: false,
    definite: /^(?:the|this|that)$/.test(article ?? ''),
    // Words before the noun: "a planned attack", "a threat of a bomb attack".
    before: before.slice(
      0,
      noun.index + noun[0].toLowerCase().lastIndexOf(noun.groups?.['noun']?.toLowerCase() ?? ''),
    ),
  };
}

function byVerb(sentence: Sentence, group: VerbGroup, start: number): DateClause {
  const { text } = sentence;
  const time = group.time === 'ing' ? resolveIng(sentence, group) : group.time;
  if (time === 'future' || time === 'plan')
    return { direction: time === 'future' ? 'future' : 'unclear', obstacle: 'plan' };
  if (time === 'modal') return { direction: 'unclear', obstacle: 'unreal' };
  if (time !== 'past') return { direction: 'unclear', obstacle: 'no-happening' };
  if (group.negated || sentence.isDoubtful(group.start, Math.max(group.end, start)))
    return { direction: 'past', obstacle: 'unreal' };
  if (SPEECH.has(group.verb)) return { direction: 'past', obstacle: 'speech' };
  if (STATES.has(group.verb) && !isHappeningState(text, group))
    return { direction: 'past', obstacle: 'no-happening' };
  return { direction: 'past', obstacle: null };
}

const A_HAPPENING = new RegExp(`\\b${HAPPENINGS}\\b`, 'iu');

/** "There was an explosion", "the crash was", "they were injured". */
function isHappeningState(text: string, { start, end }: VerbGroup): boolean {
  const around = `${text.slice(Math.max(0, start - 60), start)} ${text.slice(end, end + 60)}`;
  return A_HAPPENING.test(around);
}

function resolveIng(sentence: Sentence, group: VerbGroup): VerbGroup['time'] {
  const { groups } = sentence.verbs;
  const at = groups.indexOf(group);
  const left = groups.slice(0, at).findLast(({ time }) => time !== 'ing');
  const right = groups.slice(at + 1).find(({ time, aside }) => time !== 'ing' && !aside);
  const main = left ?? right;
  if (!main) return 'present';
  // "is accused of killing", "plans for closing": what depends on a present verb is not reported as done.
  return main.time;
}

/** "payable Dec. 15", "has set Nov. 10": an arranged day. */
const ARRANGED_BEFORE =
  /\b(?:payable|due|effective|expiring|expires|scheduled|slated|valid|(?:set|fixed|proposed|picked|chose|marked)(?!\s+on))\s+(?:for\s+|from\s+)?$/iu;
const AS_DEADLINE =
  /^(?:,?\s+\d{4})?\s+as\s+(?:the|its|a|his|her|their)\s+(?:[\p{L}-]+\s+){0,2}(?:deadline|date|day|target|limit)\b/iu;

const CLAUSE_END = /[;:—]|\s–\s/;

/** The verb that a date belongs to: the one before it in its clause, unless the date opens a clause. */
function governing(sentence: Sentence, start: number, end: number): VerbGroup | null {
  const { groups } = sentence.verbs;
  const { text } = sentence;
  const left = groups.findLast((group) => group.end <= start);
  const right = groups.find((group) => group.start >= end && !group.aside);
  const rightNear = right && !CLAUSE_END.test(text.slice(end, right.start)) ? right : null;
  const leftNear = left && !CLAUSE_END.test(text.slice(left.end, start)) ? left : null;
  if (OPENS_CLAUSE.test(text.slice(0, start)) && rightNear) return rightNear;
  return leftNear ?? rightNear;
}

/** Words before a date that opens a clause. */
const OPENS_CLAUSE =
  /(?:^|[.,;:—“"(]|\b(?:and|but|that|when|while|after|before|as|because|then))["“'‘\s]*(?:(?:(?:just|only|early|late|later|earlier|also|again|even)\s+)?(?:on|in|at|over|during|by|since|late|early)\s+(?:the\s+)?|(?:late|early)\s+)?$/iu;
