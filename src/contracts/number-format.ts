const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words a minute, for the minutes that a text takes to read. */
const READING_SPEED = 230;

/** Gives a count as running text has it: in words up to ten, then in digits (`no`, `two`, `1,204`). */
export function formatCount(count: number): string {
  return WORDS[count] ?? formatNumber(count);
}

/** Gives a number in digits, thousands parted by commas. */
export function formatNumber(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Gives `1 article` or `12 articles`. */
export function formatQuantity(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Minutes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / READING_SPEED));
}

/** Upper-cases the first letter of our own words at the start of a sentence. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
