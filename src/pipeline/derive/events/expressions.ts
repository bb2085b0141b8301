import { MONTH_NAMES, WEEKDAY_NAMES } from '../../english/lexicon.ts';
import { firstDay } from '#contracts/edtf.ts';
import type { ExpressionReason } from '#contracts/expression-reasons.ts';
import type { ParsedArticle } from '../../parse.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/positions.ts';
import { daysBetween } from '../../english/calendar.ts';
import { withoutOdds } from './at-odds.ts';
import { countedForms } from './counted-forms.ts';
import { dayForms } from './day-forms.ts';
import type { DateExpression, Form, Groups, Reading, Setting } from './form.ts';
import { monthForms } from './month-forms.ts';
import { isNoDate } from './not-dates.ts';
import { findQuoted } from './quoted-spans.ts';
import { readDateClause, Sentence, type DateClause } from './date-clause.ts';
import { HAPPENINGS } from './verb-words.ts';

/** Reference dates for an article: its stated or supplied day, and known days of events. */
export interface DateAnchors {
  day: string | null;
  eventDay?: (words: string) => string | null;
}

const FORMS: readonly Form[] = [...dayForms, ...monthForms, ...countedForms];

/** In characters: longer sentences are lists or noise, and are skipped. */
const LONGEST = 4000;
const CONTEXT = 120;

interface Candidate {
  expression: Span;
  form: Form;
  groups: Groups;
}

/**
 * Finds the date expressions of an article, each with its date in EDTF, computed from the article's own day (never from
 * a clock, a file's time or another article), or the reason why there is none.
 *
 * Names and habits with the word of a day ("Black Friday", "24 March Street") are excluded. Time and memory are linear
 * in the length of the text; no text causes an error.
 */
export function findDateExpressions(
  text: string,
  parsed: ParsedArticle,
  anchors: DateAnchors,
): DateExpression[] {
  const found: DateExpression[] = [];
  const later: (() => void)[] = [];
  const known = new EventDays(anchors.eventDay);
  const { headline, blocks } = parsed;
  const stretches = [
    ...(headline ? [{ block: headline, sentences: [headline], passage: false }] : []),
    ...blocks.map((block) => ({
      block,
      sentences: block.kind === 'passage' ? block.sentences : [block],
      passage: block.kind === 'passage',
    })),
  ];
  for (const { block, sentences, passage } of stretches) {
    let quoted: Span[] | undefined;
    for (const sentence of sentences) {
      const words = text.slice(sentence.start, sentence.end);
      if (words.length > LONGEST) continue;
      const candidates = findCandidates(words);
      if (candidates.length === 0) continue;
      const line = new Sentence(words);
      let until = 0;
      for (const candidate of candidates) {
        const { start, end } = candidate.expression;
        if (start < until) continue;
        if (
          isNoDate(
            words.slice(start, end),
            words.slice(Math.max(0, start - CONTEXT), start),
            words.slice(end, end + CONTEXT),
          )
        ) {
          until = end;
          continue;
        }
        quoted ??= findQuoted(text.slice(block.start, block.end));
        const isQuoted = isIn(quoted, start + sentence.start - block.start);
        const read = (): DateExpression | null =>
          readExpression(line, candidate, { sentence, passage, isQuoted }, anchors.day, known);
        const expression = read();
        if (!expression) continue;
        until = end;
        const index = found.push(expression) - 1;
        known.learn(words, candidate.expression, expression);
        if (candidate.groups['event'] !== undefined) later.push(() => (found[index] = read() ?? expression));
      }
    }
  }
  // Expressions relative to an event are resolved after the whole article has been read for its day.
  for (const readAgain of later) readAgain();
  return withoutOdds(text, found);
}

const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => at >= start && at < end);

/** Matches of all forms, in order; at one position the longest first, which is used if it is a date. */
function findCandidates(text: string): Candidate[] {
  const all: Candidate[] = [];
  for (const form of FORMS) {
    if (!form.needs(text)) continue;
    for (const { 0: words, index, groups = {} } of matchesOf(text, form.pattern))
      all.push({ expression: { start: index, end: index + words.length }, form, groups });
  }
  return all.sort(({ expression: a }, { expression: b }) => a.start - b.start || b.end - a.end);
}

interface Place {
  sentence: Span;
  /** Whether it is a sentence of the body rather than a heading. */
  passage: boolean;
  isQuoted: boolean;
}

function readExpression(
  line: Sentence,
  { expression: { start, end }, form, groups }: Candidate,
  { sentence, passage, isQuoted }: Place,
  day: string | null,
  known: EventDays,
): DateExpression | null {
  let clause: DateClause | undefined;
  const readClause = (): DateClause => (clause ??= readDateClause(line, start, end));
  const setting: Setting = {
    day,
    before: line.text.slice(Math.max(0, start - CONTEXT), start),
    after: line.text.slice(end, end + CONTEXT),
    direction: () => readClause().direction,
    eventDay: (words) => known.dayOf(words),
  };
  const read = form.read(groups, setting);
  if (!read) return null;
  const sole: Reading =
    EITHER.test(setting.after) || OR_ELSE.test(setting.before) ? { reason: 'ambiguous' } : read;
  const reading: Reading = isQuoted && 'edtf' in sole && !sole.full ? { reason: 'quoted' } : sole;
  const expression = {
    start: sentence.start + start,
    end: sentence.start + end,
    words: line.text.slice(start, end),
    sentence,
    event:
      groups['event'] === undefined
        ? null
        : { words: groups['event'], place: known.placeOf(groups['event']) },
  };
  if ('reason' in reading)
    return { ...expression, edtf: null, certain: false, full: false, reason: reading.reason };
  const { edtf, certain, full = false } = reading;
  const tells = passage && !CORRECTION_NOTE.test(line.text);
  const reason =
    outsideOf(edtf, certain, day) ?? (isQuoted ? 'quoted' : tells ? readClause().obstacle : 'no-happening');
  return { ...expression, edtf, certain, full, reason };
}

