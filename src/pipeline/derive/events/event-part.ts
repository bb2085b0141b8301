import type { Span } from '../../text/positions.ts';
import { cutLine, endBeforeLastClause } from '../headline/cut.ts';
import { textStart } from '../headline/place-line.ts';

/** In characters: shorter sentences are shown whole, about a line of the page. */
const WHOLE = 90;
/** In characters: a sentence without its last clauses may be this long. */
const LONGEST = 140;
/** In characters: ends that save less are not cut. */
const MIN_SAVED = 25;

/**
 * Returns the part of a sentence that a timeline shows, with offsets in the sentence: without place and agency before
 * it, and without dispensable clauses after it, or cut within a very long one. It contains the words that name the time,
 * and nothing is left out inside. Null if the whole sentence is shown.
 */
export function eventPart(sentence: string, time: Span, language: string): Span | null {
  // Blanks one for one: offsets stay.
  const line = sentence.replace(/\s/gu, ' ');
  const opening = textStart(line);
  const start = opening <= time.start ? opening : 0;
  const rest = line.slice(start);
  const ends = [endBeforeLastClause(rest, language, LONGEST), cutLine(rest, language).text].flatMap((text) =>
    text !== null &&
    rest.startsWith(text) &&
    rest.length - text.length >= MIN_SAVED &&
    start + text.length >= time.end
      ? start + text.length
      : [],
  );
  const end = rest.length > WHOLE ? (ends[0] ?? line.length) : line.length;
  return start === 0 && end === line.length ? null : { start, end };
}
