import { type Bound, boundAfter, boundBefore } from './bounds.ts';
import { isNoCount } from '../nouns/no-count.ts';
import type { NumberPhrase } from './number-words.ts';
import { parseNumber } from './read-number.ts';
import { isGlued, type TokenLine, wordAt } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';

/** One value of a quantity; a range has two. */
export interface Reading {
  value: number | null;
  bound: Bound;
}

/** A number with its qualifier, which may not count people. */
export interface Quantity extends LeadingWords {
  /** The first token: the qualifier, or the number. */
  start: number;
  number: NumberPhrase;
  /** After the number, or after a qualifier that follows it. */
  end: number;
  readings: readonly Reading[];
}

interface LeadingWords {
  /** The first of the preceding words that belong to it: "the", "another", "a total of", "his". */
  phraseStart: number;
  /** The noun of "a family of five", after which a number needs none of its own. */
  group: number | null;
  definite: boolean;
}

/** Finds the numbers of a sentence that may be counts, in order. */
export function findQuantities(line: TokenLine): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < line.tokens.length;) {
    const number = parseNumber(line, at);
    const quantity = number && !isNoCount(line, number) ? toQuantity(line, number) : null;
    if (quantity) found.push(quantity);
    at = Math.max(quantity?.end ?? 0, number?.end ?? 0, at + 1);
  }
  return found;
}

function toQuantity(line: TokenLine, number: NumberPhrase): Quantity | null {
  const range = parseRange(line, number);
  const numberStart = range?.start ?? number.start;
  const numberEnd = range?.end ?? number.end;
  const before = boundBefore(line, numberStart);
  const after = boundAfter(line, numberEnd);
  const start = before?.start ?? numberStart;
  if (isCompared(line, start, before !== null) || isBarredOne(line, number) || isExcepted(line, start))
    return null;
  return {
    start,
    number,
    end: after?.end ?? numberEnd,
    readings: readingsOf(number.value, range?.top ?? null, before?.bound ?? after?.bound ?? 'exact'),
    ...leadingWords(line, start),
  };
}

function readingsOf(value: number | null, top: number | null, bound: Bound): Reading[] {
  if (value === null) return [{ value, bound: 'vague' }];
  if (top === null) return [{ value, bound }];
  return [
    { value, bound: 'at-least' },
    { value: top, bound: 'up-to' },
  ];
}

/** "20 to 30", "20-30", "two or three", "between 20 and 30": both ends are reported, nothing between them. */
function parseRange(line: TokenLine, low: NumberPhrase): { start: number; end: number; top: number } | null {
  const high = low.value === null ? null : parseNumber(line, low.end + 1);
  if (!high || high.value === null || low.value === null || high.value <= low.value) return null;
  const link = wordAt(line, low.end);
  const before = wordAt(line, low.start - 1);
  const range = { start: low.start, end: high.end, top: high.value };
  if (link === 'and') return before === 'between' ? { ...range, start: low.start - 1 } : null;
  if (/^[-–—‒]$/.test(link)) return isGlued(line, low.end) && isGlued(line, low.end + 1) ? range : null;
  // "rose from 28 to 31" is a change, not a range.
  return link === 'or' || (link === 'to' && before !== 'from') ? range : null;
}

/** "more than the 49 killed in Orlando", "three times more than 12": a comparison. */
function isCompared(line: TokenLine, start: number, bounded: boolean): boolean {
  const before = wordAt(line, start - 1);
  if (bounded) return /^(?:times|twice|double|half|percent|%)$/.test(before);
  if (before !== 'the' && before !== 'those') return false;
  const bound = boundBefore(line, start - 1);
  return (
    bound !== null &&
    /^(?:more-than|fewer-than|up-to)$/.test(bound.bound) &&
    wordAt(line, start - 2) === 'than'
  );
}

/** "all but two of the 181 died": the two did not. */
const isExcepted = (line: TokenLine, start: number): boolean => {
  const at = /^(?:the|his|her|their)$/.test(wordAt(line, start - 1)) ? start - 2 : start - 1;
  return (
    /^(?:but|except|bar|save)$/.test(wordAt(line, at)) &&
    /^(?:all|everyone|everybody|any|anyone)$/.test(wordAt(line, at - 1))
  );
};

const BARS_ONE = wordSet('no any each every this that which some other first last the');
const AFTER_BARRED_ONE = wordSet('of another who that by day way time side thing');

/** "no one", "that one", "one of": no count. */
const isBarredOne = (line: TokenLine, { start, end }: NumberPhrase): boolean =>
  wordAt(line, start) === 'one' &&
  end === start + 1 &&
  !/^of (?:whom|them)$/.test(`${wordAt(line, end)} ${wordAt(line, end + 1)}`) &&
  (BARS_ONE.has(wordAt(line, start - 1)) || AFTER_BARRED_ONE.has(wordAt(line, end)));

const DEFINITE = wordSet('the these those all both his her their its our my your');
const ADDED = wordSet('another other further additional extra new more only just already also even');
const ORDERED = wordSet('original first last remaining same usual latest final next surviving');
const GROUPS = wordSet('family group crew team party gang cell crowd band trio quartet squad couple unit');

/** Steps back over "the", "all", "another", "a further", "a total of", "a family of". */
function leadingWords(line: TokenLine, start: number): LeadingWords {
  const before = (at: number): string => wordAt(line, at - 1);
  const noun = before(start) === 'of' ? wordAt(line, start - 2) : '';
  if (noun === 'total' || GROUPS.has(noun)) {
    let at = start - 2;
    if (/^(?:large|small|whole|entire|young|single|armed|grand|combined)$/.test(before(at))) at--;
    if (/^(?:a|an|the|one|another|his|her|their)$/.test(before(at))) at--;
    return { phraseStart: at, group: noun === 'total' ? null : start - 2, definite: true };
  }
  let at = start;
  let definite = false;
  for (; at > start - 4; at--) {
    if (DEFINITE.has(before(at))) definite = true;
    else if (
      !ADDED.has(before(at)) &&
      !(ORDERED.has(before(at)) && DEFINITE.has(before(at - 1))) &&
      !(before(at) === 'a' && at < start)
    )
      break;
  }
  if (before(at) === 'of' && before(at - 1) === 'all') at -= 2;
  return { phraseStart: at, group: null, definite };
}
