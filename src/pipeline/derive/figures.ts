import { continuesBackstory, opensBackstory } from './figures/discourse-scope.ts';
import type { Bound } from './figures/bounds.ts';
import { isCapacity } from './figures/capacity.ts';
import { isOfOtherEvent } from './figures/other-event.ts';
import type { Counted, Frame } from './figures/frames.ts';
import type { FigureKind } from './figures/kinds.ts';
import { isNonfactual, sharesModality } from './figures/nonfactual.ts';
import { type NounPhrase, parseNounPhrase } from './figures/noun-phrases.ts';
import { findOtherTimes, type OtherTime, type OwnYears } from './figures/other-times.ts';
import { hasUncountedVictim } from './figures/coordination.ts';
import { isPart } from './figures/parts.ts';
import { findQuantities } from './figures/quantities.ts';
import { isRate } from './figures/rates.ts';
import { readFrame, readRole } from './figures/read-frame.ts';
import { isSuperseded } from './figures/superseded.ts';
import { parseTokens, type TokenLine } from '../english/tokens.ts';

/**
 * Reported counts of people: the grammar.
 *
 *     figure     = lead count | count predicate | toll count | share count | count(noun)
 *     count      = [bound] number [bound] [noun phrase]
 *     number     = digits ("1,200", "1 200", "1.2 million") | words ("one hundred and forty-four", "a dozen")
 *                | a vague count ("dozens", "several hundred", "a handful of"), which has no value
 *     bound      = "at least", "more than", "nearly", "up to", "fewer than", "60 or more" …        figures/bounds.ts
 *     lead       = a verb or noun right before the count: "killing 144", "claiming the lives of at least 60 people",
 *                  "the arrest of four men"                                                        figures/preceding-verbs.ts
 *     predicate  = what follows it, at once ("12 dead", "were killed", "went missing") or past what describes the
 *                  subject ("three people, including the gunman, were killed")   predicates.ts, predicate-patterns.ts
 *     result     = a lead and a predicate together: "forced 40 people to flee", "left 12 dead"     figures/results.ts
 *     toll       = "the death toll rose to 31", "the number of injured stood at 120"               figures/tolls.ts
 *     share      = a count that takes over the verb of another: "killed two women and three children"
 *     noun       = "12 deaths", "nine bodies were recovered", "12 wounded soldiers", "four suspects"
 *
 * The verb gives the kind; a noun that says who ("suspects", "alleged accomplices") gives it where no verb does.
 * Two verbs that share one count ("arrested and charged") are two figures; "killed or injured", "dead and missing"
 * are none, since nobody says how many of either.
 *
 * What a number is not: an age, a year, a time, a date, a price, a measure, a share, a label or part of a name
 * (figures/no-count.ts, refusals.ts), or a count of anything but people (figures/people.ts): "200 families" and "40
 * homes" count no people. "a man" and "another" are no numbers. "One" counts only with its own noun or verb.
 * No kind is stretched: people "taken to hospital" are injured only where the words say so, "shot" or "casualties" does
 * not tell killed from injured, and whom kidnappers hold is not detained.
 *
 * - **Ranges** ("between 20 and 30", "two or three") are two figures of the same words, at least the one end and up
 *   to the other: both ends are reported and nothing between them.
 * - **Parts** of a count ("including three children", "12 people: eight men and four women", "three of them badly")
 *   are no figures, unless their own words give another kind ("including the four alleged assailants").
 * - **One more** whom the same verb tells of and no number counts ("two men and a woman were killed", "a couple and
 *   their three children died") leaves no figure.
 * - **Negations** ("no one was hurt", "did not kill") are no figures: nobody is counted. Nor are modal verbs, aims,
 *   conditions, predictions, fears ("12 feared dead"), denials, questions, stories and drills (figures/nonfactual.ts), what is only claimed or unconfirmed, those whom something could take ("beds for 60 wounded",
 *   figures/capacity.ts), rates and statistics (figures/rates.ts).
 * - **Earlier counts**, which the article itself calls so ("revising an earlier toll of 7"), are none (figures/superseded.ts).
 * - **Other events** of the same article ("the 2016 attack that killed 49", "the deadliest since 2004, when 334 died")
 *   are none of its figures: a count belongs to the time or event that its clause points at (figures/other-times.ts,
 *   other-event.ts), and the next sentence may go on with it (figures/discourse-scope.ts). The article's own year is that of
 *   its day; without one, that of a full date in its opening.
 *
 * **The words** of a figure are the shortest stretch that holds bound, number and the word for what happened or who:
 * where what happened stands before a count with a noun, the count and its noun ("at least 60 people", "a dozen
 * suspects"); before a number alone, from the verb on ("killing 144", "injuring hundreds"); where it follows, up to its
 * end ("more than 180 injured", "four men have been charged"), or for those detained and charged to a noun that says
 * who ("four suspects").
 */
