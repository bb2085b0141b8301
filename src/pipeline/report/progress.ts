const EVERY_MS = 200;

/**
 * Shows the progress of a long run in one line: files done, rate and time remaining. Silent unless the stream is a
 * terminal.
 */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #started = performance.now();
  #shown = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  show(done: number, total: number): void {
    const now = performance.now();
    if (!this.#stream.isTTY || now - this.#shown < EVERY_MS) return;
    this.#shown = now;
    this.#stream.write(`\r\u001b[K${formatProgress(done, total, now - this.#started)}`);
  }

  end(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}

/** @example `1 200 of 10 000 files, 400 a second, 22 s remaining` */
export function formatProgress(done: number, total: number, milliseconds: number): string {
  const rate = done / (milliseconds / 1000);
  const remaining =
    rate > 0 && Number.isFinite(rate) ? `, ${Math.ceil((total - done) / rate)} s remaining` : '';
  const number = (value: number): string => Math.round(value).toLocaleString('en').replaceAll(',', '\u202f');
  return `${number(done)} of ${number(total)} files, ${number(Number.isFinite(rate) ? rate : 0)} a second${remaining}`;
}
