import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { VISIBLE } from '../text/visible.ts';
import { decodedHtml, TEXTLESS, withoutBlanks } from './decoded-html.ts';
import type { Document, DocumentBlock } from './document.ts';
import { LocatedText } from './located-text.ts';
import { addRuns } from './add-runs.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';
import { readDateWords } from '../parse/dates/date-words.ts';
import { sameWords, wordCount } from '../parse/wording.ts';
import { blocksOf, type PageBlock } from './page-blocks.ts';
import { pageParts } from './page-parts.ts';
import { findReadable } from './readable-elements.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const NO_ARTICLE = 'no article is found in the page';

/** A page has one of these tags. Without any it is the text of a feed's entry or a document, and all of it is read. */
const PAGE = /<(?:!doctype|html|head|body|title|meta|link|main|nav|header|footer)\b/i;

/** What the import writes into the head that it puts above a text, with what its container states of it. */
export const IMPORT_GENERATOR = '<meta name="generator" content="Dateline import">';
const IMPORTED_HEAD = new RegExp(`^<!doctype html>\\n[^]{0,100}?${IMPORT_GENERATOR}\\n[^]*?</head>\\n`);

/**
 * What a page may have at the most, so that none takes 5 s of CPU time: of 181 news pages the largest has 1,737 start
 * tags and 11,094 signs that may begin a tag or an attribute. Parsing may take the square of their number.
 */
const MOST = { elements: 8_000, signs: 60_000, characters: 512 * 1024 };

/**
 * Reads a saved page: the words of its article, each with its place in the markup. Readability chooses the elements
 * that hold the article; a block is taken with all of its text, or not at all. Gives the reason where there is none.
 */
export function readHtml(received: string): Document | string {
  const elements = received.match(/<[a-z]/gi)?.length ?? 0;
  if (elements > MOST.elements) return `${elements} elements, more than the limit of ${MOST.elements}`;
  const signs = received.match(/<[a-z!/]|[a-z]\s*=/gi)?.length ?? 0;
  if (signs > MOST.signs) return `${signs} tags and attributes, more than the limit of ${MOST.signs}`;
  const page = parse(received, { sourceCodeLocationInfo: true });
  const body = childOf(childOf(page, 'html'), 'body');
  if (!body) return 'the page has no body';
  const facts = readPageFacts(page, received);
  const characters = charactersIn(body);
  if (characters > MOST.characters)
    return `${characters} characters of text, more than the limit of ${MOST.characters}`;
  const { blocks, unlocated } = blocksOf(body, received);
  const isPage = PAGE.test(received.replace(IMPORTED_HEAD, ''));
  const chosen = isPage ? findReadable(body, facts.title ?? '') : null;
  if (!chosen && isPage) return NO_ARTICLE;
  const parts = chosen && pageParts(body, chosen);
  const isChosen = (block: PageBlock): boolean => {
    let [inside, all] = [0, 0];
    for (const { words, text } of block.runs) {
      const count = words.replace(/\s+/gu, '').length;
      all += count;
      if (text && (chosen?.has(text) ?? true) && !parts?.has(text)) inside += count;
    }
    return inside * 2 > all;
  };
  const taken = blocks.filter(isChosen);
  const first = taken[0];
  if (!first) return NO_ARTICLE;
  return toDocument(received, blocks, new Set(taken), facts, unlocated);
}

function toDocument(
  received: string,
  blocks: readonly PageBlock[],
  taken: ReadonlySet<PageBlock>,
  facts: PageFacts,
  unlocated: readonly number[],
): Document {
  const words = new LocatedText();
  const found: DocumentBlock[] = [];
  const leftOut: Document['leftOut'] = [];
  const text = blocks.findIndex((block) => taken.has(block) && block.level === 0 && isText(wordsOf(block)));
  const above = blocks.slice(0, (text < 0 ? blocks.findIndex((block) => taken.has(block)) : text) + 1);
  const ownTitle = headingOf(above, facts);
  const datesBelowTitle = new Set(
    ownTitle && !facts.stated.date
      ? above.filter(
          (block) => block.start > ownTitle.start && !taken.has(block) && isDateLine(wordsOf(block)),
        )
      : [],
  );
  const isLabel = (block: PageBlock): boolean =>
    ownTitle !== undefined && block.start < ownTitle.start && !isText(wordsOf(block));
  const add = (block: PageBlock): { start: number; end: number } => {
    if (words.length > 0) words.addGap();
    const start = words.length;
    addRuns(words, block.runs);
    return { start, end: words.length };
  };
  const headline = ownTitle ? add(ownTitle) : addHeadline(words, facts);
  let at = 0;
  const leaveTo = (start: number): void => {
    const exact = withoutBlanks(decodedHtml(received.slice(at, start)));
    if (VISIBLE.test(exact)) leftOut.push({ start: at, end: start, exact, rule: 'page-part' });
  };
  for (const block of blocks) {
    const isTaken = taken.has(block) || datesBelowTitle.has(block);
    if (block !== ownTitle && (!isTaken || isLabel(block))) continue;
    leaveTo(block.start);
    if (block !== ownTitle) found.push({ ...add(block), kind: block.kind });
    at = block.end;
  }
  leaveTo(received.length);
  return {
    received,
    words,
    blocks: found,
    headline: headline && { ...headline, inText: ownTitle !== undefined },
    stated: facts.stated,
    leftOut,
    findings: [
      ...facts.findings,
      ...unlocated.slice(0, 1).map((place) => ({
        kind: 'unplaced-words' as const,
        text: `${unlocated.length} of its texts cannot be found in the markup`,
        place,
      })),
    ],
  };
}

