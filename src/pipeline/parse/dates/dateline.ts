import type { Issue } from '../../report/issue.ts';
import type { Span } from '../../text/positions.ts';
import { type DateRole, findPossibleDate, readDateWords, type StatedDate } from './date-words.ts';
import { type Line, readable, trimSpan } from '../lines/lines.ts';
import { endsMidPhrase, endsSentence } from '../wording.ts';
import { type DateProblem, findWrittenDates } from './written-dates.ts';

/** The publication date that a file states, with its words: `date 2024-04-02`, `Published: 2 April 2024`. */
export interface Dateline extends Span {
  /** EDTF: `2024-04-02`, `2024-04` or `2024`. */
  edtf: string;
}

export type Finding = Omit<Issue, 'path' | 'line'> & { offset: number };

export interface DatelineResult {
  dateline: Dateline | null;
  /** Without a dateline: words that look like one but were not accepted. */
  unread: Span | null;
  /** Spans to remove: the date line, unless it has other words, and its repetitions. */
  removed: Span[];
  /** The remaining lines. */
  lines: Line[];
  findings: Finding[];
}

/** Priority of several dates: the archive's own `date` line, then "published", then a bare date. */
const RANKS: Record<DateRole, number> = { date: 3, published: 2, none: 1, updated: 0 };

/** Lines above the first paragraph at most (kicker, headline, standfirst, byline), not counting furniture. */
const LONGEST_TOP = 12;
/** Longest line above the first paragraph, in UTF-16 units. */
const LONGEST_TOP_LINE = 160;
/** Lines below the last sentence that may be a date line, with related links or a contact after it. */
const LONGEST_END = 4;
/** How much of a line is searched for a date glued to a paragraph, in UTF-16 units. */
const LONGEST_READ = 200;

/** A date that a line states or seems to state. */
interface Candidate extends StatedDate, Span {
  /** Whether the date is where a publication date may be. */
  inPlace: boolean;
  /** Whether its words are removed from the text. */
  removable: boolean;
  words: string;
}

/**
 * Finds the publication date that a file states: on a line of its own or with a byline or place, above the first
 * paragraph; glued to the start of that paragraph; or as a `date` line alone below all of the text.
 *
 * {@link findWrittenDates} reads day, month and year; the day of a time with a zone is taken as written. "Updated" is
 * no publication date. `Date 2024-04-02 was set for the trial` is a sentence. A finding is returned for what looks like
 * the file's date but is not accepted: two different dates, a date among the paragraphs, and dates that are impossible,
 * ambiguous or placeholders.
 *
 * @param isFurniture whether a line is not the article's, so that a date line after it still opens the article
 */
export function findDateline(
  text: string,
  lines: readonly Line[],
  isFurniture: (words: string) => boolean,
): DatelineResult {
  const candidates = findCandidates(text, lines, isFurniture);
  const findings = candidates.flatMap((each) => (each.role === 'date' ? problemOf(each) : []));
  const possible = candidates.filter(({ edtf, role }) => edtf !== null && role !== 'updated');
  const inPlace = possible.filter((each) => each.inPlace);
  const undated = (): DatelineResult => ({
    dateline: null,
    unread: unreadOf(candidates, findings),
    removed: [],
    lines: [...lines],
    findings,
  });
  const [first] = inPlace.toSorted((one, other) => RANKS[other.role] - RANKS[one.role]);
  if (!first) {
    const lost = candidates.find((each) => each.role !== 'date' && (each.inPlace || each.role !== 'none'));
    if (findings.length === 0 && lost) findings.push(...(lost.edtf === null ? problemOf(lost) : []));
    for (const each of possible) if (!each.inPlace) findings.push(toFinding('date-line-out-of-place', each));
    if (findings.length === 0 && possible.length === 0) {
      const updated = candidates.find(({ role, edtf }) => role === 'updated' && edtf !== null);
      const other = updated ?? findPossible(text, lines);
      if (other && other !== updated) candidates.push(other);
      if (other?.role === 'updated') findings.push(unread(other, UPDATED_ONLY));
      else if (other) findings.push(...problemOf({ ...other, problem: other.problem ?? 'unclear' }));
    }
    return undated();
  }
  const equals = possible.filter(({ role }) => role === first.role || role === 'date');
  const other = equals.find((each) => !agree(each, first));
  if (other) {
    findings.push({
      kind: 'two-datelines',
      text: `${first.words} and ${other.words}`,
      offset: Math.max(first.start, other.start),
    });
    return undated();
  }
  const lesser = inPlace.find((each) => !agree(each, first) && !isNextDay(each, first));
  if (lesser)
    findings.push({
      kind: 'other-date-line',
      text: `${lesser.words}, beside ${first.words}`,
      offset: lesser.start,
    });
  const same = possible.filter((each) => agree(each, first));
  const chosen = same.find(({ edtf }) => (edtf?.length ?? 0) > (first.edtf?.length ?? 0)) ?? first;
  const removable = same.filter((each) => each.removable && (each === chosen || each.alone));
  const spans = [...new Map(removable.map(({ start, end }) => [start, { start, end }])).values()].sort(
    byStart,
  );
  return {
    dateline: { edtf: chosen.edtf ?? '', start: chosen.start, end: chosen.end },
    unread: null,
    removed: spans,
    lines: withoutSpans(text, lines, spans),
    findings,
  };
}

