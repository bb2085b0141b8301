import { MONTH_STEMS, NUMBER_WORDS } from '../english/lexicon.ts';
import { continuesOtherEvent, introducedEvent } from './figures/scope/discourse-scope.ts';
import type { Bound } from './figures/numbers/bounds.ts';
import { isCapacity } from './figures/predicates/capacity.ts';
import { otherTimeOf } from './figures/scope/other-event.ts';
import type { Counted, Frame } from './figures/frames.ts';
import type { FigureKind } from '#contracts/story.ts';
import { isNonfactual, sharesModality } from './figures/scope/nonfactual.ts';
import { type NounPhrase, parseNounPhrase } from './figures/nouns/noun-phrases.ts';
import { findOtherTimes, type OtherTime, type OwnYears } from './figures/scope/other-times.ts';
import { hasUncountedVictim } from './figures/nouns/coordination.ts';
import { isPart } from './figures/numbers/parts.ts';
import { findQuantities } from './figures/numbers/quantities.ts';
import { findNoneMissing } from './figures/numbers/zero.ts';
import { isRate } from './figures/numbers/rates.ts';
import { readFrame, readRole } from './figures/read-frame.ts';
import { isSuperseded } from './figures/scope/superseded.ts';
import { parseTokens, type TokenLine } from '../english/tokens.ts';
import { hasDigit, wordTest } from '../english/word-test.ts';

/**
 * The grammar of reported counts of people. Its files are in `figures/`; the words of each kind are in kinds.ts.
 *
 *     figure     = verb count | count predicate | toll count | share count | count(noun)
 *     count      = [bound] number [bound] [noun phrase]
 *     number     = digits ("1,200", "1 200", "1.2 million") | words ("one hundred and forty-four", "a dozen")
 *                | a vague count ("dozens", "several hundred", "a handful of"), which has no value
 *     bound      = "at least", "more than", "nearly", "up to", "fewer than", "60 or more" …   numbers/bounds.ts
 *     verb       = a verb or noun directly before the count: "killing 144",                   predicates/preceding-verbs.ts
 *                  "claiming the lives of at least 60 people", "the arrest of four men"
 *     predicate  = what follows it, directly ("12 dead", "were killed", "went missing"),      predicates/predicates.ts,
 *                  or after modifiers ("three people, including the gunman, were killed")     predicates/distant-predicates.ts
 *     result     = a verb and a predicate: "forced 40 people to flee", "left 12 dead"         predicates/results.ts
 *     toll       = "the death toll rose to 31", "the number of injured stood at 120"          predicates/tolls.ts
 *     share      = a count that shares the verb of another: "killed two women and three children"
 *     noun       = "12 deaths", "nine bodies were recovered", "12 wounded soldiers", "four suspects"
 *
 * The verb decides the kind; without one, a noun for people does ("suspects", "alleged accomplices"). Two verbs of one
 * count ("arrested and charged") make two figures; "killed or injured" and "dead and missing" make none, because the
 * number of each is unknown.
 *
 * Not a count: an age, a year, a time, a date, a price, a measure, a share, a label or part of a name (nouns/no-count.ts,
 * nouns/refusals.ts), or a count of anything but people (nouns/people.ts), such as "200 families" or "40 homes". "a man" and
 * "another" are no numbers; "one" counts only with its own noun or verb. Kinds are literal: people "taken to hospital"
 * are injured only if the words say so, "shot" and "casualties" may mean killed or injured, and hostages are not
 * detained.
 *
 * - **Ranges** ("between 20 and 30", "two or three") are two figures of the same words: at least the low end and up to
 *   the high end.
 * - **Parts** of a count ("including three children", "12 people: eight men and four women", "three of them badly") are
 *   no figures, unless their own words give another kind ("including the four alleged assailants").
 * - **Uncounted victims** of the same verb ("two men and a woman were killed", "a couple and their three children
 *   died") leave no figure.
 * - **Not facts**: negations ("no one was hurt", "did not kill"), modal verbs, aims, conditions, predictions, fears
 *   ("12 feared dead"), denials, questions, fiction and drills, claims (scope/nonfactual.ts), capacities ("beds for 60
 *   wounded", predicates/capacity.ts), rates and statistics (numbers/rates.ts).
 * - **None missing**: "Nobody is missing now", "all are accounted for" count zero of the missing (numbers/zero.ts); of
 *   other kinds, "no one was hurt" is no figure.
 * - **Earlier counts**, called so by the article ("revising an earlier toll of 7"), are no figures (scope/superseded.ts).
 * - **Other events** ("the 2016 attack that killed 49", "the deadliest since 2004, when 334 died"): a count belongs to
 *   the time or event that its clause refers to (scope/other-times.ts, scope/other-event.ts), which the next sentence may
 *   continue (scope/discourse-scope.ts). The article's own year is that of its day or, without one, of a full date in its
 *   opening.
 *
 * **The words** of a figure are the shortest span of bound, number and the word for the event or the people. After a
 * verb, that is a count with its noun ("at least 60 people", "a dozen suspects"); a bare number from the verb on
 * ("killing 144", "injuring hundreds"). Before a predicate, it extends to the predicate's end ("more than 180 injured",
 * "four men have been charged") or, for people detained and charged, to a noun such as in "four suspects".
 */
