import winkNLP from 'wink-nlp';
import type { PartOfSpeech as WinkTag, WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

export type PartOfSpeech = WinkTag;

/** The tagger's time is quadratic above these lengths. */
const LONGEST_SENTENCE = 1000;
const LONGEST_WORD = 60;

const tagger: () => WinkMethods = (() => {
  let made: WinkMethods | undefined;
  return () => (made ??= winkNLP(model, ['pos']));
})();

const isMark = (tag: PartOfSpeech): boolean => tag === 'PUNCT' || tag === 'SYM';

/** One tag for a word that the tagger splits: "didn’t" has that of its verb, "34-year-old" that of its last part. */
function tagOf(text: string, tags: readonly PartOfSpeech[]): PartOfSpeech {
  const words = tags.filter((tag) => !isMark(tag));
  const tag = /\p{L}-\p{L}/u.test(text) ? words.at(-1) : words[0];
  return tag ?? tags[0] ?? 'X';
}

/** Returns the English part of speech of each word, or null if the sentence is too long. */
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
  return words.map((word, index) => tagOf(word, groups[index] ?? []));
}