/** Lines at the top and at the end of a text that are searched for words that may be a date. */
const POSSIBLE_IN = { top: 8, end: 4 };

/** Words at the top or the end of a text that may be its date, where none is a date line. */
function findPossible(text: string, lines: readonly Line[]): Candidate | null {
  const shown = lines.filter((line) => line.text !== '');
  const firstSentence = shown.findIndex((line) => endsSentence(line.text));
  const lastSentence = shown.findLastIndex((line) => endsSentence(line.text));
  const searched = shown.filter(
    (line, i) =>
      line.text.length <= LONGEST_TOP_LINE &&
      !breaksInto(shown[i - 1], line, text) &&
      ((i < POSSIBLE_IN.top && i < firstSentence) ||
        (i >= shown.length - POSSIBLE_IN.end && i > lastSentence)),
  );
  for (const line of searched) {
    const found = findPossibleDate(text.slice(line.start, line.end));
    if (!found) continue;
    const place = { start: line.start + found.start, end: line.start + found.end };
    const words = readable(text.slice(place.start, place.end));
    return { ...found, ...place, words, alone: false, whole: false, inPlace: false, removable: false };
  }
  return null;
}

function unreadOf(candidates: readonly Candidate[], findings: readonly Finding[]): Span | null {
  const found = candidates.find(({ start }) => findings.some(({ offset }) => offset === start));
  return found ? { start: found.start, end: found.end } : null;
}

/** Whether two dates are equal, or one is the month or year of the other. */
const agree = (one: Candidate, other: Candidate): boolean =>
  (one.edtf ?? '').startsWith(other.edtf ?? '') || (other.edtf ?? '').startsWith(one.edtf ?? '');

/** Time zones and midnight can shift a date by one day. */
const isNextDay = (one: Candidate, other: Candidate): boolean =>
  Math.abs(Date.parse(one.edtf ?? '') - Date.parse(other.edtf ?? '')) <= DAY_MS;

const DAY_MS = 24 * 60 * 60 * 1000;

