import { MONTH_NAMES, WEEKDAY_NAMES } from '../english/lexicon.ts';
import { asideKind, isAgency, isNumbered, PICTURE_CONTROL } from './asides.ts';
import type { Block } from './lines/blocks.ts';
import { isByline, isNames } from './furniture/bylines.ts';
import { isWeakLink } from './furniture/furniture.ts';
import { isTitleCase } from './headings/title-case.ts';
import { HAS_VERB, isPageLabel, isSignedRow } from './page-labels.ts';
import {
  beginsLowerCase,
  endsWithLinkWord,
  endsMidPhrase,
  endsSentence,
  isUnspaced,
  sameWords,
  wordCount,
  wordsOf,
} from './wording.ts';

/**
 * Finds the file's own headline, or null. It is the first line above the first paragraph, or the one under a kicker:
 * written like a headline, of several words, without a full stop, and followed by a byline or sharing a word with the
 * paragraphs. A byline or a date may precede it and a standfirst may follow it. With anything else there (a caption, a
 * credit, or more short lines as in a list, an address or verse), the line may be no headline, and null is returned.
 */
export function findFileHeadline(blocks: readonly Block[], text: string): Block | null {
  const paragraph = blocks.findIndex((block, i) => i < LONGEST_TOP && isFirstParagraph(block, blocks[i + 1]));
  const top = blocks.slice(0, Math.max(paragraph, 0));
  const loose = top.filter(
    ({ text: words }) =>
      !isAside(words) && !isNames(words) && !isLinkOfPage(words) && !isWeakLink(words) && !isPageLabel(words),
  );
  if (loose.slice(isInCapitals(loose[0]?.text ?? '') ? 1 : 0).length > MAX_LOOSE) return null;
  const read = blocks.slice(paragraph, paragraph + PARAGRAPHS_READ);
  const candidates = loose.slice(labelsOver(loose, read));
  const [first] = candidates;
  if (!first || top.slice(0, top.indexOf(first)).some((block) => isOfPicture(block.text))) return null;
  const below = (block: Block): Block | undefined => blocks[blocks.indexOf(block) + 1];
  const isTitle = (block: Block): boolean => isHeadline(block) || isSignedTitle(block, below(block));
  const headline = chooseHeadline(candidates, top, read, isTitle);
  const under = below(headline);
  if (!isTitle(headline) || !under || isContinuedBy(headline, under)) return null;
  if (isOfPicture(under.text) && !isFirstOver(headline, under, first, read)) return null;
  if (beginsLowerCase(under.text) && !isByline(under.text)) return null;
  if (COLUMNS.test(text.slice(headline.start, headline.end)) || isCaption(headline.text)) return null;
  if (/^story highlights\b/iu.test(headline.text) || isNumbered(headline.text)) return null;
  if (mayBeKicker(candidates.slice(candidates.indexOf(headline)), read, isTitle)) return null;
  if (top.slice(0, top.indexOf(headline)).some((block) => asideKind(block.text) === 'quotation')) return null;
  // Without a byline, a long line in sentence case may be a standfirst.
  const isLong = wordCount(headline.text) > LONGEST_SENTENCE && !isTitleCase(headline.text);
  if (isLong && !isSignature(under.text) && !isUnderLabel(headline, top)) return null;
  const isFound =
    isSignature(under.text) ||
    sharedWords(headline.text, read) >= (isMasthead(headline.text) ? 2 : 1) ||
    isOverStandfirst(headline, candidates, top, read) ||
    isUnderByline(headline, under, candidates, top);
  return isFound ? headline : null;
}

/** Whether a few words over a line that may be a headline are no more of the text than it: kicker, masthead or headline. */
function mayBeKicker(
  [first, ...others]: readonly Block[],
  paragraphs: readonly Block[],
  isTitle: (block: Block) => boolean,
): boolean {
  if (
    !first ||
    wordCount(first.text) > LONGEST_MASTHEAD ||
    /:/u.test(first.text) ||
    HAS_VERB.test(first.text)
  )
    return false;
  const isShort = wordCount(first.text) <= MIN_WORDS;
  const shared = sharedWords(first.text, paragraphs);
  return others.some(
    (other) =>
      wordCount(other.text) > MIN_WORDS &&
      (isShort || isName(first.text)) &&
      isTitle(other) &&
      (shared <= 1 || (!isShort && sharedWords(other.text, paragraphs) >= shared)),
  );
}

/** In words. */
const LONGEST_MASTHEAD = 4;

const isMasthead = (text: string): boolean =>
  wordCount(text) <= LONGEST_MASTHEAD && (isName(text) || KICKER_JOINED.test(text));

