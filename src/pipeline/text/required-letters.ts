/**
 * What a text must have for a pattern to match it: at least one of these strings. They are in lower case, with `0` for
 * each run of digits and a space for each run of anything but digits and letters from a to z. A text is compared as if
 * it began with {@link START} and a space, and ended with a space. {@link FOREIGN} stands for any other letter.
 */
export type RequiredLetters = readonly string[];

/** What of the strings that a part of a pattern matches is known. */
interface Matched {
  /** All of them; null if they are too many or unknown. */
  exact: readonly string[] | null;
  /** One of these is in each; null if nothing is known. */
  required: RequiredLetters | null;
}

/** Strings beyond which they are not listed, and symbols of one. */
const [MAX_STRINGS, MAX_LENGTH] = [400, 16];

/** A letter that is not from a to z, anywhere in the text. */
export const FOREIGN = '~';
/** The beginning of the text. */
export const START = '^';

const UNKNOWN: Matched = { exact: null, required: null };
const exactly = (...exact: string[]): Matched => ({ exact, required: null });
const EMPTY = exactly('');
/** A character that is neither letter nor digit, or a place beside such. */
const SPACE = exactly(' ');
const AT_START = exactly(`${START} `);
/** A place beside no letter. */
const SPACE_OR_DIGIT = exactly(' ', '0');

/**
 * Returns the letters that a pattern requires, or null if it can match without any, or has syntax that is not read here.
 * A pattern never matches a text that lacks them.
 */
export function requiredLetters({ source, flags }: RegExp): RequiredLetters | null {
  if (/[^dgimsuvy]/.test(flags)) return null;
  try {
    const { exact, required } = new Reader(source, flags.includes('m')).read();
    return better(required, exact && usable(exact));
  } catch (error) {
    if (error instanceof UnreadSyntax) return null;
    throw error;
  }
}

class UnreadSyntax extends Error {}

/** A set of strings as a requirement; null if one of them is in nearly every text. */
function usable(strings: readonly string[]): RequiredLetters | null {
  const cut = [...new Set(strings.map((string) => string.slice(0, MAX_LENGTH)))];
  return cut.every((string) => /[a-z]{2}|[a-z] [a-z]| [a-z] |\^ [a-z]|0/.test(string)) ? cut : null;
}

/** Words that most sentences have. */
const COMMON = new Set(
  'the of and to in a is was for on that with at by an as from it has have be are were he his this not or their they had said but who which after'.split(
    ' ',
  ),
);

/** An estimate of the share of sentences with one of the strings. */
const shareOf = (strings: RequiredLetters): number =>
  strings.reduce((sum, string) => {
    if (string === FOREIGN) return sum + 0.05;
    const words = string.startsWith(START) ? string.slice(1) : string;
    const isCommon = words.startsWith('0') || COMMON.has(words.trim());
    return sum + (isCommon ? 0.4 : 12 ** -words.length) * (words === string ? 1 : 0.2);
  }, 0);

function better(one: RequiredLetters | null, other: RequiredLetters | null): RequiredLetters | null {
  if (!one || !other) return one ?? other;
  return shareOf(other) < shareOf(one) ? other : one;
}

function joined(one: string, other: string): string {
  // Nothing that takes room is before the beginning.
  if (other.startsWith(START)) return other;
  return /[ 0]$/.test(one) && one.at(-1) === other[0] ? one + other.slice(1) : one + other;
}

/** One part after another. */
function sequence(parts: readonly Matched[]): Matched {
  let required: RequiredLetters | null = null;
  let exact: readonly string[] | null = [''];
  let closings = 0;
  const close = (): void => {
    if (exact) required = better(required, usable(exact));
    closings++;
  };
  for (const part of parts) {
    required = better(required, part.required);
    if (!part.exact) {
      close();
      exact = null;
      continue;
    }
    const before: readonly string[] = exact ?? [''];
    const isLong = before.some((string) => string.length > MAX_LENGTH);
    if (before.length * part.exact.length > MAX_STRINGS || isLong) {
      close();
      exact = part.exact;
    } else
      exact = [...new Set(before.flatMap((one) => (part.exact ?? []).map((other) => joined(one, other))))];
  }
  return closings === 0
    ? { exact, required }
    : { exact: null, required: better(required, exact && usable(exact)) };
}