function findCandidates(
  text: string,
  lines: readonly Line[],
  isFurniture: (words: string) => boolean,
): Candidate[] {
  const shown = lines.filter((line) => line.text !== '');
  const lastOfText = shown.findLastIndex((line) => !isFurniture(line.text));
  const endOfText = shown.findLastIndex((line) => endsSentence(line.text) && !isFurniture(line.text));
  const found: Candidate[] = [];
  let top = 0;
  let opening = true;
  let sentences = 0;
  let skip = false;
  for (const [i, line] of shown.entries()) {
    const isTop = top < LONGEST_TOP && sentences <= 1;
    const hasLabel = OWN_LABEL.test(line.text);
    const furniture = isFurniture(line.text);
    const isLast = i === lastOfText || (i > endOfText && i >= shown.length - LONGEST_END);
    if (!skip && (isTop || hasLabel || isLast)) {
      const next = shown[i + 1];
      const joined = LABEL_ALONE.test(line.text) && next ? next.end : line.end;
      const raw = text.slice(line.start, Math.min(joined, line.start + LONGEST_READ));
      const read = breaksInto(shown[i - 1], line, text) ? [] : readDateWords(raw, joined - line.start);
      for (const date of read) {
        const alone = date.alone && line.start + date.end >= joined;
        const inPlace =
          (isTop && (opening || (date.whole && line.text.length <= LONGEST_TOP_LINE))) ||
          ((alone || (date.whole && date.role === 'published')) && date.role !== 'none' && isLast);
        if (!inPlace && date.role !== 'date' && i !== lastOfText) continue;
        const place = { start: line.start + date.start, end: line.start + date.end };
        const removable = date.start === 0;
        const words = readable(text.slice(place.start, place.end)).replace(/\s+[-–—|]$/u, '');
        found.push({ ...date, ...place, alone, inPlace, removable, words });
      }
      skip = read.length > 0 && joined > line.end;
    } else skip = false;
    if (furniture) continue;
    top = line.text.length <= LONGEST_TOP_LINE ? top + 1 : LONGEST_TOP;
    if (endsSentence(line.text)) sentences += 1 + (line.text.match(INNER_END)?.length ?? 0);
    opening &&= top < LONGEST_TOP && sentences === 0;
  }
  return found;
}

/** The end of a sentence within a line. */
const INNER_END = /[.!?]["”’]? (?=\p{Lu})/gu;

/** The label of a date in archives, at the start of a line. */
const OWN_LABEL = /^(?:date|Date|DATE)\b/u;
const LABEL_ALONE =
  /^(?:date|published|posted|publication date|date published|(?:last )?(?:updated|modified)) ?:?$/iu;

/** A menu or a line of items, which no phrase continues: `Print | A A A`. */
const PARTED = /[|•·›»]| >/u;

/** `the court has set the` / `date 2024-04-02`: a sentence that continues on the next line. */
const breaksInto = (before: Line | undefined, line: Line, text: string): boolean =>
  before !== undefined &&
  !PARTED.test(before.text) &&
  endsMidPhrase(before.text) &&
  !/\n\s*\n|\r\s*\r/.test(text.slice(before.end, line.start));

const byStart = (one: Span, other: Span): number => one.start - other.start;

const REASONS: Record<Exclude<DateProblem, 'impossible' | 'weekday' | 'placeholder'>, string> = {
  ambiguous: 'day and month can be read either way',
  'no-year': 'it has no year',
  'short-year': 'its year has two figures',
  relative: 'it is counted from a day that nothing gives',
  season: 'it names no month',
  unclear: 'it may be the date of the article or part of its text',
};
const UPDATED_ONLY = 'it says when the text was changed, not when it was published';

function problemOf(candidate: Candidate): Finding[] {
  switch (candidate.problem) {
    case null:
      return [];
    case 'placeholder':
      return [toFinding('placeholder-date', candidate)];
    case 'impossible':
    case 'weekday':
      return [toFinding('impossible-date', candidate)];
    default:
      return [unread(candidate, REASONS[candidate.problem])];
  }
}

const unread = (candidate: Candidate, reason: string): Finding => ({
  ...toFinding('unread-date', candidate),
  text: `${candidate.words}: ${reason}`,
});

function toFinding(kind: Finding['kind'], { words, start, role }: Candidate): Finding {
  const [found, ...others] = findWrittenDates(words);
  const day = role === 'updated' || others.length > 0 ? null : (found?.edtf ?? null);
  return { kind, text: words, offset: start, ...(day === null ? {} : { remedy: remedyWith(day) }) };
}

const remedyWith = (day: string): string =>
  `If that is the date of the article, give it in a note beside the file: date: { day: ${day}, source: The article itself., checked: … }.`;

/** Removes spans, in order, from the lines that they begin; a line with nothing left counts as blank. */
function withoutSpans(text: string, lines: readonly Line[], spans: readonly Span[]): Line[] {
  let next = 0;
  return lines.map((line) => {
    while ((spans[next]?.end ?? Infinity) <= line.start) next++;
    const span = spans[next];
    if (!span || span.start >= line.end) return line;
    const rest = trimSpan(text, Math.min(span.end, line.end), line.end);
    return { ...line, ...rest, text: readable(text.slice(rest.start, rest.end)), divider: 'date-line' };
  });
}
