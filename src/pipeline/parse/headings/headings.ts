import { WEEKDAY_NAMES } from '../../english/lexicon.ts';
import { asideKind, isNumbered } from '../asides.ts';
import type { Block } from '../lines/blocks.ts';
import { quotedWords, type Wording, wordingOf } from './heading-wording.ts';
import { findPullQuotes } from '../pull-quotes.ts';
import { isTitleCase } from './title-case.ts';
import { memoize } from '../memoize.ts';
import { vocabularyOf } from '../word-lists.ts';
import { beginsLowerCase, endsWithLinkWord, endsSentence, isListItem, wordCount } from '../wording.ts';

/**
 * Finds section headings among short paragraphs.
 *
 * A heading is one short line, no sentence, between paragraphs and directly above one. Anything ambiguous stays a
 * paragraph: a list entry (several such lines in a row), a pull quote, a quotation and its attribution, a byline, a
 * caption, a label with a value, an address, a short sentence. A question or a line with a full stop is a heading only
 * in Title Case, or if the article's other headings have the same form. Two in a row (a part and its first section) are
 * both headings if both are in Title Case or capitals.
 *
 * @param links blocks in the position of a link to another article
 */
export function findHeadings(blocks: readonly Block[], links: ReadonlySet<Block> = new Set()): Set<Block> {
  const kindOf = memoize(asideKind);
  const firstParagraph = blocks.findIndex(isRunningText);
  if (firstParagraph < 0) return new Set();
  const top = new Set(blocks.slice(0, firstParagraph).map(({ text }) => withoutBy(text)));
  const places = new Set(
    blocks.filter(
      (block, i) =>
        block.text.length <= LONGEST_HEADING &&
        !(firstParagraph < i && top.has(block.text)) &&
        (firstParagraph < i || isNumbered(block.text)) &&
        !links.has(block) &&
        isPlaceOfHeading(blocks, i, kindOf) &&
        (couldBeTitle(block, kindOf) || isQuotedFromBelow(blocks, i)),
    ),
  );
  if (places.size === 0) return new Set();
  for (const block of [...findPullQuotes(places, blocks), ...findSpeakers(places)]) places.delete(block);
  const vocabulary = vocabularyOf(blocks.filter((block) => !places.has(block)));
  const wordings = new Map(
    Array.from(places, (block) => [block, wordingOf(withoutMark(block.text), vocabulary)]),
  );
  const count = (wanted: Wording): number =>
    [...wordings.values()].filter((wording) => wording === wanted).length;
  const titles = count('title');
  const phrases = count('phrase') + count('clause');
  const statements = [...places].filter((block) => isStatement(block, wordings.get(block)));
  const isHeading: Record<Wording, boolean> = {
    title: true,
    phrase: true,
    clause: titles < 2 || phrases > titles,
    question: count('interview') === 0 && (count('question') >= 2 || (phrases > 0 && titles === 0)),
    interview: false,
    sentence: false,
  };
  const found = new Set(blocks.filter((block) => isHeading[wordings.get(block) ?? 'sentence']));
  // Captions come one at a time; several statements without a full stop, each above paragraphs, are headings.
  if (found.size === 0 && statements.length >= MIN_STATEMENTS) return new Set(statements);
  return found;
}

/** The name in a byline; a line below the text that repeats it is above the writer's biography. */
const withoutBy = (text: string): string => text.replace(/^by:? |, .*$/giu, '');

const MIN_STATEMENTS = 2;

/**
 * Whether a sentence-case line may be a heading that makes a statement: no full stop, no date or picture of a caption.
 */
const isStatement = ({ text }: Block, wording: Wording | undefined): boolean =>
  wording === 'sentence' && wordCount(text) >= 4 && !endsSentence(text) && !NO_STATEMENT.test(text);

const NO_STATEMENT = new RegExp(
  String.raw`[:;,"“”]|\d{4}$|^(?:An?|Two|Three|People|Police|Protesters|Residents)\s|\b(?:${WEEKDAY_NAMES})\b|\b(?:I|we|you|my|our)\b`,
  'u',
);

const withoutMark = (text: string): string => text.replace(/\s*(?:\[edit(?: source)?\]|¶)$/u, '');

type KindOf = typeof asideKind;

/** Text that is no kicker, headline or byline: above it only numbered section headings are possible. */
const isRunningText = ({ text }: Block): boolean =>
  text.length > LONGEST_HEADING || endsSentence(text) || /[:：]$/u.test(text);

const LONGEST_HEADING = 100;
const MAX_LINES = 2;
const MAX_WORDS = 14;