/** Whether words are a date line, alone or with names. */
const isDateLine = (words: string): boolean => {
  const [date, ...others] = words.length <= LONGEST_DATE_LINE ? readDateWords(words, words.length) : [];
  return date?.whole === true && date.edtf !== null && others.length === 0;
};
const LONGEST_DATE_LINE = 120;

/** Whether words are a paragraph: not a kicker, a byline, a date or a caption. */
const isText = (words: string): boolean =>
  words.length >= SHORTEST_TEXT && /[.!?…。！？]["'”’»)]?$/u.test(words);

/** In UTF-16 units. */
const SHORTEST_TEXT = 40;
/** A shorter heading of the first level may be the name of the paper or of a section, in UTF-16 units. */
const SHORTEST_TITLE = 12;

/**
 * Returns the heading above the text that is its headline: the one that the metadata name, else the only one of the first
 * level, which readers saw, whatever the metadata say; else the only one of several words, where nothing but the title of
 * the page names another and the text has fewer words of that; else one that the title repeats with the name of the site.
 */
function headingOf(
  above: readonly PageBlock[],
  { headlines, title, stated }: PageFacts,
): PageBlock | undefined {
  const headings = above.filter(({ level }) => level > 0);
  const named = headings.find((block) => headlines.some(({ value }) => sameWords(value, wordsOf(block))));
  if (named) return named;
  const [first, second] = headings.filter(({ level }) => level === 1);
  if (first && !second) {
    const words = wordsOf(first);
    const isName = stated.publisher !== null && sameWords(words, stated.publisher.value);
    if (!isName && (words.length >= SHORTEST_TITLE || headlines.length === 0)) return first;
  }
  const [only, other] = headings.filter((block) => wordCount(wordsOf(block)) >= MIN_TITLE_WORDS);
  const text = above.at(-1);
  if (only && !other && text && headlines.length <= 1 && title !== null) {
    const inText = longWords(wordsOf(text));
    const shared = (words: string): number => longWords(words).intersection(inText).size;
    if (shared(wordsOf(only)) > shared(title)) return only;
  }
  return headings.find((block) => title !== null && isWithin(title, wordsOf(block)));
}

/** A heading of fewer words may be the name of the site or of a section. */
const MIN_TITLE_WORDS = 4;

const longWords = (words: string): Set<string> => new Set(words.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu));

/** Whether a title is these words with a name before or after them. */
const isWithin = (title: string, words: string): boolean =>
  words.length >= SHORTEST_TITLE &&
  title.length <= words.length * 2 &&
  title.replace(/\s+/gu, ' ').includes(words);

function addHeadline(
  words: LocatedText,
  { stated: { headline } }: PageFacts,
): { start: number; end: number } | null {
  if (!headline) return null;
  const { start, end, exact } = headline.words;
  words.add(exact, start, end);
  return { start: 0, end: words.length };
}

const wordsOf = ({ runs }: PageBlock): string =>
  runs
    .map(({ words }) => words)
    .join('')
    .replace(UNPRINTABLE, '')
    .replace(/\s+/gu, ' ')
    .trim();

function charactersIn(body: Element): number {
  let sum = 0;
  const nodes: Node[] = [body];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.nodeName === '#text' && 'value' in node) sum += node.value.length;
    if ('tagName' in node && !TEXTLESS.has(node.tagName))
      for (const child of node.childNodes) nodes.push(child);
  }
  return sum;
}

type Parent = DefaultTreeAdapterTypes.Document | Element | undefined;

const childOf = (parent: Parent, name: string): Element | undefined =>
  parent?.childNodes.find((node): node is Element => 'tagName' in node && node.tagName === name);

/** The label of the encoding that a page declares in its first bytes, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const [, label = null] =
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ??
    /^<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.-]+)/i.exec(head) ??
    [];
  return label;
}

/** Browsers look at 1,024 bytes; pages with long comments declare it later. */
const DECLARED_WITHIN = 4096;