/** "Law and order": two nouns, as in the name of a section. */
const KICKER_JOINED = /^\p{Lu}\p{L}+ (?:and|&) \p{L}+$/u;

/** Whether every word of a line but "of" and its like has a capital, as in the name of a paper or of a section. */
const isName = (text: string): boolean =>
  !HAS_VERB.test(text) && !/[?!:]|(?<!\S)(?!(?:of|and|the|for)\b)\p{Ll}/u.test(text);

const isUnderLabel = (headline: Block, top: readonly Block[]): boolean => {
  const over = top[top.indexOf(headline) - 1];
  return over !== undefined && isPageLabel(over.text);
};

/** The first of the lines, or the one under it where that is a kicker, the name of a section or a slogan. */
function chooseHeadline(
  candidates: readonly Block[],
  top: readonly Block[],
  paragraphs: readonly Block[],
  isTitle: (block: Block) => boolean,
): Block {
  const [first, second, third] = candidates as [Block, ...Block[]];
  const isUnder =
    second !== undefined &&
    isTitle(second) &&
    (isKickerOf(first, second, third !== undefined) || isSectionOver(first, second, paragraphs));
  const chosen = isUnder ? second : first;
  if (isMasthead(chosen.text)) {
    const later = candidates.slice(candidates.indexOf(chosen) + 1);
    const shared = sharedWords(chosen.text, paragraphs);
    const other = later.find(
      (block) => isTitle(block) && sharedWords(block.text, paragraphs) > Math.max(shared, 1),
    );
    if (other && shared <= 1) return other;
  }
  if (wordCount(chosen.text) <= MIN_WORDS) {
    const signed = candidates.find(
      (block) =>
        isTitle(block) &&
        wordCount(block.text) > MIN_WORDS &&
        isSignature(top[top.indexOf(block) + 1]?.text ?? ''),
    );
    if (signed) return signed;
  }
  const over = top[top.indexOf(chosen) - 1];
  if (!over || chosen.apart || !(isPageLabel(over.text) || isInCapitals(over.text))) return chosen;
  const shared = sharedWords(chosen.text, paragraphs);
  return (
    candidates.find(
      (other) =>
        other.start > chosen.start &&
        other.apart &&
        isTitle(other) &&
        wordCount(other.text) > MIN_WORDS &&
        wordCount(other.text) <= wordCount(chosen.text) &&
        sharedWords(other.text, paragraphs) > shared,
    ) ?? chosen
  );
}

/** Whether a line of the page names the writer. */
const isSignature = (text: string): boolean => isByline(text) || isNames(text) || isSignedRow(text);

/** Two sentences over a byline: "I voted for her three times. I was wrong twice". */
const isSignedTitle = (block: Block, below: Block | undefined): boolean =>
  below !== undefined &&
  isSignature(below.text) &&
  !endsSentence(block.text) &&
  isHeadline({ ...block, text: block.text.replace(/(?<=\p{Ll})[.!?](?= \p{Lu})/u, ',') });

/** Whether the first line, below labels of the page, shares words with the text, although a caption is under it. */
const isFirstOver = (headline: Block, below: Block, first: Block, paragraphs: readonly Block[]): boolean =>
  headline === first && below.apart && sharedWords(headline.text, paragraphs) >= WORDS_OVER_CAPTION;

const WORDS_OVER_CAPTION = 2;

/** "The campsite that emptied in an hour" over "How one man with a bell got 312 people off a hill", which is of the text. */
function isOverStandfirst(
  headline: Block,
  candidates: readonly Block[],
  top: readonly Block[],
  paragraphs: readonly Block[],
): boolean {
  const standfirst = candidates[candidates.indexOf(headline) + 1];
  return (
    headline === candidates[0] &&
    standfirst !== undefined &&
    candidates.length === 2 &&
    top.at(-1)?.start !== headline.start &&
    wordCount(headline.text) >= MIN_SENTENCE_WORDS &&
    !isTitleCase(headline.text) &&
    wordCount(standfirst.text) > wordCount(headline.text) &&
    sharedWords(standfirst.text, paragraphs) > 0
  );
}

/** Whether the line stands alone between the byline and the first paragraph. */
const isUnderByline = (
  headline: Block,
  below: Block,
  candidates: readonly Block[],
  top: readonly Block[],
): boolean =>
  candidates.length === 1 &&
  headline === top.at(-1) &&
  headline.apart &&
  below.apart &&
  wordCount(headline.text) >= MIN_SENTENCE_WORDS &&
  top.some(({ text }) => isByline(text) || isNames(text));

const MIN_SENTENCE_WORDS = 5;

