import { UNPRINTABLE } from '#contracts/shown-text.ts';
import type { Span } from '../../text/positions.ts';
import { matchesOf } from '../../text/matches.ts';

/** One line of a file. `start` and `end` exclude the line end and surrounding white space. */
export interface Line extends Span {
  /** Normalized text: single spaces, no invisible characters. */
  text: string;
  /** Columns of white space before the words. */
  indent: number;
  /** The column at which its words end. */
  width: number;
  /** What separates it from the previous line. A control character does not separate words. */
  divider: 'line-end' | 'page-end' | 'control-character' | 'date-line';
  /** Set for the number or running head of a page, at its end or beginning. */
  ofPage?: true;
}

/**
 * Line ends of every kind, and control characters that old systems put between lines and records. An adjacent form feed
 * belongs to the line end. CR CR LF is CRLF converted twice.
 */
const LINE_END =
  /(?:\r\r\n|\r\n|\n|\r)?\f+(?:\r\r\n|\r\n|\n|\r)?|\r\r\n|\r\n|[\n\r\v\x1c-\x1e\x85\u2028\u2029]/g;

/** Divides a text into lines; a line without visible characters has an empty `text`. */
export function parseLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let divider: Line['divider'] = 'line-end';
  for (const { 0: end, index } of matchesOf(text, LINE_END)) {
    lines.push(parseLine(text, start, index, divider));
    start = index + end.length;
    divider = dividerOf(end);
  }
  lines.push(parseLine(text, start, text.length, divider));
  markPageLines(lines);
  return lines;
}

/** Pages at whose edges a line must recur to be their running head, and its longest text in UTF-16 units. */
const RUNNING_HEAD = { pages: 3, length: 60 };

/** Marks lines at the end of a page that are a number, or that recur there on several pages. */
function markPageLines(lines: readonly Line[]): void {
  if (!lines.some(({ divider }) => divider === 'page-end')) return;
  const edges: Line[] = [];
  let last: Line | null = null;
  let begins = false;
  for (const line of lines) {
    if (line.divider === 'page-end') {
      if (last) edges.push(last);
      begins = true;
    }
    if (line.text === '') continue;
    if (begins && line !== last) edges.push(line);
    begins = false;
    last = line;
  }
  const alike = Map.groupBy(
    new Set(edges).values().filter(({ text }) => text.length <= RUNNING_HEAD.length),
    ({ text }) => text.replace(/\d+/gu, '#'),
  );
  for (const [key, group] of alike) {
    const isHead = group.length >= RUNNING_HEAD.pages && !/[.!?…]["”’]?$/u.test(key);
    for (const line of group) if (isHead || /^\d{1,4}$/u.test(line.text)) line.ofPage = true;
  }
}

function dividerOf(lineEnd: string): Line['divider'] {
  if (lineEnd.includes('\f')) return 'page-end';
  return /[\v\x1c-\x1e\x85]/.test(lineEnd) ? 'control-character' : 'line-end';
}

/** White space and control characters, which are invisible at the edges of a line. */
const EDGE = /[\s\p{Cc}]/u;

/** Trims white space and control characters from a span. */
export function trimSpan(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isEdge(text, start)) start++;
  while (end > start && isEdge(text, end - 1)) end--;
  return { start, end };
}

function isEdge(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 0x20 || (unit >= 0x7f && EDGE.test(text.charAt(at)));
}

function parseLine(text: string, from: number, to: number, divider: Line['divider']): Line {
  const { start, end } = trimSpan(text, from, to);
  const indent = indentOf(text.slice(from, start));
  const words = text.slice(start, end);
  return { start, end, text: readable(words), indent, width: indent + columnsOf(words), divider };
}

/** Invisible characters: zero-width ones, and the Hangul fillers, which Unicode classes as letters. */
export const INVISIBLE = /[\p{Cf}\u115f\u1160\u3164\uffa0]+/gu;

const NOT_PLAIN = /[^ -~]|  /;

/** Normalizes text for the rules: no zero-width or control characters, single spaces for white space. */
export function readable(words: string): string {
  if (!NOT_PLAIN.test(words)) return words;
  return words.replace(/\s+/gu, ' ').replace(UNPRINTABLE, '').replace(INVISIBLE, '').trim();
}

/** Width of a tab stop, in columns. */
const TAB = 8;
/** In UTF-16 units: longer lines were not wrapped, so their exact width does not matter. */
const LONGEST_MEASURED = 400;

function indentOf(blanks: string): number {
  let columns = 0;
  for (const blank of blanks.slice(0, LONGEST_MEASURED)) {
    columns = blank === '\t' ? (Math.floor(columns / TAB) + 1) * TAB : columns + (blank === '\u3000' ? 2 : 1);
  }
  return columns;
}

/** Characters of two columns (Unicode's East Asian Width W and F), and of none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;
const MARK = /[\p{M}\p{Cf}\p{Cc}]/u;

const columnsOfSign = (character: string): number =>
  WIDE.test(character) ? 2 : MARK.test(character) ? 0 : 1;

/** Counts columns in a monospaced font. */
export function columnsOf(words: string): number {
  if (words.length > LONGEST_MEASURED || !/[^ -~]/.test(words)) return words.length;
  let columns = 0;
  for (const character of words)
    columns += character <= '~' && character >= ' ' ? 1 : columnsOfSign(character);
  return columns;
}
