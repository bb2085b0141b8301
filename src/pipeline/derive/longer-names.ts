import type { Name } from '#contracts/story.ts';
import {
  capitalisesAll,
  isAdjectiveOfPlace,
  isNeverName,
  isTitle,
  ORGANISATION,
} from '../text/name-words.ts';
import { parseTokens } from '../english/tokens.ts';
import { type PartOfSpeech, wordTags } from '../english/word-tags.ts';

/** Where the names that were found begin and end. */
export interface Edges {
  starts: ReadonlySet<number>;
  ends: ReadonlySet<number>;
}

/** "Wexmouth-on-Sea" */
const LONGER_BY_HYPHEN = new RegExp(`^[-\u2010\u2011](?:\\p{Ll}+[-\u2010\u2011])+\\p{Lu}`, 'u');
const WORD_BEFORE = /(?:^|[\s(“"'‘«—–-])([\p{L}\p{M}.'’-]+)(\s+)$/u;
const OF_BEFORE =
  /\b(?:Duke|Duchess|Earl|Count|Countess|Prince|Princess|Marquess|Baron|Baroness|Viscount|Lord|Lady|University|Bank|House|Treaty|Gulf|Bay|Cape|Battle|Peace|Statute|Isle|Archbishop|Bishop|Dean)\s+of\s+(?:the\s+)?$/u;
/** Words before a place or organisation that make it part of another name. */
const AFTER_NAME =
  /^\s+(?:Times|Post|Gazette|Herald|Tribune|Telegraph|Journal|Chronicle|University|College|Institute|Bank|Exchange|United|Rangers|Rovers|FC|Airlines|Airways|Inc|Ltd|Minster|Protocol|Accords?|Treaty|Declaration|Convention|Agreement)(?![\p{L}])/u;

/** "Lind Street", "Ana Ruiz Bridge" */
const AFTER_PERSON =
  /^\s+(?:Street|Road|Avenue|Square|Bridge|Station|Airport|Hospital|Stadium|Park|Tower|Hall|School|College|University|Prize|Award|Foundation|Institute|Museum|Library)(?![\p{L}])/u;

/**
 * Whether a name is part of a longer unlisted one: York in "New York" and "York City", Ruiz in "Anna Ruiz" and "Ruiz
 * Lopez", Hallam in "Kurt Hallam". Evidence is a capitalised word beside it that may be part of a name.
 */
export function isPartOfLonger(
  text: string,
  { start, end }: { start: number; end: number },
  kind: Name['kind'],
  { starts, ends }: Edges,
): boolean {
  const words = text.slice(start, end);
  if (kind === 'subject' || !/^\p{Lu}/u.test(words)) return false;
  const after = text.slice(end, end + 40);
  if (LONGER_BY_HYPHEN.test(after)) return true;
  if ((kind === 'person' ? AFTER_PERSON : AFTER_NAME).test(after)) return true;
  const before = text.slice(Math.max(0, start - 60), start);
  if (kind === 'place' && OF_BEFORE.test(before)) return true;
  const [, word = '', blank = ''] = WORD_BEFORE.exec(before) ?? [];
  const [beside = '', , next = ''] = WORD_AFTER.exec(after) ?? [];
  const isLonger =
    (!ends.has(start - blank.length) && isOfLongerBefore(text, word, start - blank.length, words, kind)) ||
    (next !== '' &&
      !starts.has(end + beside.length - next.length) &&
      isOfLongerAfter(next, before, words, kind));
  return isLonger && !OTHER_LANGUAGE.test(text.slice(0, 600)) && !capitalisesAll(text);
}

/** Whether the word before a name belongs to it. */
function isOfLongerBefore(
  text: string,
  word: string,
  end: number,
  words: string,
  kind: Name['kind'],
): boolean {
  if (kind === 'place' && HONORIFIC.test(word)) return true;
  if (!isNameWord(word)) return false;
  if (kind === 'person') return !ENDS_ANOTHER.test(word);
  if (BEFORE_PLACE.test(word)) return true;
  if (isLetters(words) || ENDS_ANOTHER.test(word) || isAdjectiveOfPlace(word) || WITHIN_PLACE.test(word))
    return false;
  const start = end - word.length;
  if (!/^[\s(“"'‘«—–-]*$/u.test(text.slice(0, start))) return true;
  // At the beginning of a sentence, any word has a capital.
  const inSmallLetters = `${text.slice(0, start)}${word.toLowerCase()}${text.slice(end)}`;
  return tagOf(text, start) === 'PROPN' && tagOf(inSmallLetters, start) !== 'ADJ';
}

/** Whether the word after a name belongs to it. */
function isOfLongerAfter(next: string, before: string, words: string, kind: Name['kind']): boolean {
  if (!isNameWord(next) || isAdjectiveOfPlace(next) || ENDS_ANOTHER.test(next)) return false;
  if (kind === 'organisation') return ORGANISATION.test(next);
  if (kind === 'place') return !isLetters(words) && !OFFICE.test(next) && !OPENS_WITH_PLACE.test(before);
  return !/^(?:Jr|Sr)$/u.test(next);
}

/** "US Treasury": an abbreviation is no first name, and countries are named by it. */
const isLetters = (words: string): boolean => /^[\p{Lu}.&]+$/u.test(words);

/** The part of speech of the word that starts at an offset, or null. */
function tagOf(sentence: string, start: number): PartOfSpeech | null {
  const words = parseTokens(sentence).flatMap(({ tokens }) => tokens);
  const tags = wordTags(words.map(({ text }) => text));
  return tags?.[words.findIndex((word) => word.start === start)] ?? null;
}

/** A word directly after a name, also after a particle: "Ruiz Lopez", "Ruiz de Lopez". */
const WORD_AFTER = /^\s+((?:de|da|del|von|van|bin|ibn)\s+)?([\p{L}\p{M}'’-]+)/u;

/** Offices that people of a place hold; other titles are in the list of titles. */
const OFFICE = /^(?:Patriarch|Prosecutors?|Managers?|Mayoral|Correspondents?|Police|Jr|Sr)$/u;

/** "In London Reed told reporters" */
const OPENS_WITH_PLACE = /^[“"'‘«(]?(?:In|At|From|Near|Outside|Inside|Across|Around|To|Over|Off)\s+$/u;

/** Titles of people before a surname. */
const HONORIFIC =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Sgt|Sergeant|Detective|Inspector|Constable|Judge|Senator)\.?$/u;

/** "Central London" is in London. */
const WITHIN_PLACE =
  /^(?:Central|Downtown|Uptown|Inner|Outer|Mainland|Metropolitan|Nearby|Rural|Urban|Suburban|Medieval|Ancient|Modern|Colonial|Wartime|Postwar|Occupied|Besieged|Tsarist|Ottoman|Nazi|Midtown)$/u;

/** A capitalised word that may be part of a name: no title, day or sentence opener. */
const isNameWord = (word: string): boolean =>
  /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*$/u.test(word) && !isNeverName(word) && !isTitle(word);

/** German capitalises titles like names; titles of other languages are unknown here. */
const OTHER_LANGUAGE =
  /(?<![\p{L}])(?:der|die|das|und|hat|ist|wurde|nach|les|des|une|est|dans|pour|los|las|que|una|por|ha|gli|della|che|não|uma|het|een|van het)(?![\p{L}])|(?:(?!\p{Script=Latin})\p{L}){3}/iu;

/** "Moscow’s Putin", "Yesterday Putin", "Russian leader": an adjective of a place or an adverb is no first name. */
const ENDS_ANOTHER = /['’]s$|ly$|(?:ians?|ans|ese|ish)$/u;

/**
 * "New York", "East Timor", "Saint Petersburg"; other words before a place may be unrelated: "President Trump Moscow".
 */
const BEFORE_PLACE =
  /^(?:New|Greater|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Old|Great|Little|Big|Royal|Saint|San|Santa|Port|Fort|Mount|Lake|Cape|El|La|Los|Las|Radio|Hotel|Dynamo|Spartak|Real|Inter|Sporting)$/u;