/** How many lines of a section's name and another's stand over a headline: "Business", "Banking". */
function labelsOver(loose: readonly Block[], paragraphs: readonly Block[]): number {
  const at = loose.findIndex(({ text }) => wordCount(text) > MIN_WORDS);
  const headline = loose[at];
  return at > 1 && headline && isHeadline(headline) && sharedWords(headline.text, paragraphs) > 0
    ? at - 1
    : 0;
}

/** Lines at the top among which the headline that a note gives is looked for. */
const TOP_LINES = 10;

/** The line at the top of a file that is, word for word, the headline that its note gives; undefined if none is. */
export function findGivenHeadline<Item extends { text: string }>(
  blocks: readonly Item[],
  given: string | null,
): Item | undefined {
  return given === null ? undefined : blocks.slice(0, TOP_LINES).find(({ text }) => sameWords(text, given));
}

/** Whether a few words, unlike the line under them, have nothing to do with the paragraphs: "Comment is free". */
const isSectionOver = (first: Block, second: Block, paragraphs: readonly Block[]): boolean =>
  wordCount(first.text) <= MIN_WORDS &&
  wordCount(second.text) > MIN_WORDS &&
  sharedWords(first.text, paragraphs) === 0 &&
  sharedWords(second.text, paragraphs) > 0;

/** A tab or several spaces between words: a row of a table. */
const COLUMNS = /\S(?:\t|[ \u00a0]{3,})\S/u;

const isOfPicture = (text: string): boolean =>
  (asideKind(text) === 'credit' && !isAgency(text)) || isCaption(text);

/**
 * Signs of a caption: a statement in the present without a full stop, with its day or place, or pointing into a
 * picture.
 */
const CAPTION = new RegExp(
  String.raw`^(?:an? |the |this |two |three |people |police |protesters |residents |\p{Lu}\p{L}+ \p{Lu}\p{L}+ )\P{P}*\b(?:on (?:${WEEKDAY_NAMES})|in (?:19|20)\d\d|in (?:${MONTH_NAMES})|during an?|(?:seen|pictured|shown|stands?|walks?|speaks?|poses?|looks? on|arrives?|gestures?|attends?|leaves|smiles|waves) (?:in|at|on|near|outside|during|to|with|as|past|after|the))\b|\b(?:pictured|file photo|seen here|in this (?:photo|image|picture)|slideshow|gallery|transcript|play(?:back|er)?)\b`,
  'iu',
);

const isCaption = (text: string): boolean =>
  text.length <= LONGEST_HEADLINE && !endsSentence(text) && CAPTION.test(text);

const PARAGRAPHS_READ = 12;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]+/gu;
/** Words that any two texts may share. */
const COMMON =
  /^(?:the|and|for|was|are|but|not|you|all|any|can|had|has|her|his|him|how|its|may|new|now|off|one|our|out|own|she|two|who|why|der|die|das|und|ein|von|mit|les|des|une|est|que|los|las|del|con|por|una|gli|per|che|het|een|van|как|что|это|для|после|after|about|again|against|before|being|could|first|from|have|here|into|just|last|like|more|most|over|says?|said|some|than|that|their|them|then|there|these|they|this|those|what|when|where|which|while|will|with|would|your|know|news|year|years|time|today|live|updates?|latest|report|video|watch|read|story|stories|article|world|people)$/u;

