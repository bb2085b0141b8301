/**
 * Characters that HTML cannot contain: control characters except white space, and noncharacters (HTML standard,
 * "control-character-in-input-stream" and "noncharacter-in-input-stream").
 */
export const UNPRINTABLE =
  /[\0-\x08\v\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\u{fffe}\u{ffff}\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]+/gu;

/**
 * Returns text of a file as a page shows it: without characters that HTML cannot contain, and with LF as the only line
 * end, also for form feeds, which a browser would not show.
 */
export const shownText = (words: string): string => words.replace(UNPRINTABLE, '').replace(/\r\n?|\f/g, '\n');

/**
 * Removes what HTML cannot contain from every string of a value, which is the same object if it has none of it. Offsets
 * stay those of the file.
 */
export function asShown<Value>(value: Value): Value;
export function asShown(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNPRINTABLE, '');
  if (Array.isArray(value)) {
    const shown = value.map((one: unknown) => asShown(one));
    return shown.every((one, at) => one === value[at]) ? (value as unknown) : shown;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value) as [string, unknown][];
  const shown = entries.map(([key, one]) => [key, asShown(one)] as const);
  return shown.every(([, one], at) => one === entries[at]?.[1]) ? value : Object.fromEntries(shown);
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Returns a name for our own plain text: one written from right to left is isolated (U+2068 to U+2069), or it would move
 * the numbers beside it. In HTML, `bdi` does this.
 */
export const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);
