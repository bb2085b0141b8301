import winkNLP from 'wink-nlp';
import type { PartOfSpeech as WinkTag, WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { DETERMINERS, VERBS_TAKEN_FOR_NOUNS } from './lexicon.ts';

export type PartOfSpeech = WinkTag;

/** Above these the tagger takes time that grows with the square of the length. */
export const LONGEST_SENTENCE = 1000;
const LONGEST_WORD = 60;

const tagger: () => WinkMethods = (() => {
  let made: WinkMethods | undefined;
  return () => (made ??= winkNLP(model, ['pos']));
})();

const isMark = (tag: PartOfSpeech): boolean => tag === 'PUNCT' || tag === 'SYM';

/** One tag for a word that the tagger takes apart: "didn’t" goes by its verb, "34-year-old" by its last part. */
function tagOf(text: string, tags: readonly PartOfSpeech[]): PartOfSpeech {
  const words = tags.filter((tag) => !isMark(tag));
  const tag = /\p{L}-\p{L}/u.test(text) ? words.at(-1) : words[0];
  return tag ?? tags[0] ?? 'X';
}

/** Gives the English part of speech of each word of a sentence; nothing where that could take too long. */
export function wordTags(words: readonly string[]): PartOfSpeech[] | null {
  const spaced = words.map((word) => word.replace(/\s/gu, '_'));
  const line = spaced.join(' ');
  if (line.length > LONGEST_SENTENCE || spaced.some((word) => word.length > LONGEST_WORD)) return null;
  const shouted = !/\p{Ll}/u.test(line);
  const { its, ...nlp } = tagger();
  const tokens = nlp.readDoc(shouted ? line.toLowerCase() : line).tokens();
  const tags = tokens.out(its.pos) as PartOfSpeech[];
  const groups: PartOfSpeech[][] = [];
  for (const [index, before] of (tokens.out(its.precedingSpaces) as string[]).entries()) {
    const tag = tags[index] ?? 'X';
    const group = groups.at(-1);
    if (index === 0 || before !== '' || group === undefined) groups.push([tag]);
    else group.push(tag);
  }
  if (groups.length !== words.length) return null;
  return verbsFound(
    words,
    words.map((word, index) => tagOf(word, groups[index] ?? [])),
  );
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
