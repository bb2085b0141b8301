import { formatNumber } from '#contracts/number-format.ts';

const EVERY_MS = 200;

/**
 * Shows how far a long run is on one line that is written over: the phase, what is done of it, rate and time remaining.
 * Silent where the stream is no terminal.
 */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  #phase = '';
  #total = 0;
  #started = 0;
  #shown = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Shows that a phase has begun of which no parts are counted. */
  say(phase: string): void {
    this.#write(phase);
  }

  /**
   * Shows what is being done, and how much of all is done: the rate is counted from the first time on, and anew if what
   * is counted changes.
   */
  show(phase: string, done: number, total: number): void {
    const now = performance.now();
    if (total !== this.#total) [this.#started, this.#total] = [now, total];
    if (phase === this.#phase && now - this.#shown < EVERY_MS) return;
    [this.#phase, this.#shown] = [phase, now];
    this.#write(formatProgress(phase, done, total, now - this.#started));
  }

  end(): void {
    this.#write('');
  }

  #write(line: string): void {
    if (this.#stream.isTTY) this.#stream.write(`\r\u001b[K${line}`);
  }
}

/** @example `Reading: 1 200 of 10 000, 400 a second, 22 s remaining` */
export function formatProgress(phase: string, done: number, total: number, milliseconds: number): string {
  const rate = done / (milliseconds / 1000);
  const isKnown = rate > 0 && Number.isFinite(rate);
  const remaining = isKnown
    ? `, ${formatNumber(Math.round(rate))} a second, ${Math.ceil((total - done) / rate)} s remaining`
    : '';
  return `${phase}: ${formatNumber(done)} of ${formatNumber(total)}${remaining}`;
}
