import type { AskedWord } from './engine.ts';
import type { Term } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { joinedKey, type Word } from './words.ts';

/**
 * A term with the words of the texts that answer it: one step for each of its words, each with how well a word answers
 * it, and for a compound the spelling as one word.
 */
export interface ResolvedTerm {
  term: Term;
  how: AskedWord['how'];
  steps: ReadonlyMap<string, number>[];
  joined: string | null;
}

/** A sentence as it is compared with a query: its words, and its hyphenated compounds, each as one word. */
export interface SentenceWords {
  words: readonly Word[];
  compounds: readonly Word[];
}

/** A place where a term stands in a sentence, and how well the words there answer it, up to 1. */
export interface Place {
  words: readonly Word[];
  quality: number;
}

/** Finds out which words of the texts a term can mean. A term of several words is not helped by near spellings. */
export function resolveTerm(term: Term, vocabulary: Vocabulary): ResolvedTerm {
  const answers = term.words.map((word) =>
    term.exactly ? vocabulary.exactly(word) : vocabulary.answersTo(word),
  );
  const steps = answers.map(({ keys }) => keys);
  const [only] = answers;
  if (only !== undefined && answers.length === 1) return { term, how: only.how, steps, joined: null };
  const joined = term.exactly ? null : joinedKey(term.words);
  const found = answers.every(({ how }) => how === 'as-asked' || how === 'other-forms');
  const how = answers.every(({ how }) => how === 'as-asked') ? 'as-asked' : 'other-forms';
  if (found) return { term, how, steps, joined };
  return {
    term,
    how: joined === null ? 'nowhere' : 'other-forms',
    steps: steps.map(() => new Map()),
    joined,
  };
}

/** Finds every place in a sentence where the words of a term stand side by side, in their order. */
export function placesOf({ steps, joined }: ResolvedTerm, { words, compounds }: SentenceWords): Place[] {
  const places: Place[] = [];
  for (let first = 0; first + steps.length <= words.length; first += 1) {
    const quality = qualityAt(words, first, steps);
    if (quality > 0) places.push({ words: words.slice(first, first + steps.length), quality });
  }
  for (const word of compounds) {
    const quality = steps.length === 1 ? qualityAt([word], 0, steps) : 0;
    if (quality > 0) places.push({ words: [word], quality });
  }
  if (joined !== null) {
    const asOne = [...words, ...compounds].filter(({ keys }) => keys.includes(joined));
    places.push(...asOne.map((word) => ({ words: [word], quality: 1 })));
  }
  return places;
}

/** A run of words answers as well as its worst word does, and a word as well as its best key. */
function qualityAt(
  words: readonly Word[],
  first: number,
  steps: readonly ReadonlyMap<string, number>[],
): number {
  let worst = 1;
  for (const [step, answers] of steps.entries()) {
    let best = 0;
    for (const key of words[first + step]?.keys ?? []) best = Math.max(best, answers.get(key) ?? 0);
    worst = Math.min(worst, best);
    if (worst === 0) break;
  }
  return worst;
}
