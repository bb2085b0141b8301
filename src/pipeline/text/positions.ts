/** A range of a text in UTF-16 units; `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

const CHUNK = 1024;

/** Converts UTF-16 offsets of one text to code points, the unit of citations. */
export class CodePoints {
  readonly #text: string;
  /** Code points before each chunk; null if every character is one UTF-16 unit. */
  readonly #before: Uint32Array | null;

  constructor(text: string) {
    this.#text = text;
    this.#before = /[\ud800-\udbff]/.test(text) ? countBeforeChunks(text) : null;
  }

  at(offset: number): number {
    if (!this.#before) return offset;
    const chunk = Math.floor(offset / CHUNK);
    return (this.#before[chunk] ?? 0) + codePointsBetween(this.#text, chunk * CHUNK, offset);
  }
}

function countBeforeChunks(text: string): Uint32Array {
  const before = new Uint32Array(Math.floor(text.length / CHUNK) + 1);
  for (let chunk = 1; chunk < before.length; chunk++) {
    const start = (chunk - 1) * CHUNK;
    before[chunk] = (before[chunk - 1] ?? 0) + codePointsBetween(text, start, start + CHUNK);
  }
  return before;
}

/** Counts the code points that begin in [start, end); a low surrogate begins none. */
function codePointsBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) count++;
  }
  return count;
}

/** A position as in unist: line and column from 1, offset from 0. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** Finds the line and column of an offset. Lines end at LF, CR or CRLF, as in editors. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const end of text.matchAll(/\r\n?|\n/g)) this.#starts.push(end.index + end[0].length);
  }

  point(offset: number): Point {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1, offset };
  }
}
