import type { Element, Nodes, Properties } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Article, Passage } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import type { Section } from '#contracts/records.ts';
import type { RenderedBody } from '../output/body.ts';
import { unproven } from './proof-error.ts';
import type { SourceText } from '../text/source-text.ts';

interface Span {
  start: number;
  end: number;
}

/** What a body must be made of: text, or an element with its place in the file. */
type Expected = string | { tagName: string; properties: Properties; children: Expected[]; place: Span };

/** One element of a body: its start and end tag, and what stands between them in parts that can be read one by one. */
interface ExpectedBlock {
  startTag: string;
  parts: number;
  part: (index: number) => Expected[];
  endTag: string;
  place: Span;
}

const parser = unified().use(rehypeParse, { fragment: true });

/**
 * Proves that a rendered body, read back as a browser reads it, shows the headings and passages of the file in
 * order, less what the record lists as removed, and is made of nothing but the pipeline's own elements.
 *
 * @throws Error that names the file, the offsets, what was expected and what was found
 */
export function proveBody({ html, sections }: RenderedBody, article: Article, text: SourceText): void {
  const end = { start: text.length, end: text.length };
  const headings = headingsOf(article);
  const inFile = fileWords(article, text);
  const anchors = new Set(sections.map(({ anchor }) => anchor));
  if (sections.length !== headings.length || anchors.size !== headings.length) {
    throw unproven('sections of the body', text.path, end, `${headings.length}`, `${anchors.size}`);
  }
  const blocks = [
    ...headings.map((heading, index) => expectHeading(heading, sections[index], inFile, text)),
    ...article.passages.map((passage) => expectPassage(passage, inFile)),
  ].sort((first, second) => first.place.start - second.place.start);
  const written = html.split(/(?<=<\/(?:p|h2)>)\n?/).filter((part) => part !== '');
  for (const [index, block] of blocks.entries()) proveBlock(written[index] ?? '', block, text.path);
  const surplus = written[blocks.length];
  if (surplus !== undefined) throw unproven('end of the body', text.path, end, '', surplus);
}

/** Sentences read back at a time: the tree of a whole long passage would not fit into memory. */
const AT_A_TIME = 500;

/**
 * Its tags are compared as they are written; what is between them is read in parts, each of which begins and ends
 * outside any element, so that the parts read one by one are what they are together.
 */
function proveBlock(html: string, block: ExpectedBlock, path: string): void {
  const { startTag, parts, part, endTag, place } = block;
  const inner = html.slice(startTag.length, html.length - endTag.length);
  if (html !== startTag + inner + endTag) {
    throw unproven('rendered element', path, place, `${startTag}…${endTag}`, html);
  }
  const written = inner.split(/(?<=<\/span>)/);
  for (let from = 0; from < parts; from += AT_A_TIME) {
    const to = Math.min(parts, from + AT_A_TIME);
    const found = written.slice(from, to < parts ? to : undefined).join('');
    const expected = Array.from({ length: to - from }, (_, index) => part(from + index)).flat();
    if (found === expected.map(writtenAs).join('')) continue;
    proveNodes(parser.parse(found).children, expected, place, path);
  }
}

/** The section headings of an article, each once, in order. */
export function headingsOf(article: Article): Citation[] {
  const headings = new Map<number, Citation>();
  for (const { heading } of article.passages) if (heading) headings.set(heading.start, heading);
  return [...headings.values()];
}

type FileWords = (span: Span) => string;

/** The words of a file as HTML has them: less its control characters, and with one kind of line end, form feeds too. */
function fileWords(article: Article, text: SourceText): FileWords {
  const controls = article.removed.filter(({ rule }) => rule === 'control-character');
  return ({ start, end }) => text.without(controls, start, end).replace(/\r\n?|\f/g, '\n');
}

function expectHeading(
  heading: Citation,
  section: Section | undefined,
  inFile: FileWords,
  { path }: SourceText,
): ExpectedBlock {
  const words = inFile(heading);
  if (section?.text !== words)
    throw unproven('words of a section', path, heading, words, section?.text ?? '');
  if (!/^h-[\w-]+$/.test(section.anchor)) {
    throw unproven('anchor of a section', path, heading, 'h-', section.anchor);
  }
  return {
    startTag: `<h2 id="${section.anchor}">`,
    parts: 1,
    part: () => [words],
    endTag: '</h2>',
    place: heading,
  };
}

/** Each sentence is an empty link to itself and a span of its words; before it stands what the file has there. */
function expectPassage({ id, sentences }: Passage, inFile: FileWords): ExpectedBlock {
  const part = (index: number): Expected[] => {
    const sentence = sentences[index];
    if (!sentence) return [];
    const number = sentence.id.slice(1);
    const before = sentences[index - 1]?.end ?? sentence.start;
    const link = {
      className: ['sentence-number'],
      href: `#${sentence.id}`,
      ariaLabel: `Link to sentence ${number}`,
      dataN: number,
    };
    const span = { className: ['sentence'], id: sentence.id };
    return [
      inFile({ start: before, end: sentence.start }),
      { tagName: 'a', properties: link, children: [], place: sentence },
      { tagName: 'span', properties: span, children: [inFile(sentence)], place: sentence },
    ];
  };
  const place = { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
  return { startTag: `<p id="${id}">`, parts: sentences.length, part, endTag: '</p>', place };
}

/**
 * How a part is written where nothing is wrong, which is all that is compared then: in text without `&`, `<`, NUL and
 * carriage returns, a browser reads every character as itself.
 */
function writtenAs(node: Expected): string {
  if (typeof node === 'string') {
    // What a browser reads as another character makes it differ, and so be read back.
    return node
      .replace(/[&<]/g, (character) => (character === '&' ? '&#x26;' : '&#x3C;'))
      .replace(/[\0\r]/g, '');
  }
  const { tagName, properties, children } = node;
  const attributes = Object.entries(properties).map(
    ([name, value]) => ` ${ATTRIBUTES[name] ?? name}="${[value].flat().join(' ')}"`,
  );
  return `<${tagName}${attributes.join('')}>${children.map(writtenAs).join('')}</${tagName}>`;
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  className: 'class',
  ariaLabel: 'aria-label',
  dataN: 'data-n',
};

function proveNodes(found: readonly Nodes[], expected: readonly Expected[], place: Span, path: string): void {
  const wanted = expected.filter((node) => node !== '');
  for (let index = 0; index < Math.max(found.length, wanted.length); index++) {
    const [have, want] = [found[index], wanted[index]];
    if (typeof want === 'object' && have?.type === 'element' && tagOf(have) === tagOf(want)) {
      proveNodes(have.children, want.children, want.place, path);
    } else if (typeof want !== 'string' || have?.type !== 'text' || have.value !== want) {
      const where = typeof want === 'object' ? want.place : place;
      throw unproven('rendered text', path, where, showNode(want), showNode(have));
    }
  }
}

function tagOf({ tagName, properties }: Pick<Element, 'tagName' | 'properties'>): string {
  const attributes = Object.entries(properties)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return `<${tagName}${attributes.join('')}>`;
}

function showNode(node: Nodes | Expected | undefined): string {
  if (node === undefined) return '';
  if (typeof node === 'string') return node;
  if ('tagName' in node) return tagOf(node);
  return node.type === 'text' ? node.value : `a ${node.type}`;
}