export interface FoundFigure {
  /** Index of its sentence. */
  sentence: number;
  /** UTF-16 offsets in the sentence; `words` are the text between. */
  start: number;
  end: number;
  kind: FigureKind;
  /** Null if the words give no number: "hundreds". */
  value: number | null;
  bound: Bound;
  words: string;
  /**
   * The other time or event that its clause refers to ("the 2016" in "the 2016 attack that killed 49"); null if none.
   */
  otherTime: string | null;
  /**
   * The count alone: the number with its qualifier and, if it has one for people, its noun ("at least 60", "four
   * suspects").
   */
  count: { start: number; end: number };
}

/** Words that count people but are no figure, with the reason. */
export interface LeftOutFigure {
  sentence: number;
  start: number;
  end: number;
  kind: FigureKind;
  reason: LeftOutReason;
}

/**
 * `not-fact`: denied, expected, feared, supposed or asked; `rate`: a rate or statistic; `part`: of another count;
 * `superseded`: called an earlier count by the article itself.
 */
export type LeftOutReason = 'not-fact' | 'rate' | 'part' | 'superseded';

/**
 * Finds the reported counts of people in the sentences of one article, in order, except those that belong to another
 * time or event.
 *
 * `day` is the article's own day (`2024-04-02`), or null if unknown. Time and memory are linear in the length of the
 * text; no text causes an error.
 */
export function deriveFigures(
  sentences: readonly { text: string }[],
  day: string | null = null,
): FoundFigure[] {
  return readFigures(sentences, day).figures.filter(({ otherTime }) => otherTime === null);
}

/** Finds the figures of one article, including those of other times and events, and the counts that were left out. */
export function readFigures(
  sentences: readonly { text: string }[],
  day: string | null,
): { figures: FoundFigure[]; leftOut: LeftOutFigure[] } {
  const years = ownYears(sentences, day);
  const found: FoundFigure[] = [];
  const leftOut: LeftOutFigure[] = [];
  let continued: string | null = null;
  for (const [sentence, { text }] of sentences.entries()) {
    for (const { start, end, count } of findNoneMissing(text)) {
      const words = text.slice(start, end);
      found.push({
        sentence,
        start,
        end,
        kind: 'missing',
        value: 0,
        bound: 'exact',
        words,
        otherTime: null,
        count,
      });
    }
    if (continued === null && !hasDigit(text) && !hasNumber(text) && !hasTime(text)) continue;
    for (const line of parseTokens(text)) {
      const before: string | null = continued !== null && continuesOtherEvent(line) ? continued : null;
      const read: ReadFrame[] = framesOf(line);
      const real: ReadFrame[] = read.filter(({ refused }) => refused === null);
      const times: OtherTime[] =
        before === null && (real.length > 0 || TIME_HINT.test(line.text))
          ? findOtherTimes(line, years, day?.length === 10 ? day : null)
          : [];
      const timeOf = new Map(
        real.map((frame) => [frame, before ?? wordsOf(line, otherTimeOf(line, frame, times), text)]),
      );
      const hasOwn = real.some((frame) => timeOf.get(frame) === null);
      continued = before ?? wordsOf(line, introducedEvent(line, times, hasOwn), text);
      for (const frame of read) {
        if (frame.refused === null)
          found.push(...figuresOf(line, frame, sentence, text, timeOf.get(frame) ?? null));
        else {
          const place = placeOf(line, frame.from, frame.to, text);
          leftOut.push({ sentence, ...place, kind: frame.kind, reason: frame.refused });
        }
      }
    }
  }
  const severe = found.filter((figure) => isOfInjured(figure, found));
  return {
    figures: found.filter((figure) => !severe.includes(figure)),
    leftOut: [
      ...leftOut,
      ...severe.map(({ sentence, start, end, kind }) => ({
        sentence,
        start,
        end,
        kind,
        reason: 'part' as const,
      })),
    ].sort((one, other) => one.sentence - other.sentence || one.start - other.start),
  };
}

/** Words of a count of those who are worst hurt. */
const SEVERE =
  /\b(?:critical|serious|grave|severe|badly|critically|seriously|gravely|severely|intensive|life-threatening|(?:still|remain|remained)\s+in\s+hospital)\b/iu;

/** "About 40 people were hurt; 12 are in a serious condition": in an article with a larger count, they are of those. */
const isOfInjured = ({ kind, value, words }: FoundFigure, figures: readonly FoundFigure[]): boolean =>
  kind === 'injured' &&
  SEVERE.test(words) &&
  (/\bof\s+(?:them|whom)\b/iu.test(words) ||
    figures.some(
      (other) =>
        other.kind === kind && other.otherTime === null && (other.value ?? Infinity) > (value ?? Infinity),
    ));

