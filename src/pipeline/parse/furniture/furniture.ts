import { asideKind } from '../asides.ts';
import type { Block } from '../lines/blocks.ts';
import { adLabels } from './ad-labels.ts';
import { cookieNotices, rightsNotices, pictureLines } from './notices.ts';
import { offers } from './offers.ts';
import { pageControls, sectionName, weakControl } from './page-controls.ts';
import { isListLabel, relatedLinks, topicLinks } from './related-links.ts';
import { anyLine, type FurnitureRule } from './rule.ts';
import { handlingButton, shareLinks, weakButton } from './share-links.ts';
import { beginsLowerCase, endsSentence, wordCount } from '../wording.ts';

/**
 * The kinds of furniture. A rule matches a whole line or paragraph, and only what a page says about itself; anything
 * that could be a sentence or heading of an article stays.
 */
const rules = [
  adLabels,
  shareLinks,
  pageControls,
  relatedLinks,
  topicLinks,
  offers,
  rightsNotices,
  cookieNotices,
  pictureLines,
].map((rule: FurnitureRule) => ({ ...rule, hasLine: anyLine(rule.lines) }));

export type FurnitureName = FurnitureRule['name'];

/** Kinds that occur anywhere in an article, also under its headings. */
export const INTERRUPTING: ReadonlySet<string> = new Set(
  rules.filter(({ mayInterrupt }) => mayInterrupt).map(({ name }) => name),
);

/** Longest furniture line, in UTF-16 units. */
const LONGEST = 400;
const MAX_PARTS = 8;

/** Verbs of a sentence, which furniture does not have. */
const SENTENCE_VERB =
  /\b(?:was|were|had|said|says|saying|told|tells|asked|asks|urged|urges|wrote|writes|added|adds|warned|warns|advised?|advises|argued|argues|insisted|announced|declared|chanted|shouted|replied|according to)\b/iu;

/** Returns the rule by which a line is furniture, or null if it is or may be the article's. */
export function furnitureRule(words: string): FurnitureName | null {
  if (words.length > LONGEST) return null;
  if (PAGE_NUMBER.test(words)) return 'page-control';
  const whole = ruleOf(words);
  if (whole) return whole;
  return words.includes('|') || words.includes('·')
    ? ruleOfAll(words.split(/[|·•]/u))
    : ruleOfSentences(words);
}

/** The page number of an export, between dashes. */
const PAGE_NUMBER = /^[-–—] ?\d{1,4} ?[-–—]$/u;

/** Controls that pages write in lower case. */
const SMALL_CONTROL = /^(?:toggle|hide|show) captions?$/u;

function ruleOf(words: string): FurnitureName | null {
  const unframed = withoutFrame(words);
  const bare = withoutEnd(unframed);
  if (bare === '') return null;
  const inLowerCase = bare.toLowerCase();
  for (const { name, hasLine, matches, ...rule } of rules) {
    if (!hasLine(bare, inLowerCase) && !matches?.(unframed)) continue;
    if (beginsLowerCase(bare) && !rule.mayBeLowerCase && !SMALL_CONTROL.test(bare)) continue;
    if (!rule.mayBeSentence && SENTENCE_VERB.test(bare)) continue;
    if (rule.except?.(bare)) continue;
    return name;
  }
  return null;
}

