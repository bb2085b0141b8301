import { WEEKDAY_NAMES } from '../../english/lexicon.ts';
import { withoutNumber } from '../asides.ts';
import { isTitleCase, significantWords } from './title-case.ts';
import type { Vocabulary } from '../word-lists.ts';
import { endsSentence, hasCase, isUnspaced, wordCount, wordsOf } from '../wording.ts';

/**
 * The form of a line: `title` (Title Case or capitals), `phrase` in sentence case, `clause` (a longer phrase that could
 * be a caption), `question`, `interview` (a question put to someone), or `sentence`.
 */
export type Wording = 'title' | 'phrase' | 'clause' | 'question' | 'interview' | 'sentence';

/** In words: from here on, a phrase in sentence case may be a caption. */
const LONG_PHRASE = 5;
const MAX_PHRASE_WORDS = 9;
const MAX_QUESTION_WORDS = 12;

/** Classifies the wording of a line in the position of a heading. */
export function wordingOf(line: string, vocabulary: Vocabulary): Wording {
  const text = withoutNumber(line);
  if (quotedWords(text) !== null) return 'phrase';
  if (!hasCase(text)) return wordingWithoutCase(text);
  if (!/\p{Lu}/u.test(text)) return 'sentence';
  if (/[?]["'”’»]?$/u.test(text)) return wordingOfQuestion(text, vocabulary);
  if (/:$/u.test(text)) return isTitleCase(text) && isNoName(text, vocabulary) ? 'title' : 'sentence';
  if (endsSentence(text) && !ENDS_WITH_ABBREVIATION.test(text)) return wordingOfStopped(text, vocabulary);
  if (/\p{Ll}[.!?]["'”’]?\s["'“‘]?\p{Lu}/u.test(text)) return 'sentence';
  if (isTitleCase(text)) return /[,:]\s/u.test(text) && wordsOf(text).length < 4 ? 'sentence' : 'title';
  return wordingOfPhrase(text);
}

/** In words: longer quotations between paragraphs are pulled from the text. */
const MAX_QUOTED_WORDS = 5;
const QUOTED = /^(?:"([^"“”]+)"|“([^“”]+)”|[‘']([^‘’]+)[’']|«([^«»]+)»|„([^„“”]+)[“”])$/u;

/** The words of a line that is a few quoted words without a stop, in lower case, as “A terrible bang”; else null. */
export function quotedWords(text: string): string | null {
  const [, ...groups] = QUOTED.exec(text) ?? [];
  const words = groups.find(Boolean)?.trim();
  if (words === undefined || /[.,;:!?…]/u.test(words) || wordCount(words) > MAX_QUOTED_WORDS) return null;
  return words.toLowerCase();
}

const ENDS_WITH_ABBREVIATION = /(?:\b\p{L}\.){2,}$/u;

function wordingOfQuestion(text: string, vocabulary: Vocabulary): Wording {
  if (ASKS_YOU.test(text)) return 'interview';
  if (isTitleCase(text) && isProvenTitle(text, vocabulary)) return 'title';
  const asks = ASKS.test(text) || ASKS_WHETHER.test(text);
  const addresses = ADDRESSES.test(text) && !OF_READERS.test(text);
  return asks && wordCount(text) <= MAX_QUESTION_WORDS && !addresses ? 'question' : 'sentence';
}

function wordingOfStopped(text: string, vocabulary: Vocabulary): Wording {
  if (/[…,]|!.*!/u.test(text)) return 'sentence';
  return isTitleCase(text) && isProvenTitle(text, vocabulary) ? 'title' : 'sentence';
}

function wordingOfPhrase(text: string): Wording {
  const words = wordCount(text);
  if (words > MAX_PHRASE_WORDS) return 'sentence';
  if (ASKS.test(text)) return 'phrase';
  if (/:\s/u.test(text)) return ASKS_AFTER_COLON.test(text) ? 'phrase' : 'sentence';
  if (SAYS_SOMETHING.test(text)) return 'sentence';
  return words >= LONG_PHRASE ? 'clause' : 'phrase';
}

function wordingWithoutCase(text: string): Wording {
  if (endsSentence(text) || /[，、；,;。]/u.test(text)) return 'sentence';
  if (isUnspaced(text)) return text.length <= 20 ? 'phrase' : 'sentence';
  return wordCount(text) <= MAX_PHRASE_WORDS && /\p{L}/u.test(text) ? 'phrase' : 'sentence';
}

/**
 * Whether the capitals of a line with a full stop or a question mark are Title Case rather than names. Evidence is a
 * word that the article never capitalises within a sentence, and that it has in lower case elsewhere, or that is in a
 * question or beside the small words of a title.
 */
function isProvenTitle(text: string, { inLowerCase, withCapital }: Vocabulary): boolean {
  const words = significantWords(text).map((word) => word.toLowerCase());
  const noNames = words.filter((word) => !withCapital.has(word));
  if (noNames.length === 0) return false;
  if (noNames.some((word) => inLowerCase.has(word))) return true;
  return text.includes('?')
    ? ASKS.test(text) || ASKS_WHETHER.test(text)
    : noNames.length >= 2 && JOINED.test(text);
}

/** Small words of a title that names seldom contain. */
const JOINED = /^(?!The\b).*\s(?:a|an|after|against|for|in|into|on|the|to|under|with)\s/u;

/** Whether a title before a colon is not the name of a speaker. */
const isNoName = (text: string, { inLowerCase, withCapital }: Vocabulary): boolean =>
  wordsOf(text).every((word) => !withCapital.has(word.toLowerCase())) &&
  (ASKS.test(text) ||
    wordsOf(text).some((word) => inLowerCase.has(word.toLowerCase()) || NAMES_A_SECTION.test(word)));

const NAMES_A_SECTION =
  /^(?:background|analysis|context|timeline|summary|conclusion|aftermath|overview|reactions?)$/iu;

const ASKS_WHETHER =
  /^(?:Is|Are|Am|Was|Were|Can|Could|Will|Would|Should|May|Must|Does|Did|Do|Has|Have|Had)\s/u;

const ASKS =
  /^["'“‘«„¿]?(?:what|who|whose|whom|why|how|when|where|which|was|wer|wen|wem|wie|warum|weshalb|wo|woher|wohin|wann|welche[rsmn]?|que|quoi|qui|pourquoi|comment|combien|où|quand|quels?|quelles?|qué|quién|por qué|cómo|cuál|cuánt[oa]s?|dónde|cuándo|что|чего|чему|чем|кто|кого|кому|как|как(?:ой|ая|ие|им)|сколько|почему|где|куда|откуда|когда|зачем)\s/iu;

const ASKS_AFTER_COLON = /:\s["'“‘]?(?:what|who|why|how|when|where)\b/iu;

const ASKS_YOU =
  /(?<!\p{L})(?:you|your|yours|yourself|Sie|Ihnen|Ihre?[nmrs]?|du|vous|votre|vos|usted|ustedes|вы|вас|вам|ваш\p{L}*)(?!\p{L})/u;

/** A question by a writer to the reader, or in the first person. */
const ADDRESSES = /\b(?:I|me|my|we|us|our|would|could|such)\b/u;

/** What readers ask of a paper: "Should I take iodine tablets?" */
const OF_READERS = /^(?:(?:how|what|when|where) )?(?:should|can|do|must|will|may|am) I\b/iu;

/** Signs that a line in sentence case is a statement or a caption. */
const SAYS_SOMETHING = new RegExp(
  String.raw`[,;]|\d{4}$|^(?:I|We|You|He|She|They|It|But|And|So|Yet|This|That|These|Those|There)\b|\b(?:${WEEKDAY_NAMES})\b|\s(?:was|were|is|are|has|have|had|will|would|said|says|told)\s|\s(?:lays|lay flowers|lights? candles|stands? (?:outside|in|at|near|guard)|walks? (?:past|through)|looks? on|gestures|poses|attends|gather(?:s|ed)? (?:at|outside|near)|seen (?:in|at|from|on)|is shown)\b`,
  'u',
);