/** Tokens before the words of a time that may count it: "two" of "two years ago". */
const COUNT_BEFORE = 1;

/** The words of a time with the one before; null if there is no time. */
function wordsOf(line: TokenLine, time: OtherTime | null, text: string): string | null {
  if (time === null) return null;
  const { start, end } = placeOf(line, Math.max(0, time.start - COUNT_BEFORE), time.end, text);
  return text.slice(start, end);
}

/** Quick tests for sentences with figures, and for those about another time. */
const hasNumber =
  wordTest(`one ${NUMBER_WORDS.replaceAll('|', ' ')} dozen dozens hundred hundreds thousand thousands
  million millions score scores several multiple few couple handful number lakh crore`);
const TIME_WORDS =
  'year years month months week weeks decade decades century war similar previous separate unrelated prior past earlier since last';
const hasTime = wordTest(TIME_WORDS);
const TIME_HINT = new RegExp(
  `\\d{4}|\\b(?:${TIME_WORDS.replaceAll(' ', '|')})\\b|\\bthe (?:\\w{3,9}\\.? )?\\d{1,2}\\b`,
  'i',
);

/** Sentences in the opening of an article without a day. */
const OPENING = 2;
const MONTH = `(?:${MONTH_STEMS})[a-z]{0,6}\\.?`;
const FULL_DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}|${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?),?\\s(\\d{4})\\b`,
  'giu',
);

/** The year of the article's day, else of a full date in its opening; other years belong to other events. */
function ownYears(sentences: readonly { text: string }[], day: string | null): OwnYears {
  if (day) return new Set([Number(day.slice(0, 4))]);
  const opening = sentences.slice(0, OPENING).flatMap(({ text }) => [...text.matchAll(FULL_DATE)]);
  return new Set(opening.map(([, year]) => Number(year)));
}

interface ReadFrame extends Frame {
  counted: Counted;
  /** Why it is no fact, if so. */
  refused: LeftOutReason | null;
}

/** Reads what a line says about each number, and marks what did not happen. */
function framesOf(line: TokenLine): ReadFrame[] {
  const found: ReadFrame[] = [];
  let previous: Counted | undefined;
  let before: Frame | undefined;
  for (const quantity of findQuantities(line)) {
    const phrase = parseNounPhrase(line, quantity);
    const counted: Counted = { quantity, phrase, part: isPart(line, quantity, phrase, previous, before) };
    previous = counted;
    const read = readFrame(line, counted, before);
    if (!read) continue;
    const frame = before && sharesModality(line, read, before) ? { ...read, unreal: true } : read;
    before = frame;
    const refused = hasUncountedVictim(line, counted, frame) ? 'part' : refusalOf(line, frame);
    // Four suspects who will be charged are four suspects.
    const role = refused === null || refused === 'part' ? null : readRole(counted);
    if (role && refusalOf(line, role) === null) found.push({ ...role, counted, refused: null });
    else found.push({ ...frame, counted, refused });
  }
  return found;
}

const refusalOf = (line: TokenLine, frame: Frame): ReadFrame['refused'] =>
  isNonfactual(line, frame) || isCapacity(line, frame)
    ? 'not-fact'
    : isRate(line, frame)
      ? 'rate'
      : isSuperseded(line, frame)
        ? 'superseded'
        : null;

function figuresOf(
  line: TokenLine,
  frame: ReadFrame,
  sentence: number,
  text: string,
  otherTime: string | null,
): FoundFigure[] {
  const { start, end } = placeOf(line, frame.from, frame.to, text);
  const { quantity, phrase } = frame.counted;
  const countEnd = saysWho(phrase) ? phrase.end : quantity.end;
  const count = placeOf(line, Math.max(quantity.start, frame.from), Math.min(countEnd, frame.to), text);
  const kinds = frame.alsoKind ? [frame.kind, frame.alsoKind] : [frame.kind];
  return kinds.flatMap((kind) =>
    quantity.readings.map(({ value, bound }) => ({
      sentence,
      start,
      end,
      kind,
      value,
      bound: bound === 'exact' && frame.bound ? frame.bound : bound,
      words: text.slice(start, end),
      otherTime,
      count,
    })),
  );
}

/** "people" and "lives" add nothing to the figure's kind; "children" and "alleged accomplices" do. */
const saysWho = ({ head, general }: NounPhrase): boolean =>
  head === 'suspects' || head === 'bodies' || (head === 'people' && !general);

function placeOf(line: TokenLine, from: number, to: number, text: string): { start: number; end: number } {
  const start = line.tokens[from]?.start;
  const end = line.tokens[to - 1]?.end;
  if (start === undefined || end === undefined || start >= end) {
    throw new Error(`Cannot cite a figure ("${text}"): its stretch ${from} to ${to} has no words.`);
  }
  return { start, end };
}