/** One part or another. */
function either(branches: readonly Matched[]): Matched {
  const [only] = branches;
  if (only && branches.length === 1) return only;
  const exact = branches.every((branch) => branch.exact !== null)
    ? [...new Set(branches.flatMap((branch) => branch.exact ?? []))]
    : null;
  const required = branches.map((branch) => better(branch.required, branch.exact && usable(branch.exact)));
  return {
    exact: exact && exact.length <= MAX_STRINGS ? exact : null,
    required: required.includes(null) ? null : [...new Set(required.flatMap((strings) => strings ?? []))],
  };
}

function repeated(part: Matched, least: number, most: number): Matched {
  if (least === 1 && most === 1) return part;
  const isRun = part.exact?.length === 1 && /^[ 0]?$/.test(part.exact[0] ?? '');
  const exact = part.exact && (isRun || most === 1) ? part.exact : null;
  if (least === 0) return { exact: exact && [...new Set(['', ...exact])], required: null };
  return { exact, required: better(part.required, part.exact && usable(part.exact)) };
}

/** The symbols of a class of characters; null if it may have any. */
type CharacterClass = ReadonlySet<string> | null;

const MAX_SYMBOLS = 5;

function ofClass(symbols: CharacterClass): Matched {
  if (symbols === null || symbols.size > MAX_SYMBOLS) return UNKNOWN;
  return {
    exact: [...new Set([...symbols].map((symbol) => (symbol === FOREIGN ? ' ' : symbol)))],
    required: [...symbols].every((symbol) => symbol === FOREIGN) ? [FOREIGN] : null,
  };
}

/** The rest of a pattern as long as it is read. */
class Reader {
  readonly #source: string;
  /** Whether each line has a beginning. */
  readonly #byLine: boolean;
  #at = 0;

  constructor(source: string, byLine: boolean) {
    this.#source = source;
    this.#byLine = byLine;
  }

  read(): Matched {
    const whole = this.#alternatives();
    if (this.#at < this.#source.length) throw new UnreadSyntax();
    return whole;
  }

  #takes(words: string): boolean {
    if (!this.#source.startsWith(words, this.#at)) return false;
    this.#at += words.length;
    return true;
  }

  #alternatives(): Matched {
    const branches: Matched[] = [];
    do branches.push(this.#branch());
    while (this.#takes('|'));
    return either(branches);
  }

  #branch(): Matched {
    const parts: Matched[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at)))
      parts.push(this.#quantified());
    return sequence(parts);
  }

