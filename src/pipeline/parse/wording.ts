/** Sentence terminators of any script, and marks that may close after them. */
const END_OF_SENTENCE = /[\p{Sentence_Terminal}…‽]["'\p{Pe}\p{Pf}“‘]*$/u;

/** Whether words end like a sentence, closing quotes and brackets included. */
export const endsSentence = (words: string): boolean => END_OF_SENTENCE.test(words.slice(-24));

/** Whether words begin in lower case. */
export const beginsLowerCase = (words: string): boolean => /^["'“‘«„(]?\p{Ll}/u.test(words);

/** Whether words can continue a sentence: in lower case, or in a script without case. */
export const canGoOn = (words: string): boolean => /^["'“‘«„(]?[\p{Ll}\p{Lo}]/u.test(words);

const BULLET = /^(?:[•‣◦▪●○■□►*+–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/iu;

/** Whether words are a list entry: after a bullet, a dash, a number or a letter. */
export const isListItem = (words: string): boolean => BULLET.test(words);

/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether words are in a script without spaces between words. */
export const isUnspaced = (words: string): boolean => UNSPACED.test(words);

/** The words of a short text, without surrounding punctuation. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];

/** Letters per word, roughly, in scripts without spaces. */
const LETTERS_A_WORD = 2;

/** Counts the words of a short text; estimated for scripts without spaces. */
export function wordCount(text: string): number {
  if (!isUnspaced(text)) return wordsOf(text).length;
  return Math.ceil((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / LETTERS_A_WORD);
}

/** Whether a text has letters of a script with case. */
export const hasCase = (text: string): boolean => /[\p{Lu}\p{Ll}]/u.test(text);

const LINK =
  'a|an|and|at|because|but|by|from|his|into|its|nor|of|or|than|that|the|their|to|und|der|die|das|den|dem|des|ein|eine|einer|einem|einen|im|vom|zum|zur|mit|dass|et|le|la|les|des|du|une|de|y|el|los|las|il|lo|gli|della|и|а|но|что|на|из|от|для|в|с|к|не';
/** Words that may end a title, but seldom end an unbroken line. */
const LINK_OR_VERB =
  'about|after|are|as|be|been|before|for|had|has|have|if|in|is|not|on|over|under|was|were|when|where|which|who|will|with|would|auf|bei|für|hat|ist|sich|sind|über|von|war|wurde|avec|dans|est|pour|qui|sur|con|en|para|por|que|un|una|о|об|по|при|как';

const ENDS_WITH_LINK = new RegExp(`(?:^|\\s)(?:${LINK})$`, 'u');
const ENDS_MID_PHRASE = new RegExp(`(?:^|\\s)(?:${LINK}|${LINK_OR_VERB})$`, 'iu');

/** Whether words end with an article, a preposition or a conjunction, which no title does: `the end of the`. */
export const endsWithLinkWord = (words: string): boolean => ENDS_WITH_LINK.test(words.slice(-16));

/** Whether a line ends within a phrase. */
export const endsMidPhrase = (words: string): boolean => ENDS_MID_PHRASE.test(words.slice(-16));

/** Words without signs and case, so that two wordings of one name are equal. */
export const fold = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two wordings are one, whatever their signs and case. */
export const sameWords = (one: string, other: string): boolean =>
  fold(one) !== '' && fold(one) === fold(other);
