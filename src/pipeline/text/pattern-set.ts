import { matchesOf } from './matches.ts';
import { FOREIGN, type RequiredLetters, requiredLetters, START } from './required-letters.ts';

/** The symbols of {@link RequiredLetters}: zero for a space, a to z, digits, the beginning. */
const [SPACE, DIGITS, BEGINNING, SYMBOLS] = [0, 27, 28, 29];

/** The symbol of each ASCII character. */
const symbolOf = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9]/.test(character)) return DIGITS;
  return /[a-z]/i.test(character) ? character.toLowerCase().charCodeAt(0) - 0x60 : SPACE;
});

/** Characters that are equal to `s` and `k` if case is ignored. */
const [LONG_S, KELVIN] = [0x17f, 0x212a];

/**
 * Patterns that are tested against the same texts. One pass over a text finds the letters that they require, which most
 * texts lack; only the other patterns run. The last two texts are remembered: a line, and the line without its end.
 */
export class PatternSet {
  readonly #patterns: RegExp[] = [];
  #automaton: Automaton | null = null;
  #text: string | null = null;
  #found: Uint32Array = new Uint32Array();
  #textBefore: string | null = null;
  #foundBefore: Uint32Array = new Uint32Array();

  /** Adds a pattern. Its results stay what they are without the set. */
  add(pattern: RegExp): QuickPattern {
    this.#automaton = null;
    this.#text = null;
    this.#textBefore = null;
    return new QuickPattern(pattern, this, this.#patterns.push(pattern) - 1);
  }

  /** Whether a text has the letters that a pattern requires, by the number of the pattern. */
  has(number: number, text: string): boolean {
    const found = this.#foundIn(text);
    return (((found[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  /** Whether a text has the letters that any of the patterns requires. */
  hasAny(text: string): boolean {
    return this.#foundIn(text).some((bits) => bits !== 0);
  }

  #foundIn(text: string): Uint32Array {
    if (text === this.#text) return this.#found;
    if (text === this.#textBefore) return this.#foundBefore;
    this.#automaton ??= new Automaton(this.#patterns.map(requiredLetters));
    [this.#textBefore, this.#foundBefore] = [this.#text, this.#found];
    this.#text = text;
    this.#found = this.#automaton.find(text);
    return this.#found;
  }
}

const NONE: readonly RegExpExecArray[] = [];

/** A pattern that does not run on texts without the letters that it requires. */
export class QuickPattern {
  readonly pattern: RegExp;
  readonly #set: PatternSet;
  readonly #number: number;

  constructor(pattern: RegExp, set: PatternSet, number: number) {
    this.pattern = pattern;
    this.#set = set;
    this.#number = number;
  }

  /** Whether it may match; false is sure. */
  mayMatch(text: string): boolean {
    return this.#set.has(this.#number, text);
  }

  /** Whether it matches anywhere, also where it is global. */
  test(text: string): boolean {
    if (!this.mayMatch(text)) return false;
    this.pattern.lastIndex = 0;
    return this.pattern.test(text);
  }

  /** The first match. */
  exec(text: string): RegExpExecArray | null {
    if (!this.mayMatch(text)) return null;
    this.pattern.lastIndex = 0;
    return this.pattern.exec(text);
  }

  /** All matches of a global pattern. */
  all(text: string): readonly RegExpExecArray[] {
    return this.mayMatch(text) ? matchesOf(text, this.pattern) : NONE;
  }
}

/** The first letter beyond ASCII. */
const FIRST_FOREIGN = 0xaa;
/** General punctuation: quotation marks, dashes. */
const [FIRST_MARK, LAST_MARK] = [0x2000, 0x206f];

function add(bits: Uint32Array, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
}

function merge(into: Uint32Array, bits: Uint32Array): void {
  for (let at = 0; at < bits.length; at++) into[at] = (into[at] ?? 0) | (bits[at] ?? 0);
}

/** Finds which of many lists of strings have one in a text (Aho and Corasick 1975). */
class Automaton {
  /**
   * By state and symbol the next state, as the place of its first symbol; with its bits inverted if strings end there.
   * Zero is the first state.
   */
  readonly #next: Int32Array;
  /** By state the numbers of the lists, as bits. */
  readonly #found: (Uint32Array | null)[] = [null];
  /** The numbers of the lists with {@link FOREIGN}, and of those that are null, as bits. */
  readonly #foreign: Uint32Array;
  readonly #always: Uint32Array;

  constructor(lists: readonly (RequiredLetters | null)[]) {
    const words = Math.max(1, Math.ceil(lists.length / 32));
    this.#foreign = new Uint32Array(words);
    this.#always = new Uint32Array(words);
    const size = lists.reduce(
      (sum, list) => sum + (list ?? []).reduce((all, { length }) => all + length, 0),
      1,
    );
    const next = new Int32Array(size * SYMBOLS);
    for (const [number, list] of lists.entries()) {
      if (list === null) add(this.#always, number);
      for (const string of list ?? [])
        if (string === FOREIGN) add(this.#foreign, number);
        else add((this.#found[this.#stateOf(string, next)] ??= new Uint32Array(words)), number);
    }
    this.#next = next.slice(0, this.#found.length * SYMBOLS);
    this.#link(words);
    for (const [place, state] of this.#next.entries())
      this.#next[place] = this.#found[state] ? ~(state * SYMBOLS) : state * SYMBOLS;
  }

  /** The state after a string, which may be new. */
  #stateOf(string: string, next: Int32Array): number {
    let state = 0;
    for (let at = 0; at < string.length; at++) {
      const symbol = string[at] === START ? BEGINNING : (symbolOf[string.charCodeAt(at)] ?? SPACE);
      const place = state * SYMBOLS + symbol;
      if (next[place] === 0) next[place] = this.#found.push(null) - 1;
      state = next[place] ?? 0;
    }
    return state;
  }

  /** Fills in the states after a symbol that no string has there, in order of length. */
  #link(words: number): void {
    const [next, found] = [this.#next, this.#found];
    const fallback = new Int32Array(found.length);
    const queue: number[] = [];
    for (const state of next.subarray(0, SYMBOLS)) if (state > 0) queue.push(state);
    for (const state of queue) {
      const shorter = fallback[state] ?? 0;
      const its = found[shorter];
      if (its) merge((found[state] ??= new Uint32Array(words)), its);
      for (let symbol = 0; symbol < SYMBOLS; symbol++) {
        const place = state * SYMBOLS + symbol;
        const after = next[shorter * SYMBOLS + symbol] ?? 0;
        const to = next[place] ?? 0;
        if (to === 0) next[place] = after;
        else {
          fallback[to] = after;
          queue.push(to);
        }
      }
    }
  }

  /** The lists with a string in a text, as bits. */
  find(text: string): Uint32Array {
    const next = this.#next;
    const bits = this.#always.slice();
    let last = BEGINNING;
    let isForeign = false;
    let state = next[BEGINNING] ?? 0;
    for (let at = -1; at <= text.length; at++) {
      // The beginning and the end of the text count as spaces.
      const code = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
      let symbol = SPACE;
      if (code < 128) symbol = symbolOf[code] ?? SPACE;
      else if (code === LONG_S || code === KELVIN) return bits.fill(0xffffffff);
      else if (code >= FIRST_FOREIGN && (code < FIRST_MARK || code > LAST_MARK)) isForeign = true;
      if (symbol === last && (symbol === SPACE || symbol === DIGITS)) continue;
      last = symbol;
      state = next[state + symbol] ?? 0;
      if (state >= 0) continue;
      state = ~state;
      const its = this.#found[state / SYMBOLS];
      if (its) merge(bits, its);
    }
    if (isForeign) merge(bits, this.#foreign);
    return bits;
  }
}

/** The patterns that do not depend on a story. */
const general = new PatternSet();
export const quick = (pattern: RegExp): QuickPattern => general.add(pattern);
