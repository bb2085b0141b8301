import { createHash } from 'node:crypto';
import { partitionPoint } from '#contracts/partition-point.ts';

/** Words of a file with their offsets in code points; `end` exclusive. */
export interface Words {
  start: number;
  end: number;
  exact: string;
}

const CHUNK = 1024;

/** The text of one file, sliced by code points: the reference of every proof. */
export class SourceText {
  /** The name used in errors. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** In code points. */
  readonly length: number;
  readonly #text: string;
  /** UTF-16 offset of every 1024th code point; null if every character is one UTF-16 unit. */
  readonly #starts: Uint32Array | null;

  /** Decodes the bytes independently of the parser that it checks. */
  constructor(path: string, bytes: Uint8Array, encoding = 'utf-8') {
    this.path = path;
    this.bytes = bytes.length;
    this.sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const index = /[\ud800-\udbff]/.test(this.#text) ? indexCodePoints(this.#text) : null;
    this.#starts = index?.starts ?? null;
    this.length = index?.count ?? this.#text.length;
  }

  whole(): string {
    return this.#text;
  }

  /** The words at a place: of a marked-up file what its markup there reads as. */
  slice(start: number, end: number): string {
    return this.received(start, end);
  }

  /** The text of the file at a place, as it is received. */
  received(start: number, end: number): string {
    return this.#text.slice(this.unit(start), this.unit(end));
  }

  /** Whether a place of the file reads as these words. */
  reads({ start, end, exact }: Words): boolean {
    return this.slice(start, end) === exact;
  }

  /** Gives the words that the record has of a place, where the file reads so there; else what the file has. */
  readAs(words: Words, spans: readonly Words[]): string {
    return this.without(spans, words.start, words.end);
  }

  /** The text before a range, as many code points as the words given. */
  before(start: number, words: string): string {
    return this.slice(Math.max(0, start - [...words].length), start);
  }

  /** The text after a range, as many code points as the words given. */
  after(end: number, words: string): string {
    return this.slice(end, Math.min(this.length, end + [...words].length));
  }

  /** Whether a range, without these spans, shows nothing. */
  isBlank(spans: readonly Words[], start: number, end: number): boolean {
    return !/\S/u.test(this.without(spans, start, end));
  }

  /** Whether a place is in the text of the file, not in its markup or metadata. */
  isText(_start: number): boolean {
    return true;
  }

  /** Whether its words are written in markup, so that a stretch of it is longer than its words. */
  get isMarkedUp(): boolean {
    return false;
  }

  /** The text between two offsets without the given spans, which are in order. */
  without(spans: readonly Words[], start: number, end: number): string {
    let shown = '';
    let at = start;
    for (let i = partitionPoint(spans, ({ end }) => end > start); i < spans.length; i++) {
      const span = spans[i];
      if (!span || span.start >= end) break;
      shown += this.shown(at, span.start);
      at = span.end;
    }
    return shown + this.shown(Math.min(at, end), end);
  }

  /** The words at a place with the blanks at their edges. */
  protected shown(start: number, end: number): string {
    return this.received(start, end);
  }

  protected unit(point: number): number {
    if (!this.#starts) return point;
    let unit = this.#starts[Math.floor(point / CHUNK)] ?? this.#text.length;
    for (let left = point % CHUNK; left > 0 && unit < this.#text.length; left--) {
      unit += isPair(this.#text, unit) ? 2 : 1;
    }
    return unit;
  }
}

const isPair = (text: string, unit: number): boolean => (text.codePointAt(unit) ?? 0) > 0xffff;

function indexCodePoints(text: string): { starts: Uint32Array; count: number } {
  const starts = new Uint32Array(Math.ceil(text.length / CHUNK) + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; unit += isPair(text, unit) ? 2 : 1) {
    if (count % CHUNK === 0) starts[count / CHUNK] = unit;
    count++;
  }
  return { starts: starts.subarray(0, Math.ceil(count / CHUNK)), count };
}
