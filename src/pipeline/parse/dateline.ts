import type { Issue } from '../report/issue.ts';
import type { Span } from '../text/positions.ts';
import { type Line, readable, trimSpan } from './lines.ts';
import { endsSentence } from './wording.ts';

/** The date line of a file: the words `date 2024-04-02` and the day they state. */
export interface Dateline extends Span {
  day: string;
}

export type Finding = Omit<Issue, 'path' | 'line'> & { offset: number };

export interface DatelineResult {
  dateline: Dateline | null;
  /** Lines of their own that state the same day again. */
  repeated: Span[];
  /** The lines of the file without these. */
  lines: Line[];
  findings: Finding[];
}

const DATE_WORDS = /(?:date|Date|DATE)[:\s]\s*(\d{4}-\d{2}-\d{2})/uy;

/** Words that stand after a day in the middle of a sentence, as in `Date 2024-04-02 was set for the trial`. */
const GOES_ON =
  /^\s*(?:and|are|as|at|be|but|by|came|can|comes|could|does|fell|for|from|had|has|in|is|marked|marks|may|means|might|must|of|on|or|shall|should|stands|that|the day|to|was|when|which|will|with|would)\b/u;

/**
 * Finds the date line that a file states of itself.
 *
 * It opens the article (glued to the first paragraph with any white space, or on a line of its own), stands
 * alone among the short lines above the first paragraph, or alone below all of the text. `Date 2024-04-02 was set for the
 * trial` is a sentence and none. A date line elsewhere is reported and left in the text, and so are two that
 * state different days and one that states a day no calendar has: then the file has no date line.
 *
 * @param isFurniture whether a line is not the article's, so that a date line after it still opens the article
 */
export function findDateline(
  text: string,
  lines: readonly Line[],
  isFurniture: (words: string) => boolean,
): DatelineResult {
  const stated = findDates(text, lines, isFurniture);
  const findings: Finding[] = [];
  for (const date of stated) if (!isDay(date.day)) findings.push(toFinding('impossible-date', date));
  const possible = stated.filter(({ day }) => isDay(day));
  const first = possible.find(({ inPlace }) => inPlace);
  const other = first && possible.find(({ day }) => day !== first.day);
  if (first && other) {
    const words = `date ${first.day} and date ${other.day}`;
    findings.push({ kind: 'two-datelines', text: words, offset: other.start });
    return { dateline: null, repeated: [], lines: [...lines], findings };
  }
  const repeated = first ? possible.filter((date) => date !== first && date.alone) : [];
  if (!first) for (const date of possible) findings.push(toFinding('date-line-out-of-place', date));
  return {
    dateline: first ? { day: first.day, start: first.start, end: first.end } : null,
    repeated: repeated.map(({ start, end }) => ({ start, end })),
    lines: withoutSpans(text, lines, first ? [first, ...repeated].sort(byStart) : []),
    findings,
  };
}

interface StatedDate extends Dateline {
  alone: boolean;
  inPlace: boolean;
}

function findDates(
  text: string,
  lines: readonly Line[],
  isFurniture: (words: string) => boolean,
): StatedDate[] {
  const shown = lines.filter((line) => line.text !== '');
  const lastOfText = shown.findLastIndex((line) => !isFurniture(line.text));
  const found: StatedDate[] = [];
  let opening = true;
  let amongShortLines = true;
  let sentences = 0;
  for (const [i, line] of shown.entries()) {
    const date = dateAt(text, line.start);
    if (date) {
      const last = date.end > line.end ? shown[i + 1] : line;
      const alone = last !== undefined && date.end >= last.end;
      const closing = alone && shown.indexOf(last, i) === lastOfText;
      found.push({ ...date, alone, inPlace: opening || (alone && amongShortLines) || closing });
      opening = false;
    }
    if (endsSentence(line.text) && !isFurniture(line.text)) sentences++;
    amongShortLines &&= i + 1 < LONGEST_TOP && line.text.length <= LONGEST_TOP_LINE && sentences <= 1;
    opening &&= amongShortLines && sentences === 0;
  }
  return found;
}

/** Gives the date that a line begins with, or null where the words go on in the same sentence. */
function dateAt(text: string, start: number): Dateline | null {
  DATE_WORDS.lastIndex = start;
  const match = DATE_WORDS.exec(text);
  const day = match?.[1];
  if (!match || day === undefined) return null;
  const end = start + match[0].length;
  const after = text.slice(end, end + 60);
  const divided = /^(?:\s|$|["“«„]|\p{Lu}\p{Ll}|\p{Lo})/u.test(after);
  const isSentence = match[0].startsWith('d') ? GOES_ON.test(after) : /^\s*\p{Ll}/u.test(after);
  return divided && !isSentence ? { day, start, end } : null;
}

/**
 * Kicker, headline, standfirst, byline: at most so many lines, none of them longer and one of them a sentence
 * at most, stand before a date line.
 */
const LONGEST_TOP = 6;
const LONGEST_TOP_LINE = 160;

const byStart = (one: Span, other: Span): number => one.start - other.start;

const toFinding = (kind: Finding['kind'], { day, start }: Dateline): Finding => ({
  kind,
  text: `date ${day}`,
  offset: start,
});

/** Takes spans, in order, out of the lines they begin; a line of nothing else divides as a blank one does. */
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

/** Whether a calendar has the day `YYYY-MM-DD`. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