/** Removes brackets, arrows and rows of signs; a bullet or dash before words makes a list entry. */
function withoutFrame(words: string): string {
  let bare = words;
  if (MAY_BE_FRAMED.test(words)) {
    const bracketed = /^[-–—*_=~#\s]*[[(<{](.*)[\])>}][-–—*_=~#.:\s]*$/u.exec(words)?.[1];
    const framed = /^[-–—*_=~#]+\s*(.*?)\s*[-–—*_=~#]+$/u.exec(words)?.[1];
    bare = bracketed ?? framed ?? words;
  }
  bare = bare.replace(ORNAMENT_BEFORE, '');
  return ENDS_IN_ORNAMENT.test(bare.slice(-2)) ? bare.replace(ORNAMENT_AFTER, '') : bare;
}

const MAY_BE_FRAMED = /^[-–—*_=~#\s[(<{]/u;

const ORNAMENT_BEFORE = /^[\s\u{fe0f}▶►»›>→↓▼▾[\p{Extended_Pictographic}--[©®™]]]+/v;
const ENDS_IN_ORNAMENT = /[\s\u{fe0f}▶►»›>→↓▼▾[\p{Extended_Pictographic}--[©®™]]]$/v;
const ORNAMENT_AFTER = /[\s\u{fe0f}▶►»›>→↓▼▾[\p{Extended_Pictographic}--[©®™]]]+$/v;

const withoutEnd = (words: string): string =>
  /[\s….:!。]$/u.test(words.slice(-1)) ? words.replace(/[\s….:!。]+$/u, '') : words;

const withoutDecoration = (words: string): string => withoutEnd(withoutFrame(words));

/** Several sentences of furniture in one paragraph: `All rights reserved. This material may not be copied.` */
function ruleOfSentences(words: string): FurnitureName | null {
  return /[.!?]\s/u.test(words) ? ruleOfAll(words.split(/(?<=[.!?])\s+/u)) : null;
}

/** Several links in one line: `Privacy Policy | Terms of Use | Contact us`. */
function ruleOfAll(parts: readonly string[]): FurnitureName | null {
  if (parts.length < 2 || parts.length > MAX_PARTS) return null;
  const found: (FurnitureName | null)[] = [];
  for (const part of parts) {
    const rule = ruleOf(part.trim());
    if (!rule && !isWeakLink(part.trim())) return null;
    found.push(rule);
  }
  return found.find((rule) => rule !== null) ?? (parts.length >= MIN_WEAK ? 'page-control' : null);
}

/** Words that could be headings count as links in a row of at least this many. */
const MIN_WEAK = 3;

/** Whether a line is a link of a page or could be a heading: "Comments", "Print". */
export const isWeakLink = (words: string): boolean =>
  isWeakButton(words) || weakControl.test(withoutDecoration(words));

const isWeakButton = (words: string): boolean => weakButton.test(withoutDecoration(words));

/**
 * Finds furniture blocks and their rules.
 *
 * Words such as `Print` or `Privacy Policy` could be headings: they count only beside unambiguous ones, or in a row. A
 * lower-case line after a paragraph without a full stop is the end of that paragraph.
 */
export function findFurniture(
  blocks: readonly Block[],
  ruleOfWords: (words: string) => FurnitureName | null,
): Map<Block, FurnitureName> {
  const found = blocks.map((block, i) => {
    const before = blocks[i - 1];
    const goesOn = before && beginsLowerCase(block.text) && !endsSentence(before.text);
    return goesOn ? null : ruleOfWords(block.text);
  });
  spreadToWeak(blocks, found);
  spreadToLinked(blocks, found);
  return new Map(blocks.flatMap((block, i) => (found[i] ? [[block, found[i]]] : [])));
}

function spreadToWeak(blocks: readonly Block[], found: (FurnitureName | null)[]): void {
  const spread = (i: number, beside: FurnitureName | null | undefined): void => {
    const words = blocks[i]?.text;
    if (found[i] || words === undefined || words.length > LONGEST_WEAK) return;
    if (beside === 'share-link' && isWeakButton(words)) found[i] = 'share-link';
    else if (beside && beside !== 'ad-label' && weakControl.test(withoutDecoration(words)))
      found[i] = 'page-control';
  };
  for (const [start, end] of rowsOfButtons(blocks)) found.fill('share-link', start, end);
  for (let i = 1; i < blocks.length; i++) spread(i, found[i - 1]);
  for (let i = blocks.length - 2; i >= 0; i--) spread(i, found[i + 1]);
  spreadToSections(blocks, found);
}

/** A menu: at least this many links in a row, two of them unambiguous. */
const MIN_MENU = { links: 4, controls: 2 };

/** Marks names of sections in a menu, where some of the lines in a row are controls of a page. */
function spreadToSections(blocks: readonly Block[], found: (FurnitureName | null)[]): void {
  let start = 0;
  for (let i = 0; i <= blocks.length; i++) {
    const words = blocks[i]?.text;
    if (words !== undefined && (found[i] === 'page-control' || sectionName.test(words))) continue;
    const controls = found.slice(start, i).filter((rule) => rule !== null).length;
    if (i - start >= MIN_MENU.links && controls >= MIN_MENU.controls) found.fill('page-control', start, i);
    start = i + 1;
  }
}

/** Returns the blocks directly under a label such as "Related articles", which may be links in any wording. */
export function findUnderListLabels(
  blocks: readonly Block[],
  furniture: ReadonlyMap<Block, FurnitureName>,
): Set<Block> {
  const isLabel = (block: Block | undefined): boolean =>
    block !== undefined &&
    furniture.get(block) === 'related-link' &&
    isListLabel.test(withoutDecoration(block.text));
  return new Set(blocks.filter((_, i) => isLabel(blocks[i - 1])));
}

/** Marks the headlines directly under "Related articles": two or more, or all that remain. */
function spreadToLinked(blocks: readonly Block[], found: (FurnitureName | null)[]): void {
  for (let i = 0; i < blocks.length; i++) {
    if (found[i] !== 'related-link' || !isListLabel.test(withoutDecoration(blocks[i]?.text ?? ''))) continue;
    let end = i + 1;
    while (end < blocks.length && !found[end] && isLinkedTitle(blocks[end])) end++;
    const rest = blocks.slice(i + 1);
    if (rest.length <= MAX_LINKS && rest.every((block, at) => found[i + 1 + at] || isTitle(block)))
      end = blocks.length;
    const closes = end === blocks.length || blocks[end]?.apart === true;
    if (!closes || (end - i <= 2 && end < blocks.length)) continue;
    for (let at = i + 1; at < end; at++) found[at] ??= 'related-link';
  }
}

/**
 * Returns the headlines below the last paragraph that are directly under a label such as "Most read", up to the next
 * line of the page or the end.
 */
export function findLinksAtEnd(
  blocks: readonly Block[],
  isRemoved: (block: Block) => boolean,
  isRecurring: (block: Block) => boolean,
): Block[] {
  const last = blocks.findLastIndex(
    (block) =>
      !isRemoved(block) &&
      !isRecurring(block) &&
      endsSentence(block.text) &&
      wordCount(block.text) >= MIN_SENTENCE_WORDS &&
      asideKind(block.text) !== 'label' &&
      !isListedTitle(block),
  );
  const found: Block[] = [];
  let isUnderLabel = false;
  for (const block of blocks.slice(last + 1)) {
    if (isRemoved(block)) {
      const words = withoutDecoration(block.text);
      isUnderLabel = isListLabel.test(words) || READ_MORE.test(words);
    } else if (!isListedTitle(block) && (!isTitle(block) || asideKind(block.text) !== null))
      isUnderLabel = false;
    else if (isUnderLabel) found.push(block);
  }
  return found;
}

/** A label of links at the end of a page; elsewhere the link to the rest of an article. */
const READ_MORE = /^(?:read|more) (?:more|stories|news)$/iu;

const MIN_SENTENCE_WORDS = 5;

/** Links at the end of a page at most, where nothing else follows the label. */
const MAX_LINKS = 12;

const isLinkedTitle = (block: Block | undefined): boolean =>
  block !== undefined && !block.apart && isTitle(block);

const isTitle = (block: Block): boolean =>
  block.text.length <= LONGEST_TITLE &&
  /^["'“‘«„]?[\p{Lu}\p{Lo}\p{N}]/u.test(block.text) &&
  !endsSentence(block.text);

/** A title after a number, a bullet or an arrow; it may be a question. */
const isListedTitle = ({ text }: Block): boolean => {
  const title = LISTED.exec(text)?.[1];
  return title !== undefined && title.length <= LONGEST_TITLE && !/[.!…]["'”’»)]*$/u.test(title);
};

const LISTED = /^(?:[>›»→▶•*–-]|\d{1,2}[.)]) ?(["'“‘«„]?[\p{Lu}\p{N}].*)$/u;

const LONGEST_TITLE = 120;

const LONGEST_WEAK = 40;

/** Returns runs of buttons, each with at least one that no list in an article would contain. */
function rowsOfButtons(blocks: readonly Block[]): [start: number, end: number][] {
  const rows: [number, number][] = [];
  let start = 0;
  for (let i = 0; i <= blocks.length; i++) {
    const words = blocks[i]?.text;
    if (words !== undefined && words.length <= LONGEST_WEAK && isWeakButton(words)) continue;
    const row = blocks.slice(start, i);
    const handles = row.some(({ text }) => handlingButton.test(withoutDecoration(text)));
    if (row.length >= MIN_WEAK && handles) rows.push([start, i]);
    start = i + 1;
  }
  return rows;
}
