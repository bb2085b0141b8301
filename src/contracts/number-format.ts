const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words per minute. */
const READING_SPEED = 230;

/** Returns a count for running text: in words up to ten, then in digits (`no`, `two`, `1,204`). */
export function formatCount(count: number): string {
  return WORDS[count] ?? formatNumber(count);
}

/** Returns a number in digits with thousands separators. */
export function formatNumber(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Returns `1 article` or `12 articles`. */
export function formatQuantity(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Reading time in minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / READING_SPEED));
}

export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