function couldBeTitle({ text: words, lines }: Block, kindOf: KindOf): boolean {
  const text = withoutMark(words);
  if (lines.length > MAX_LINES || text.length > LONGEST_HEADING || wordCount(text) > MAX_WORDS) return false;
  if (!/^["'“‘«„¿¡(]?[ \u00a0\u202f]?[\p{Lu}\p{Lo}\p{N}]/u.test(text)) return false;
  if (/[,;；，、–—-]$|\s[|·•]\s/u.test(text) || endsWithLinkWord(text)) return false;
  return kindOf(text) === null;
}

/** Paragraphs below a quoted title that may have its words. */
const ECHOED_WITHIN = 3;

/** Whether a line is a few quoted words that a paragraph directly below has too; others may be pulled from the text. */
function isQuotedFromBelow(blocks: readonly Block[], i: number): boolean {
  const words = quotedWords(blocks[i]?.text ?? '');
  return (
    words !== null &&
    blocks.slice(i + 1, i + 1 + ECHOED_WITHIN).some(({ text }) => text.toLowerCase().includes(words))
  );
}

/** Words before a colon that occur repeatedly are speakers. */
const findSpeakers = (places: ReadonlySet<Block>): Block[] =>
  Array.from(Map.groupBy(places, ({ text }) => text).values())
    .filter(([first, ...others]) => others.length > 0 && /[:：]$/u.test(first?.text ?? ''))
    .flat();

/** Whether a paragraph is somewhere above and another directly below, and the line is not part of a list. */
function isPlaceOfHeading(blocks: readonly Block[], i: number, kindOf: KindOf): boolean {
  if (isPair(blocks, i, kindOf) || isPair(blocks, i - 1, kindOf)) return true;
  const [before, block, below] = [blocks[i - 1], blocks[i], paragraphBelow(blocks, i, kindOf)];
  if (!block || !below || !isUnder(block, below)) return false;
  if (!before) return isNumbered(block.text);
  if (/[:：,，;]$/u.test(before.text)) return false;
  if (isNameUnderQuotation(before, block)) return false;
  return !isLoose(before, kindOf) || isEndOfList(blocks, i, kindOf) || isSpeaker(blocks, i - 1);
}

/** Whether a block and the next are a heading above another: in capitals or Title Case with small words, no names. */
function isPair(blocks: readonly Block[], i: number, kindOf: KindOf): boolean {
  const [before, upper, lower] = [blocks[i - 1], blocks[i], blocks[i + 1]];
  if (!before || !upper || !lower) return false;
  if (upper.text.length > LONGEST_HEADING || lower.text.length > LONGEST_HEADING) return false;
  const below = paragraphBelow(blocks, i + 1, kindOf);
  if (!below || isLoose(before, kindOf) || /[:：,，;]$/u.test(before.text)) return false;
  if (![upper, lower].every((block) => couldBeTitle(block, kindOf) && isTitleCase(block.text))) return false;
  if (upper.text.length < SHORTEST_UPPER) return false;
  const inCapitals = [upper, lower].map(({ text }) => !/\p{Ll}/u.test(text));
  const differ = inCapitals[0] === true && inCapitals[1] === false;
  return (differ || [upper, lower].some(({ text }) => SMALL.test(text))) && isUnder(lower, below);
}

/** In UTF-16 units: one or two letters above a heading are an initial or a bullet. */
const SHORTEST_UPPER = 4;

const SMALL = /\s(?:a|an|and|after|against|at|for|from|in|into|of|on|the|to|with)\s/u;

/** The block below, or the next one after a byline, date or quotation. */
function paragraphBelow(blocks: readonly Block[], i: number, kindOf: KindOf): Block | undefined {
  return blocks
    .slice(i + 1, i + 1 + MAX_BETWEEN)
    .find(
      ({ text }) => text.length > LONGEST_HEADING || endsSentence(text) || !BETWEEN.has(kindOf(text) ?? ''),
    );
}

const MAX_BETWEEN = 3;
const BETWEEN: ReadonlySet<string> = new Set(['byline', 'date', 'quotation', 'attribution']);

/** Whether a block can follow a heading: a paragraph longer than it, or a bulleted list. */
function isUnder(heading: Block, below: Block): boolean {
  if (beginsLowerCase(below.text)) return false;
  const leadsIn = /[:：]$/u.test(heading.text);
  if (isListItem(below.text)) return !leadsIn && !isListItem(heading.text);
  if (leadsIn && /^["“«„‘'「]/u.test(below.text)) return false;
  if (below.text.length > LONGEST_HEADING * 3) return true;
  if (/[.!?]\s+[\p{Lu}\p{N}]/u.test(below.text) && endsSentence(below.text)) return true;
  const words = wordCount(below.text);
  const isSentence = endsSentence(below.text) || /[:：]$/u.test(below.text);
  return words > MAX_WORDS || (isSentence && words >= 4 && words >= wordCount(heading.text));
}

/** Consecutive short lines are a list, verse or an address. */
const isLoose = ({ text }: Block, kindOf: KindOf): boolean =>
  text.length <= LONGEST_HEADING &&
  !endsSentence(text) &&
  wordCount(text) <= MAX_WORDS &&
  [null, 'label', 'contact', 'score'].includes(kindOf(text));

/** Whether a line is the last of a list without bullets, separated from what follows. */
function isEndOfList(blocks: readonly Block[], i: number, kindOf: KindOf): boolean {
  const [block, before, beforeThat] = [blocks[i], blocks[i - 1], blocks[i - 2]];
  return (
    block?.apart === true &&
    before?.apart === false &&
    beforeThat !== undefined &&
    isLoose(beforeThat, kindOf)
  );
}

/** Whether a block names the speaker of the quotation above it. */
function isSpeaker(blocks: readonly Block[], i: number): boolean {
  const [quotation, speaker] = [blocks[i - 1], blocks[i]];
  return quotation !== undefined && speaker !== undefined && isNameUnderQuotation(quotation, speaker);
}

/** A name, with or without an office, directly under a quotation. */
const isNameUnderQuotation = (before: Block, { text }: Block): boolean =>
  before.text.length <= LONGEST_HEADING * 2 &&
  /^["“«„‘「].*["”»“’」][.,!?]?$/u.test(before.text) &&
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, .*)?$/u.test(text);