export interface FoundFigure {
  /** The sentence it stands in, counted from 0. */
  sentence: number;
  /** UTF-16 units of that sentence; `words` are those between. */
  start: number;
  end: number;
  kind: FigureKind;
  /** Null where the words give no number: "hundreds". */
  value: number | null;
  bound: Bound;
  words: string;
  /** Whether its clause points at another time or event ("the 2016 attack that killed 49"). */
  elsewhere: boolean;
  /** The count alone: the number with its bound word and, where it says who, its noun ("at least 60", "four suspects"). */
  count: { start: number; end: number };
}

/** Words that give a count of people and yet are no figure, with the reason. */
export interface LeftOutFigure {
  sentence: number;
  start: number;
  end: number;
  kind: FigureKind;
  reason: LeftOutReason;
}

/** `not-fact`: denied, expected, feared, supposed or asked; `rate`: of a rate or statistic; `part`: not of all; `superseded`: called an earlier count by the article itself. */
export type LeftOutReason = 'not-fact' | 'rate' | 'part' | 'superseded';

/**
 * Finds the reported counts of people in the sentences of one article, in the order of their words, but for those
 * that its words place in another time or event.
 *
 * `day` is the article's own day (`2024-04-02`), or null where it is not known. Time and memory are linear in the
 * length of the text, and no text makes it fail.
 */
export function deriveFigures(
  sentences: readonly { text: string }[],
  day: string | null = null,
): FoundFigure[] {
  return readFigures(sentences, day).figures.filter(({ elsewhere }) => !elsewhere);
}

/** Finds the figures of one article, those of other times and events too, and the counts that were left out. */
export function readFigures(
  sentences: readonly { text: string }[],
  day: string | null,
): { figures: FoundFigure[]; leftOut: LeftOutFigure[] } {
  const years = ownYears(sentences, day);
  const found: FoundFigure[] = [];
  const leftOut: LeftOutFigure[] = [];
  let backstory = false;
  for (const [sentence, { text }] of sentences.entries()) {
    if (!backstory && !NUMBER_HINT.test(text) && !TIME_HINT.test(text)) continue;
    for (const line of parseTokens(text)) {
      const goesOn: boolean = backstory && continuesBackstory(line);
      const read: ReadFrame[] = framesOf(line);
      const real: ReadFrame[] = goesOn ? [] : read.filter(({ refused }) => refused === null);
      const times: OtherTime[] =
        real.length > 0 || TIME_HINT.test(line.text)
          ? findOtherTimes(line, years, day?.length === 10 ? day : null)
          : [];
      const frames = new Set(real.filter((frame) => !isOfOtherEvent(line, frame, times)));
      backstory = goesOn || opensBackstory(line, times, frames.size > 0);
      for (const frame of read) {
        if (frame.refused === null) found.push(...figuresOf(line, frame, sentence, text, !frames.has(frame)));
        else {
          const place = placeOf(line, frame.from, frame.to, text);
          leftOut.push({ sentence, ...place, kind: frame.kind, reason: frame.refused });
        }
      }
    }
  }
  return { figures: found, leftOut };
}

/** What every sentence with a figure has, and what every sentence has that tells of another time. */
const NUMBER_HINT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|scores?|several|multiple|few|couple|handful|number|lakh|crore)\b/i;
const TIME_HINT =
  /\d{4}|\b(?:years?|months?|weeks?|decades?|century|war|similar|previous|separate|unrelated|prior|past|earlier|since|last)\b|\bthe (?:\w{3,9}\.? )?\d{1,2}\b/i;

/** How many sentences open an article that has no day of its own. */
const OPENING = 2;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const FULL_DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}|${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?),?\\s(\\d{4})\\b`,
  'giu',
);

/** The year of the article's day, else of a full date in its opening; other years are of other events. */
function ownYears(sentences: readonly { text: string }[], day: string | null): OwnYears {
  if (day) return new Set([Number(day.slice(0, 4))]);
  const opening = sentences.slice(0, OPENING).flatMap(({ text }) => [...text.matchAll(FULL_DATE)]);
  return new Set(opening.map(([, year]) => Number(year)));
}

interface ReadFrame extends Frame {
  counted: Counted;
  /** Why what it tells is no fact, if so. */
  refused: LeftOutReason | null;
}

/** Reads what a line says of each number, and marks what did not happen. */
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
  elsewhere: boolean,
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
      elsewhere,
      count,
    })),
  );
}

/** "people" and "lives" say nothing that the figure's kind does not; "children" and "alleged accomplices" do. */
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
