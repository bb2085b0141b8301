import type { Word } from './tokenizer.ts';

const ONES = ' one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** English words of the numbers from 0 on, those of compounds without their hyphen; none for 0 and 1. */
const WORDS = [...ONES, ...TEENS, ...TENS.flatMap((ten) => ONES.map((one) => ten + one))].fill('', 0, 2);

/** Whether a word is a number, in figures or, up to 99, in words. */
export const isNumber = ({ keys: [key] }: Word): boolean =>
  /^\p{Nd}/u.test(key) || otherNumeral(key).length > 0;

/** The other way to write a number from 2 to 99: `16` for `sixteen`, `twentyone` for `21`; none for anything else. */
export function otherNumeral(word: string): string[] {
  const number = WORDS.indexOf(word);
  const other = number > 1 ? String(number) : /^\d{1,2}$/.test(word) ? WORDS[Number(word)] : '';
  return other ? [other] : [];
}
