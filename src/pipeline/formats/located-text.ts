import { partitionPoint } from '#contracts/partition-point.ts';
import type { Span } from '../text/positions.ts';

/**
 * A span of the text and its span in the received text; if both have the same length, they correspond character by
 * character.
 */
interface Segment {
  start: number;
  length: number;
  from: number;
  to: number;
}

/** The separator of two blocks of a marked-up file. */
export const BETWEEN_BLOCKS = '\n\n';

/** Text extracted from a marked-up file, with the position of each part. Offsets are UTF-16 units. */
export class LocatedText {
  #words: string[] = [];
  #length = 0;
  readonly #segments: Segment[] = [];

  get length(): number {
    return this.#length;
  }

  text(): string {
    const text = this.#words.join('');
    this.#words = [text];
    return text;
  }

  /** Adds words of the received text at [from, to); if the lengths differ, the words correspond only as a whole. */
  add(words: string, from: number, to: number): void {
    const last = this.#segments.at(-1);
    const isPlain = to - from === words.length;
    if (
      last &&
      isPlain &&
      last.to === from &&
      last.to - last.from === last.length &&
      last.start + last.length === this.#length
    ) {
      last.length += words.length;
      last.to = to;
    } else this.#segments.push({ start: this.#length, length: words.length, from, to });
    this.#words.push(words);
    this.#length += words.length;
  }

  /** Adds the gap between two blocks, which has no position. */
  addGap(): void {
    this.#words.push(BETWEEN_BLOCKS);
    this.#length += BETWEEN_BLOCKS.length;
  }

  /** Returns the span of the received text from the first to the last character of a span. */
  placeOf({ start, end }: Span): Span {
    const first = this.#segmentAt(start);
    const last = this.#segmentAt(end - 1);
    return {
      start: isPlain(first) ? first.from + (start - first.start) : first.from,
      end: isPlain(last) ? last.from + (end - last.start) : last.to,
    };
  }

  /**
   * Returns the points of a span at which the two texts diverge, as offsets from its start in the text and in the
   * received text; between two points they correspond character by character.
   */
  breaksIn({ start, end }: Span): [words: number, received: number][] {
    const origin = this.placeOf({ start, end }).start;
    const breaks: [number, number][] = [];
    for (let i = this.#indexAt(start); i < this.#segments.length; i++) {
      const segment = this.#segments[i];
      if (!segment || segment.start >= end) break;
      const from = Math.max(segment.start, start);
      breaks.push([
        from - start,
        (isPlain(segment) ? segment.from + from - segment.start : segment.from) - origin,
      ]);
      if (!isPlain(segment) && segment.start + segment.length < end)
        breaks.push([segment.start + segment.length - start, segment.to - origin]);
    }
    return breaks;
  }

  #indexAt(offset: number): number {
    return partitionPoint(this.#segments, ({ start, length }) => start + length > offset);
  }

  #segmentAt(offset: number): Segment {
    const segment = this.#segments[this.#indexAt(offset)];
    if (!segment || segment.start > offset)
      throw new Error(`Cannot place words (${offset}): they stand nowhere in the received text.`);
    return segment;
  }
}

const isPlain = ({ length, from, to }: Segment): boolean => to - from === length;
