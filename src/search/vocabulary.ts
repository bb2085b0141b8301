import { isDerived, stemsOf } from './forms.ts';
import { allowedSlips, slipsBetween } from './spelling.ts';
import { isAcronym, type Word } from './words.ts';

/** How well a word of the texts answers a word asked for, from 1 (it is that word) downward. */
const AS_ASKED = 1;
const OTHER_FORM = 0.9;
const DERIVED = 0.8;
const LONGER_WORD = 0.7;
const NEAR = 0.6;
const FORM_OF_NEAR = 0.5;

/** A shorter stem begins too many other words. */
const SHORTEST_STEM = 6;

/** The words of the texts that answer one word asked for, each with how well it does. */
export interface Answers {
  keys: ReadonlyMap<string, number>;
  how: 'as-asked' | 'other-forms' | 'near' | 'nowhere';
}

const NOWHERE: Answers = { keys: new Map(), how: 'nowhere' };

/** Every word of the texts, for finding which of them a reader can have meant. */
export class Vocabulary {
  readonly #keys = new Set<string>();
  readonly #byStem = new Map<string, string[]>();

  /** Takes in the words of one more text. */
  add(words: readonly Word[]): void {
    for (const key of words.flatMap(({ keys }) => keys)) {
      if (this.#keys.has(key)) continue;
      this.#keys.add(key);
      if (isAcronym(key)) continue;
      for (const stem of stemsOf(key)) this.#byStem.set(stem, [...(this.#byStem.get(stem) ?? []), key]);
    }
  }

  /** The one key that stands for the word just as it was asked for: `US` in capitals is not `us` if it can be had. */
  exactly({ keys }: Word): Answers {
    const acronym = keys.find((key) => isAcronym(key) && this.#keys.has(key));
    const [folded] = keys;
    const key = acronym ?? (this.#keys.has(folded) ? folded : undefined);
    return key === undefined ? NOWHERE : { keys: new Map([[key, AS_ASKED]]), how: 'as-asked' };
  }

  /**
   * The word as asked with its other forms. If neither is there, the words that begin with it; and if there are none
   * either, those nearest to it in spelling. So `concert` never lights `concern`, though they are near; and a word too
   * short to be misspelt, or with a figure in it, is taken as it is.
   */
  answersTo(word: Word): Answers {
    const [asked] = word.keys;
    const exact = this.exactly(word);
    if ([...exact.keys.keys()].some(isAcronym)) return exact;
    const related = this.#relationsOf(asked);
    if (exact.how === 'as-asked') return { keys: new Map([...related, ...exact.keys]), how: 'as-asked' };
    if (related.size > 0) return { keys: related, how: 'other-forms' };
    if (allowedSlips(asked) === 0) return NOWHERE;
    const longer = this.#longerWords(asked);
    if (longer.size > 0) return { keys: longer, how: 'other-forms' };
    const near = this.#nearest(asked);
    return near.size > 0 ? { keys: near, how: 'near' } : NOWHERE;
  }

  #relationsOf(asked: string): Map<string, number> {
    const relations = new Map<string, number>();
    for (const key of this.#keys) if (isDerived(asked, key)) relations.set(key, DERIVED);
    for (const stem of stemsOf(asked))
      for (const key of this.#byStem.get(stem) ?? []) relations.set(key, OTHER_FORM);
    return relations;
  }

  /** Words that begin with the one asked for, or with a stem of it: for `deported`, `deportation`. */
  #longerWords(asked: string): Map<string, number> {
    const beginnings = [asked, ...stemsOf(asked).filter((stem) => stem.length >= SHORTEST_STEM)];
    const longer = [...this.#keys].filter((key) => beginnings.some((beginning) => key.startsWith(beginning)));
    return new Map(longer.map((key) => [key, LONGER_WORD]));
  }

  #nearest(asked: string): Map<string, number> {
    let allowed = allowedSlips(asked);
    let nearest: string[] = [];
    for (const key of this.#keys) {
      const slips = allowedSlips(key) > 0 ? slipsBetween(asked, key, allowed) : null;
      if (slips === null) continue;
      if (slips < allowed) nearest = [];
      allowed = slips;
      nearest.push(key);
    }
    const forms = nearest.flatMap((key) => [...this.#relationsOf(key).keys()]);
    return new Map([
      ...forms.map((key) => [key, FORM_OF_NEAR] as const),
      ...nearest.map((key) => [key, NEAR] as const),
    ]);
  }
}
