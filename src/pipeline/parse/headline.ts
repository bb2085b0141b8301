import { asideKind } from './asides.ts';
import type { Block } from './blocks.ts';
import { isByline } from './bylines.ts';
import { isTitleCase } from './title-case.ts';
import { beginsLowerCase, breaksOff, endsMidPhrase, endsSentence, wordCount, wordsOf } from './wording.ts';

/**
 * Finds the headline that the file itself has: a line above the first paragraph that is written as a headline
 * is, of several words and without a full stop. A kicker, a byline or a date may stand before it and a
 * standfirst after it; more short lines than that are a list, an address or verse.
 */
export function findFileHeadline(blocks: readonly Block[]): Block | null {
  const paragraph = blocks.findIndex((block, i) => i < LONGEST_TOP && isFirstParagraph(block, blocks[i + 1]));
  const top = blocks.slice(0, Math.max(paragraph, 0));
  const loose = top.filter(({ text }) => !isAside(text) && !isNames(text));
  if (loose.length > MOST_LOOSE) return null;
  const [first, second, third] = loose.filter(isHeadline);
  if (!first || loose.indexOf(first) > 1) return null;
  const headline = second && isKickerOf(first, second, third !== undefined) ? second : first;
  const below = blocks[blocks.indexOf(headline) + 1];
  if (below && isRestOf(headline, below)) return null;
  return below && beginsLowerCase(below.text) && !isByline(below.text) ? null : headline;
}

/** `TOWN MOURNS EIGHT AFTER` over `COACH CRASH`: one headline on two lines, of which neither is it. */
const isRestOf = ({ text }: Block, below: Block): boolean =>
  !below.apart && endsMidPhrase(text) && !endsSentence(below.text) && !isAside(below.text);

/** Kicker, headline, standfirst, byline, date: a paragraph comes after them. */
const LONGEST_TOP = 7;
const MOST_LOOSE = 3;
const LONGEST_HEADLINE = 160;
const FEWEST_WORDS = 3;
const MOST_WORDS = 24;
/** More words than a headline has, where it does not end as a sentence does. */
const LONG_FOR_A_TITLE = 14;

function isFirstParagraph(block: Block, next: Block | undefined): boolean {
  const words = block.text.length > LONGEST_HEADLINE * 2 ? Infinity : wordCount(block.text);
  if (endsSentence(block.text)) return words >= 5 && !isHeadline(block);
  if (!isHeadline(block)) return words > LONG_FOR_A_TITLE;
  return words > LONG_FOR_A_TITLE && !(next && endsSentence(next.text));
}

function isHeadline({ text, lines }: Block): boolean {
  if (lines.length > 3 || text.length > LONGEST_HEADLINE) return false;
  const words = wordCount(text);
  if (words < FEWEST_WORDS || words > MOST_WORDS) return false;
  if (!/^["'“‘«„¿¡(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) || breaksOff(text)) return false;
  return isFreeOfStops(text) && !isAside(text) && !isNames(text);
}

/** "Cholera: 140 dead in six weeks" is a headline, "Attendance: 41,206" a label with its value. */
const TOPIC_WITH_NEWS = /^\p{Lu}[\p{L} -]{2,30}: \d[\d,.]*(?:,? [\p{L}\d][\p{L}\p{N}'’,.-]*){3,}$/u;

function isAside(text: string): boolean {
  const kind = asideKind(text);
  return kind !== null && !(kind === 'label' && TOPIC_WITH_NEWS.test(text) && !isFact(text));
}

const isFact = (text: string): boolean =>
  /^(?:published|updated|posted|correction|note|sources?|date|time|when|where|who|location|venue|place|price|age|attendance|score|distance|duration|length|running time)\b/iu.test(
    text,
  );

/** A headline has no full stop but an abbreviation's, and a question or an outcry only as a whole. */
function isFreeOfStops(text: string): boolean {
  if (/[,;:：；，、–—-]$/u.test(text) || /\p{Ll}[.!?]["'”’]?\s["'“‘]?\p{Lu}/u.test(text)) return false;
  if (/[。．]/u.test(text)) return false;
  if (/[?？؟]["'”’»]?$/u.test(text)) return !/^(?:but|and|so|or|yet)\b/iu.test(text);
  if (/!["'”’»]?$/u.test(text)) return isTitleCase(text);
  return !endsSentence(text) || /(?:\b\p{L}\.){2,}$/u.test(text);
}

/** Names of those who wrote it, without a "By" before them. */
const isNames = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+(?:(?:,| and| &|, and) \p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+)+$/u.test(
    text,
  );

/**
 * A kicker is no longer than the headline under it, and in capitals or Title Case where that one is not. A line
 * in Title Case over a long one may be the headline over its standfirst, unless that one stands below as well.
 */
function isKickerOf(first: Block, second: Block, hasThird: boolean): boolean {
  if (wordsOf(first.text).length > wordsOf(second.text).length) return false;
  if (isInCapitals(first.text) && !isInCapitals(second.text)) return true;
  if (wordCount(first.text) > FEWEST_WORDS || !isTitleCase(first.text) || isTitleCase(second.text))
    return false;
  return hasThird || wordCount(second.text) <= LONG_FOR_A_HEADLINE;
}

/** A line of more words without a full stop is a standfirst as often as a headline. */
const LONG_FOR_A_HEADLINE = 10;

const isInCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);
