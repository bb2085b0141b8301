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

  slice(start: number, end: number): string {
    return this.#text.slice(this.#unit(start), this.#unit(end));
  }

  /** The text between two offsets without the given spans, which are in order. */
  without(spans: readonly Words[], start: number, end: number): string {
    let shown = '';
    let at = start;
    for (let i = partitionPoint(spans, ({ end }) => end > start); i < spans.length; i++) {
      const span = spans[i];
      if (!span || span.start >= end) break;
      shown += this.slice(at, span.start);
      at = span.end;
    }
    return shown + this.slice(Math.min(at, end), end);
  }

  #unit(point: number): number {
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
