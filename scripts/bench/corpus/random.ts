/** A stream of draws that its seed alone decides (splitmix32, Steele, Lea and Flood 2014). */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = hashSeed(seed);
  }

  /** Draws a number from 0 up to, but never, 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }

  /** Draws a whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return itemAt(items, Math.floor(this.next() * items.length));
  }

  /** Draws an item by Zipf's law: the second of a list half as often as the first, the tenth a tenth as often. */
  pickByRank<Item>(items: readonly Item[]): Item {
    return itemAt(items, Math.floor((items.length + 1) ** this.next()) - 1);
  }

  shuffle<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, place: this.next() }))
      .sort((first, second) => first.place - second.place)
      .map(({ item }) => item);
  }
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[Math.min(index, items.length - 1)];
  if (item === undefined) throw new Error('Cannot draw an item (empty list): there is nothing to draw from.');
  return item;
}

/** FNV-1a over the code units of a seed, so that `7/story/1` and `7/story/2` begin far apart. */
function hashSeed(seed: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  return hash;
}