/** "A correction was made on 18 March: …", "This article was amended on 4 May to say …": of the text, not of the story. */
const CORRECTION_NOTE =
  /^\W*(?:(?:an?\s+)?(?:corrections?|clarifications?|amendments?|update)\s+(?:(?:was|were|has\s+been|have\s+been)\s+(?:made|issued|published|added|appended)|[^.]{0,30}:)|(?:this|the|an?)\s+(?:(?:earlier|previous|original)\s+version\s+of\s+(?:this|the|our)\s+)?(?:article|story|report|piece|headline|post|page|caption|podcast)\s+(?:(?:was|were|has\s+been)\s+(?:\p{L}+ly\s+)?(?:updated|amended|corrected|changed|edited|modified|revised|(?:first\s+)?published)|misstated|misspelled|misidentified|incorrectly))/iu;

/** "on Monday or Tuesday", "either on 3 or 4 March": one of two days. */
const A_DAY = `(?:on\\s+|in\\s+|the\\s+)*(?:\\d|${WEEKDAY_NAMES}|(?:${MONTH_NAMES})\\b|yesterday|today)`;
const EITHER = new RegExp(`^\\s+or\\s+${A_DAY}`, 'u');
const OR_ELSE = new RegExp(
  `(?:\\d(?:st|nd|rd|th)?|day|${MONTH_NAMES})\\s+or\\s+(?:(?:on|in|the|early|late)\\s+)*$`,
  'u',
);

/** In days: anything earlier, relative to the article, is background. */
const OTHER_TIME = 366;
/** In days: a date without a year this far back may be a slip for one just to come. */
const ALMOST_A_YEAR = 334;

/** Why a date is no event, regardless of its sentence. */
function outsideOf(edtf: string, certain: boolean, day: string | null): ExpressionReason | null {
  const first = firstDay(edtf);
  if (!day || !first) return 'undated';
  const distance = daysBetween(first, day);
  if (distance > OTHER_TIME) return 'other-time';
  if (/^\d{3}[\dX]~?(?:\/|$)/.test(edtf)) return 'year-only';
  if (first > day) return 'plan';
  if (/^\d{4}-2[1-4]/.test(edtf)) return 'vague';
  if (/^\d{4}-\d\d\//.test(edtf)) return 'span';
  return !certain && /-\d\d-\d\d/.test(edtf) && distance > ALMOST_A_YEAR ? 'ambiguous' : null;
}

const HAPPENED =
  '(?:,?\\s+(?:which|that))?(?:\\s+(?:occurred|happened|took\\s+place|unfolded|was\\s+carried\\s+out|broke\\s+out|began|struck))?';
const NOUN_BEFORE = new RegExp(
  `(?<noun>${HAPPENINGS})${HAPPENED}(?:\\s+(?:late|early))?\\s+(?:on\\s+)?$`,
  'iu',
);
const NOUN_AFTER = new RegExp(
  `^(?:['’]s)\\s+(?:[\\p{L}-]+\\s+){0,3}?(?<noun>${HAPPENINGS})(?![\\p{L}-])`,
  'iu',
);

/** Days that an article gives to what it calls "the attack", by the last word of that. */
class EventDays {
  readonly #days = new Map<string, Map<string, Span>>();
  readonly #knownDayOf: (words: string) => string | null;

  constructor(knownDayOf: (words: string) => string | null = () => null) {
    this.#knownDayOf = knownDayOf;
  }

  /** Records the date of the event mentioned beside an expression. */
  learn(text: string, { start, end }: Span, expression: DateExpression): void {
    const { edtf, certain, reason } = expression;
    if (!edtf || !certain || !/^\d{4}-\d\d-\d\d$/.test(edtf) || reason === 'unreal' || reason === 'plan')
      return;
    const noun =
      NOUN_BEFORE.exec(text.slice(Math.max(0, start - CONTEXT), start))?.groups?.['noun'] ??
      NOUN_AFTER.exec(text.slice(end, end + CONTEXT))?.groups?.['noun'];
    if (noun === undefined) return;
    const key = lastWord(noun);
    const days = this.#days.get(key) ?? new Map<string, Span>();
    if (!days.has(edtf)) days.set(edtf, { start: expression.start, end: expression.end });
    this.#days.set(key, days);
  }

  /** The event's day; null if there is none, or several. */
  dayOf(words: string): string | null {
    const known = this.#knownDayOf(words);
    const [day, other] = this.#days.get(lastWord(words))?.keys() ?? [];
    if (known && day && (other || day !== known)) return null;
    return known ?? (other ? null : (day ?? null));
  }

  /** Where the article gives the event this day. */
  placeOf(words: string): Span | null {
    const day = this.dayOf(words);
    return day === null ? null : (this.#days.get(lastWord(words))?.get(day) ?? null);
  }
}

const lastWord = (words: string): string =>
  words
    .toLowerCase()
    .trim()
    .split(/[\s-]+/)
    .at(-1)
    ?.replace(/s$/, '') ?? '';
