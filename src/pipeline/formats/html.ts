import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { VISIBLE } from '../text/visible.ts';
import { alignHtml, type Run } from './align.ts';
import { decodedHtml, TEXTLESS, withoutBlanks } from './decoded-html.ts';
import type { BlockKind, Document, DocumentBlock } from './document.ts';
import { LocatedText } from './located-text.ts';
import { addRuns } from './add-runs.ts';
import { type PageFacts, readPageFacts, sameWords } from './page-facts.ts';
import { readDateWords } from '../parse/dates/date-words.ts';
import { wordCount } from '../parse/wording.ts';
import { pageParts } from './page-parts.ts';
import { findReadable } from './readable-elements.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Text = DefaultTreeAdapterTypes.TextNode;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** A stretch of text of a page that nothing but inline elements divides. */
interface PageBlock {
  kind: BlockKind;
  /** The level of a heading; 0 for all else. */
  level: number;
  runs: (Run & { text: Text | null; isBreak: boolean })[];
  start: number;
  end: number;
}

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

const BLOCKS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'button',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'pre',
  'section',
  'select',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** Divides a page into its blocks of text, in the order of the markup. */
function blocksOf(body: Element, received: string): { blocks: PageBlock[]; unlocated: number[] } {
  const blocks: PageBlock[] = [];
  const unlocated: number[] = [];
  let runs: PageBlock['runs'] = [];
  let breaks = 0;
  const path: Element[] = [];
  const flush = (): void => {
    const shown = runs.filter(({ text }) => text !== null);
    const [first, last] = [shown.find(isSeen), shown.findLast(isSeen)];
    if (first && last && VISIBLE.test(shown.map(({ words }) => words).join('')))
      blocks.push({
        ...kindOf(path, shown),
        runs: runs.slice(runs.indexOf(first), runs.indexOf(last) + 1),
        ...edgesOf(first, last),
      });
    runs = [];
    breaks = 0;
  };
  interface Step {
    node: Node;
    leave: boolean;
  }
  const steps: Step[] = [{ node: body, leave: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, leave } = step;
    const element = path.at(-1);
    if (leave) {
      if ('tagName' in node && BLOCKS.has(node.tagName)) flush();
      path.pop();
    } else if (node.nodeName === '#text' && 'value' in node && element) {
      const place = node.sourceCodeLocation;
      const found = place ? alignHtml(received, place.startOffset, place.endOffset, node.value) : null;
      if (!found) {
        if (node.value.trim() !== '') unlocated.push(place?.startOffset ?? 0);
        continue;
      }
      if ((found[0]?.from ?? 0) < (runs.at(-1)?.to ?? 0)) flush();
      if (breaks > 0 && node.value.trim() !== '') breaks = 0;
      for (const run of path.some(({ tagName }) => tagName === 'pre')
        ? found.flatMap(linesOf)
        : [found].flat()) {
        if (run === 'line-end') flush();
        else runs.push({ ...run, text: node, isBreak: false });
      }
    } else if ('tagName' in node && !TEXTLESS.has(node.tagName)) {
      if (node.tagName === 'br' && element) {
        const place = node.sourceCodeLocation;
        breaks += 1;
        if (breaks > 1 || areLarge(runs)) flush();
        else if (place)
          runs.push({ words: ' ', from: place.startOffset, to: place.endOffset, text: null, isBreak: true });
        continue;
      }
      if (BLOCKS.has(node.tagName)) flush();
      path.push(node);
      steps.push({ node, leave: true });
      for (const child of node.childNodes.toReversed()) steps.push({ node: child, leave: false });
    }
  }
  flush();
  return { blocks: inOrder(blocks, unlocated), unlocated };
}

const isSeen = ({ words }: { words: string }): boolean => /[^ \t\n\f\r]/.test(words);

/** Offsets of the first and the last character that is no white space. */
function edgesOf(first: Run, last: Run): { start: number; end: number } {
  const isPlain = ({ words, from, to }: Run): boolean => to - from === words.length;
  const before = /^[ \t\n\f\r]*/.exec(first.words)?.[0].length ?? 0;
  const after = /[ \t\n\f\r]*$/.exec(last.words)?.[0].length ?? 0;
  return { start: first.from + (isPlain(first) ? before : 0), end: last.to - (isPlain(last) ? after : 0) };
}

/** A browser moves stray text out of a table; what then lies within another block has no place. */
function inOrder(blocks: readonly PageBlock[], unlocated: number[]): PageBlock[] {
  const sorted = blocks.toSorted((one, other) => one.start - other.start);
  let end = 0;
  return sorted.filter((block) => {
    if (block.start < end) {
      unlocated.push(block.start);
      return false;
    }
    end = block.end;
    return true;
  });
}

function linesOf(run: Run): (Run | 'line-end')[] {
  if (run.to - run.from !== run.words.length) return run.words === '\n' ? ['line-end'] : [run];
  return Array.from(run.words.matchAll(/\n|[^\n]+/g), ({ 0: words, index }) =>
    words === '\n' ? 'line-end' : { words, from: run.from + index, to: run.from + index + words.length },
  );
}

/** Old pages set their headline in large letters. */
const LARGE = /^(?:[5-7]|\+[2-6])$/;

const isLarge = ({ text }: PageBlock['runs'][number]): boolean => {
  for (let node = text?.parentNode; node && 'attrs' in node; node = node.parentNode)
    if (node.tagName === 'font' && LARGE.test(node.attrs.find(({ name }) => name === 'size')?.value ?? ''))
      return true;
    else if (BLOCKS.has(node.tagName)) return false;
  return false;
};

const areLarge = (runs: PageBlock['runs']): boolean =>
  runs.some(isLarge) && runs.every((run) => isLarge(run) || !isSeen(run));

function kindOf(path: readonly Element[], shown: PageBlock['runs']): { kind: BlockKind; level: number } {
  if (areLarge(shown)) return { kind: 'heading', level: 1 };
  for (const { tagName } of path.toReversed()) {
    if (/^h[1-6]$/.test(tagName)) return { kind: 'heading', level: Number(tagName[1]) };
    if (tagName === 'figcaption' || tagName === 'caption') return { kind: 'caption', level: 0 };
    if (tagName === 'li' || tagName === 'dd' || tagName === 'dt') return { kind: 'list-item', level: 0 };
    if (tagName === 'blockquote') return { kind: 'quotation', level: 0 };
  }
  return { kind: 'paragraph', level: 0 };
}

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