/** Crude stems: the first five letters of each word. */
const stemsOf = (text: string): Set<string> => {
  const unspaced = isUnspaced(text);
  return new Set(
    (unspaced
      ? Array.from(text.matchAll(/(?=(\p{Lo}{2}))/gu), ([, pair = '']) => pair)
      : (text.match(WORD) ?? [])
    )
      .map((word) => word.toLowerCase())
      .filter((word) => word.length >= (unspaced || /^\d/u.test(word) ? 2 : 3) && !COMMON.test(word))
      .map((word) => word.replace(/['’]s$|(?<=\p{L}{3}[^s])s$/u, '').slice(0, 5)),
  );
};

/** How many words of a line the paragraphs below it have. */
function sharedWords(line: string, paragraphs: readonly Block[]): number {
  const stems = stemsOf(line);
  return stems.intersection(new Set(paragraphs.flatMap(({ text }) => [...stemsOf(text.slice(0, 2000))])))
    .size;
}

/** `TOWN MOURNS EIGHT AFTER` over `COACH CRASH`: one headline on two lines, neither of which is complete. */
const isContinuedBy = ({ text }: Block, below: Block): boolean =>
  !below.apart && endsMidPhrase(text) && !endsSentence(below.text) && !isAside(below.text);

/** Lines above the first paragraph (kicker, headline, standfirst, byline, date), and short lines in a row, at most. */
const LONGEST_TOP = 10;
const MAX_LOOSE = 3;
const LONGEST_HEADLINE = 160;
const MIN_WORDS = 3;
const MAX_WORDS = 24;
const LONGEST_SENTENCE = 18;
/** In words: more than a headline has, unless it ends like a sentence. */
const LONG_FOR_A_TITLE = 14;

function isFirstParagraph(block: Block, next: Block | undefined): boolean {
  const words = block.text.length > LONGEST_HEADLINE * 2 ? Infinity : wordCount(block.text);
  if (endsSentence(block.text)) return words >= 5 && !isHeadline(block);
  if (!isHeadline(block)) return words > LONG_FOR_A_TITLE;
  return words > LONG_FOR_A_TITLE && !(next && (endsSentence(next.text) || isSignature(next.text)));
}

function isHeadline({ text, lines }: Block): boolean {
  if (lines.length > 3 || text.length > LONGEST_HEADLINE) return false;
  const words = wordCount(text);
  if (words < MIN_WORDS || words > MAX_WORDS) return false;
  if (!/^["'“‘«„¿¡(]?[ \u00a0\u202f]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) || endsWithLinkWord(text)) return false;
  return isFreeOfStops(text) && !isAside(text) && !isNames(text) && !isLinkOfPage(text);
}

/** "Follow live updates on the election", "Enlarge this image": a link of the page. */
const isLinkOfPage = (text: string): boolean => CALL.test(text) || PICTURE_CONTROL.test(text);

const CALL =
  /^(?:watch|listen|video|photos?|gallery|podcast|read|related|see also)(?: now| more| also)?: |^(?:follow|watch|listen to|read|see|get|sign up for|subscribe to|click|join)\b.*\b(?:live|updates?|here|newsletters?|podcast|videos?|gallery|photos|pictures|app|coverage|inbox)\b/iu;

/** "Cholera: 140 dead in six weeks" is a headline, "Attendance: 41,206" a label with its value. */
const TOPIC_WITH_NEWS = /^\p{Lu}[\p{L} -]{2,30}: \d[\d,.]*(?:,? [\p{L}\d][\p{L}\p{N}'’,.-]*){3,}$/u;

function isAside(text: string): boolean {
  const kind = asideKind(text);
  return kind !== null && !(kind === 'label' && TOPIC_WITH_NEWS.test(text) && !isFact(text));
}

const isFact = (text: string): boolean =>
  /^(?:published|updated|posted|(?:last|first) (?:updated|published|modified)|publié|mis à jour|publicado|actualizado|veröffentlicht|aktualisiert|pubblicato|aggiornato|опубликовано|обновлено|gepubliceerd|correction|note|sources?|date|time|when|where|who|location|venue|place|price|age|attendance|score|distance|duration|length|running time)\b/iu.test(
    text,
  );

/** Whether a line has no full stop except of abbreviations, and no question or exclamation mark before its end. */
function isFreeOfStops(text: string): boolean {
  if (
    /[,;:：；，、–—-]$/u.test(text) ||
    /\p{Ll}(?<!\b(?:Rep|Reps|Sen|Sens|Gov|Gen|Lt|Dr|Mr|Mrs|Ms|St|Rev|Sgt|Col|Capt|vs))(?:\.["'”’]?|[!?])\s["'“‘]?\p{Lu}/u.test(
      text,
    )
  )
    return false;
  if (/[。．]/u.test(text)) return false;
  if (/[?？؟]["'”’»]?$/u.test(text)) return !/^(?:but|and|so|or|yet)\b/iu.test(text);
  if (/!["'”’»]?$/u.test(text)) return isTitleCase(text);
  return !endsSentence(text) || /(?:\b\p{L}\.){2,}$/u.test(text);
}

/**
 * Whether the first line is a kicker: no longer than the headline under it, and in capitals or Title Case unlike the
 * headline. A Title Case line above a long one may be a headline above its standfirst, unless a third line is the
 * standfirst.
 */
function isKickerOf(first: Block, second: Block, hasThird: boolean): boolean {
  if (wordsOf(first.text).length > wordsOf(second.text).length) return false;
  if (isInCapitals(first.text) && !isInCapitals(second.text)) return true;
  if (wordCount(first.text) <= MIN_WORDS && isTitleCase(second.text) && !isTitleCase(first.text)) return true;
  if (wordCount(first.text) > MIN_WORDS || !isTitleCase(first.text) || isTitleCase(second.text)) return false;
  return hasThird || wordCount(second.text) <= LONG_FOR_A_HEADLINE;
}

/** In words: a longer line without a full stop may be a standfirst. */
const LONG_FOR_A_HEADLINE = 10;

const isInCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);