  #quantified(): Matched {
    const part = this.#part();
    const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 20));
    if (!quantifier) return part;
    this.#at += quantifier[0].length;
    const [sign, from = '', comma, to] = quantifier;
    if (sign.startsWith('{'))
      return repeated(part, Number(from), comma ? (to ? Number(to) : Infinity) : Number(from));
    return repeated(part, sign.startsWith('+') ? 1 : 0, sign.startsWith('?') ? 1 : Infinity);
  }

  #part(): Matched {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('[')) return ofClass(this.#class());
    if (this.#takes('^')) return this.#byLine ? SPACE : AT_START;
    if (this.#takes('$')) return SPACE;
    if (this.#takes('.')) return UNKNOWN;
    if (this.#takes('\\b')) return SPACE;
    if (this.#takes('\\B')) return EMPTY;
    if ('*+?{'.includes(this.#source.charAt(this.#at))) throw new UnreadSyntax();
    return ofClass(this.#character());
  }

  #group(): Matched {
    const opening = /^\?(?:<?[!=]|:|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 60))?.[0] ?? '';
    if (opening === '' && this.#takes('?')) throw new UnreadSyntax();
    this.#at += opening.length;
    const start = this.#at;
    const inside = this.#alternatives();
    const end = this.#at;
    if (!this.#takes(')')) throw new UnreadSyntax();
    if (opening.endsWith('!') && start === end) return exactly();
    if (opening.endsWith('!')) return besideNone(this.#source.slice(start, end));
    return opening.endsWith('=') ? EMPTY : inside;
  }

  /** The class after its opening bracket. */
  #class(): CharacterClass {
    let isAny = this.#takes('^');
    const found = new Set<string>();
    let before: string | null = null;
    while (!this.#takes(']')) {
      if (this.#at >= this.#source.length) throw new UnreadSyntax();
      // What is taken away only makes it smaller.
      if (this.#takes('--') || this.#takes('&&')) isAny = true;
      const isRange = before !== null && this.#source.charAt(this.#at + 1) !== ']' && this.#takes('-');
      const from: string | null = before;
      before = this.#source.charAt(this.#at);
      const symbols = this.#takes('[') ? this.#class() : this.#character();
      const all = isRange ? rangeOf(from ?? '', before) : symbols;
      if (symbols === null || all === null) isAny = true;
      else for (const symbol of [...symbols, ...all]) found.add(symbol);
      if (isRange) before = null;
    }
    return isAny ? null : found;
  }

  /** One character or escape. */
  #character(): CharacterClass {
    const rest = this.#source.slice(this.#at, this.#at + 40);
    const escape = /^\\(?:[pP]\{[^}]*\}|u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|.)/iu.exec(rest)?.[0];
    const [character = ''] = rest;
    this.#at += escape?.length ?? character.length;
    if (escape === undefined) return new Set([symbolOf(character)]);
    const code = /^\\[ux]\{?([\da-f]{2,})\}?$/i.exec(escape)?.[1];
    if (code !== undefined) return new Set([symbolOf(String.fromCodePoint(Number.parseInt(code, 16)))]);
    if (escape === '\\d') return new Set(['0']);
    if (/^\\[stnrfv0]$/.test(escape)) return new Set([' ']);
    if (/^\\[1-9k]/.test(escape)) throw new UnreadSyntax();
    return /^\\[a-z]/i.test(escape) ? null : new Set([symbolOf(escape.slice(1))]);
  }
}

/** How one character is compared. */
const symbolOf = (character: string): string =>
  /^[a-z]$/i.test(character)
    ? character.toLowerCase()
    : /^[0-9]$/.test(character)
      ? '0'
      : /^\p{L}$/u.test(character)
        ? FOREIGN
        : ' ';

/** The symbols of all characters between two; null where it begins or ends with an escape. */
function rangeOf(from: string, to: string): CharacterClass {
  if (from === '\\' || to === '\\') return null;
  const symbols = new Set<string>();
  const last = to.charCodeAt(0);
  for (let code = from.charCodeAt(0); code <= Math.min(last, 0x7f); code++)
    symbols.add(symbolOf(String.fromCharCode(code)));
  return last > 0x7f ? symbols.add(' ') : symbols;
}

/** What is at a place that a negative look-around keeps apart from letters: `(?<![\p{L}\p{N}])`, alone or as one of several. */
function besideNone(inside: string): Matched {
  const [, characters] = /^(?:\[([^\]^]+)\]|\\(?:p\{L\}|[wS]))(?:$|\|)/.exec(inside) ?? [null];
  if (characters === null) return EMPTY;
  const of = characters ?? inside;
  if (!/\\(?:p\{L\}|[wS])/.test(of)) return EMPTY;
  return /\\(?:p\{N\}|[wS])/.test(of) ? SPACE : SPACE_OR_DIGIT;
}
