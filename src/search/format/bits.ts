const FIRST_CAPACITY = 256;

/** Writes numbers bit by bit, the highest bit of each first. */
export class BitWriter {
  #bytes = new Uint8Array(FIRST_CAPACITY);
  #bits = 0;

  /** The number in so many bits, at most 31. */
  fixed(value: number, width: number): void {
    this.#makeRoom(width);
    for (let left = width; left > 0;) {
      const free = 8 - (this.#bits & 7);
      const taken = Math.min(free, left);
      const part = (value >>> (left - taken)) & ((1 << taken) - 1);
      const byte = this.#bits >>> 3;
      this.#bytes[byte] = (this.#bytes[byte] ?? 0) | (part << (free - taken));
      this.#bits += taken;
      left -= taken;
    }
  }

  /** A number from 1, the shorter the smaller (Elias gamma). */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    this.fixed(0, width);
    this.fixed(value, width + 1);
  }

  /** A number from 0 whose usual size has `width` bits (Rice). */
  rice(value: number, width: number): void {
    for (let left = Math.floor(value / 2 ** width); left > 0; left -= 1) this.fixed(1, 1);
    this.fixed(0, 1);
    this.fixed(value, width);
  }

  /** What has been written, the last byte filled up with zeros. */
  toBytes(): Uint8Array {
    return this.#bytes.slice(0, Math.ceil(this.#bits / 8));
  }

  #makeRoom(bits: number): void {
    if (this.#bits + bits <= this.#bytes.length * 8) return;
    const longer = new Uint8Array(this.#bytes.length * 2);
    longer.set(this.#bytes);
    this.#bytes = longer;
  }
}

/** Reads what a `BitWriter` wrote, in the same order. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;

  /** Begins at a byte. */
  constructor(bytes: Uint8Array, start = 0) {
    this.#bytes = bytes;
    this.#at = start * 8;
  }

  /** @throws RangeError behind the last byte: a file that was cut short is not read as zeros */
  fixed(width: number): number {
    let value = 0;
    for (let left = width; left > 0;) {
      const byte = this.#bytes[this.#at >>> 3];
      if (byte === undefined) throw new RangeError('it ends too early');
      const free = 8 - (this.#at & 7);
      const taken = Math.min(free, left);
      value = value * 2 ** taken + ((byte >>> (free - taken)) & ((1 << taken) - 1));
      this.#at += taken;
      left -= taken;
    }
    return value;
  }

  gamma(): number {
    let width = 0;
    while (this.fixed(1) === 0) width += 1;
    return 2 ** width + this.fixed(width);
  }

  rice(width: number): number {
    let high = 0;
    while (this.fixed(1) === 1) high += 1;
    return high * 2 ** width + this.fixed(width);
  }
}
