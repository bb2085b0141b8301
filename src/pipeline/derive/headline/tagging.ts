import { type PartOfSpeech, wordTags } from '../word-tags.ts';
import { DETERMINERS, VERBS_TAKEN_FOR_NOUNS } from './lexicon.ts';

/** Gives the English part of speech of each word of a sentence that may be a headline; nothing where that could take too long. */
export function headlineTags(words: readonly string[]): PartOfSpeech[] | null {
  const tags = wordTags(words);
  return tags && verbsFound(words, tags);
}

/** A word with a capital inside a line that is not all capitals: the last name of "James P. Ward". */
const isName = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word);

/**
 * "The river burst its banks", "Farmers face the worst drought": a verb stands between a noun and a determiner, and
 * after a comma before a preposition: ", drowned when …". */
function verbsFound(words: readonly string[], tags: readonly PartOfSpeech[]): PartOfSpeech[] {
  const titled =
    words.filter((word) => /^\p{Lu}/u.test(word)).length >
    words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return tags.map((tag, index) => {
    const before = tags[index - 1];
    const after = words[index + 1]?.toLowerCase() ?? '';
    const verb = tag === 'NOUN' && VERBS_TAKEN_FOR_NOUNS.has(words[index]?.toLowerCase() ?? '');
    const between =
      (before === 'NOUN' || before === 'PROPN' || words[index - 1] === ')') && DETERMINERS.has(after);
    if (verb && between) return 'VERB';
    if (before === 'PROPN' && !titled && tag !== 'PUNCT' && isName(words[index] ?? '')) return 'PROPN';
    const opens = before === 'PUNCT' && tag === 'ADJ' && /\p{L}{2}ed$/u.test(words[index] ?? '');
    return opens && /^(?:when|as|after|in|on|at|by|from|near|while|to|with)$/u.test(after) ? 'VERB' : tag;
  });
}
