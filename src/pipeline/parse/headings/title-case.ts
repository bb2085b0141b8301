import { wordsOf } from '../wording.ts';

/** Words in lower case in Title Case, in the languages that use it. */
const SMALL_WORD =
  /^(?:a|about|across|after|against|ahead|along|amid|amidst|among|an|and|are|around|as|at|before|behind|beneath|between|beyond|but|by|despite|down|during|for|from|if|in|inside|into|is|its|like|near|nor|of|off|on|onto|or|out|outside|over|past|per|since|so|than|that|the|through|till|to|toward|towards|under|until|up|upon|versus|via|vs\.?|when|while|with|within|without|yet|al|as|da|das|de|del|der|des|di|die|do|dos|du|e|el|en|et|het|i|la|las|le|les|los|o|och|og|op|ou|por|und|van|von|y)$/iu;

/** Whether a word other than the first needs a capital in Title Case. */
const isSignificant = (word: string): boolean => /\p{L}/u.test(word) && !SMALL_WORD.test(word);

const hasCapital = (word: string): boolean => /^[\p{Lu}\p{N}]|-\p{Lu}/u.test(word);

/** The words that distinguish Title Case from a sentence: all but the first that need a capital there. */
export const significantWords = (text: string): string[] => wordsOf(text).slice(1).filter(isSignificant);

/** Whether every word that needs a capital in Title Case has one. */
export function isTitleCase(text: string): boolean {
  const [first, ...others] = wordsOf(text);
  if (!first || !/^[\p{Lu}\p{N}]/u.test(first)) return false;
  const significant = others.filter(isSignificant);
  return significant.length === 0 ? others.length === 0 : significant.every(hasCapital);
}
