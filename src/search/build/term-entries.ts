import { splitWords } from '../analyze/tokenizer.ts';
import type { Term } from '../format/term-block.ts';

/** Bits of a count in a posting. */
export const COUNT_BITS = 8;

/** What is known of a key: its postings, each an article's number and how often it is there, and its words. */
export interface Entry {
  id: number;
  key: string;
  postings: number[];
  /** The place of each word in `forms`. */
  words: Map<string, number>;
  /** Which words each posting has, as bits. */
  forms: number[];
  /** How often the article that is being added has it, and its forms there; 0 while not met. */
  count: number;
  form: number;
}

/** A word of the vocabulary, with the number of articles that have it. */
export interface CountedWord {
  word: string;
  articles: number;
  /** The last of them; -1 for none. */
  last: number;
}

/** A term whose postings and bigrams are made whenever they are read: those of all terms at once would take most memory. */
export interface CountedTerm extends Term {
  /** Numbers of its postings and bigrams. */
  readonly counts: { postings: number; pairs: number };
}

/** Bits of forms by the places of words in their order, in place of the order in which they came. */
export function sortedForms(words: ReadonlyMap<string, number>, forms: readonly number[]): number[] {
  const places = [...words].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, place]) => place);
  return forms.map((mask) => places.reduce((sum, place, at) => sum | (((mask >>> place) & 1) << at), 0));
}

/** The words of a spelling of a name, as search compares them. */
export const spellingOf = (spelling: string): string[] => splitWords(spelling).map(({ keys }) => keys[0]);

/** The capitalized words of a person's name, each of which may name the person alone. */
export const partsOf = (name: string): string[][] => {
  const words = splitWords(name).filter(({ text }) => text.length >= SHORTEST_PART && !/^\p{Ll}/u.test(text));
  return words.length > 1 ? words.map(({ keys }) => [keys[0]]) : [];
};
const SHORTEST_PART = 3;

/** The article of a posting, whose count is in the lowest bits. */
export const articleOf = (posting: number): number => posting >>> COUNT_BITS;

/** What one article has. */
export interface Found {
  number: number;
  /** Its keys, each once, with their counts. */
  entries: Entry[];
  sequence: number[];
}

export interface WordKeys {
  entries: readonly Entry[];
  /** The key by which the word is a neighbour. */
  paired: Entry | null;
  counted: CountedWord | null;
  /** Its bit among the words of its key; 0 for none. */
  form: number;
}
